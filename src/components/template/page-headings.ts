import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MdastNode } from 'satteri';
import { parse } from 'yaml';
import { pageTree } from '../../markdown/page-tree.ts';
import { headingAttributes } from '../../markdown/template-answers.ts';
import { designOutline } from '../../schemas/design-outline.ts';
import { textOf } from '../../schemas/design-text.ts';

/** A place on a page, to be linked to. */
export interface PagePlace {
  /** The address without the base path, `/lifecycle/serving/#rollout`. */
  address: string;
  /** The title of the page. */
  page: string;
  /** The heading on it. */
  heading: string;
}

/** What was read before: each section of the template asks for the same design. */
const read = new Map<string, { source: string; places: Map<string, PagePlace> }>();

/** The place at an address such as `/lifecycle/serving/#rollout`, named as its page names it; throws when there is none. */
export function placeAt(address: string, content = resolve('content')): PagePlace {
  const [path = '', id] = address.split('#');
  const file = join(content, path, 'index.mdx');
  if (!existsSync(file)) throw new Error(`${address}: there is no ${file}.`);
  const source = readFileSync(file, 'utf8');
  const heading = headingsOf(source).find((node) => headingAttributes(node)['id'] === id);
  if (heading) return { address, page: titleOf(source), heading: textOf(heading) };
  throw new Error(`${address}: ${file} has no heading {#${id ?? ''}}.`);
}

/** Where a worked design answers each section of the template, by the section's number; empty when the design does not exist. */
export function answeredIn(design: string, content = resolve('content')): Map<string, PagePlace> {
  const file = join(content, design, 'index.mdx');
  if (!existsSync(file)) return new Map();
  const source = readFileSync(file, 'utf8');
  const known = read.get(file);
  if (known?.source === source) return known.places;
  const page = titleOf(source);
  const headings = designOutline(source, file).sections.flatMap((section) => [section, ...section.headings]);
  const places = new Map(
    headings.flatMap(({ id, title, answers }) => answers.map((number) => [number, { address: `${design}#${id}`, page, heading: title }])),
  );
  read.set(file, { source, places });
  return places;
}

function headingsOf(source: string): Extract<MdastNode, { type: 'heading' }>[] {
  const root = pageTree(source);
  return 'children' in root ? (root.children as MdastNode[]).filter((node) => node.type === 'heading') : [];
}

function titleOf(source: string): string {
  const yaml = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '';
  return (parse(yaml) as { title: string }).title;
}
