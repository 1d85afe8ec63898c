import { mdxToMdast, type MdastNode, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';
import { splitCitations } from '../markdown/citation-syntax.ts';
import { markdownFeatures } from '../markdown/features.ts';
import { headingAttributes, parseAnswers } from '../markdown/template-answers.ts';
import { readFrontMatter, type FrontMatter } from './design-front-matter.ts';

/** A second- or third-level heading. */
export interface OutlineHeading {
  /** The explicit anchor; empty when the author gave none. */
  id: string;
  title: string;
  line: number;
  /** Numbers of the template sections that the heading says it answers. */
  answers: string[];
}

/** A row of a table, as text without citations, and the keys cited in it. */
export interface OutlineRow {
  line: number;
  cells: string[];
  citations: string[];
}

/** A Markdown table. */
export interface OutlineTable {
  line: number;
  header: string[];
  rows: OutlineRow[];
}

/** What stands in a section, or in a component: nested components and their contents included. */
export interface OutlineContent {
  /** Words a reader reads: prose, tables and phrases in attributes; no code, no formulas. */
  words: number;
  formulas: number;
  /** Distinct citation keys in order of first use. */
  citations: string[];
  components: OutlineComponent[];
  tables: OutlineTable[];
  /** Languages of the code fences. */
  fences: string[];
}

/** A use of a component. */
export interface OutlineComponent extends OutlineContent {
  name: string;
  line: number;
  /** Attributes whose value can be read without running code. */
  attributes: Record<string, string>;
  /** Text of the children that fill a named slot, by slot. */
  slots: Record<string, string>;
  /** Text of all children, without citations. */
  text: string;
}

/** A second-level section with what stands in it. */
export interface OutlineSection extends OutlineHeading, OutlineContent {
  /** The third-level headings. */
  headings: OutlineHeading[];
}

/** A worked design as the rules see it. */
export interface DesignOutline {
  file: string;
  frontMatter: FrontMatter;
  /** What stands before the first section. */
  preface: OutlineContent;
  sections: OutlineSection[];
}

/** Reads the source of a worked design into its outline; throws when it is not valid MDX. */
export function designOutline(source: string, file: string): DesignOutline {
  const preface = emptyContent();
  const sections: OutlineSection[] = [];
  // The section being read, followed by the components that are open in it: each fact belongs to all of them.
  let open: OutlineContent[] = [preface];
  const addWords = (text: string): void => open.forEach((content) => (content.words += countWords(text)));

  const visit = (node: MdastNode): void => {
    if (node.type === 'heading') {
      const heading = readHeading(node);
      if (node.depth === 2) {
        const section = { ...heading, ...emptyContent(), headings: [] };
        sections.push(section);
        open = [section, ...open.slice(1)];
      } else sections.at(-1)?.headings.push(heading);
    }
    if (node.type === 'text' || node.type === 'inlineCode') addWords(withoutCitations(node.value));
    if (node.type === 'text') open.forEach((content) => addNew(content.citations, citedIn(node.value)));
    if (node.type === 'math' || node.type === 'inlineMath') open.forEach((content) => (content.formulas += 1));
    if (node.type === 'code') open.forEach((content) => content.fences.push(node.lang ?? ''));
    if (node.type === 'table') {
      const table = readTable(node);
      open.forEach((content) => content.tables.push(table));
    }
    if (isJsx(node) && isComponentName(node.name)) visitComponent(node, node.name);
    else if ('children' in node) node.children.forEach((child) => visit(child));
  };

  const visitComponent = (node: JsxElement, name: string): void => {
    const attributes = literalAttributes(node);
    const component = { ...emptyContent(), name, line: lineOf(node), attributes, slots: readSlots(node), text: node.children.map((child) => textOf(child)).join('') };
    open.forEach((content) => content.components.push(component));
    open = [...open, component];
    addWords(name === 'Q' ? name : readableAttributes(attributes));
    node.children.forEach((child) => visit(child));
    open = open.slice(0, -1);
  };

  visit(mdxToMdast(source, { features: markdownFeatures }));
  return { file, frontMatter: readFrontMatter(source), preface, sections };
}

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
type NodeOf<Type extends MdastNode['type']> = Extract<MdastNode, { type: Type }>;

function emptyContent(): OutlineContent {
  return { words: 0, formulas: 0, citations: [], components: [], tables: [], fences: [] };
}

function isJsx(node: MdastNode): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function isComponentName(name: string | null): name is string {
  return name !== null && /^[A-Z]/.test(name) && name !== 'Fragment';
}

function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}

function readHeading(node: NodeOf<'heading'>): OutlineHeading {
  const { id, answers } = headingAttributes(node);
  return { id: typeof id === 'string' ? id : '', title: textOf(node), line: lineOf(node), answers: parseAnswers(answers) };
}

function readTable(node: NodeOf<'table'>): OutlineTable {
  const [header, ...rows] = node.children.map((row) => ({
    line: lineOf(row),
    cells: row.children.map((cell) => textOf(cell).trim()),
    citations: citedIn(rawText(row)),
  }));
  return { line: lineOf(node), header: header?.cells ?? [], rows };
}

/** The attributes with a string, number or template without placeholders; a bare attribute is the empty string. */
function literalAttributes(node: JsxElement): Record<string, string> {
  const entries = node.attributes.flatMap((attribute): [string, string][] => {
    if (attribute.type !== 'mdxJsxAttribute') return [];
    const { name, value } = attribute;
    if (typeof value !== 'object' || value === null) return [[name, value ?? '']];
    const literal = /^\s*(?:(["'`])((?:(?!\1|\$\{).)*)\1|(-?[\d._]+))\s*$/s.exec(value.value);
    return literal ? [[name, literal[2] ?? literal[3] ?? '']] : [];
  });
  return Object.fromEntries(entries);
}

/** Phrases in attributes are printed; an id, a level or a formula is not prose. */
function readableAttributes(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (name !== 'when' && value.includes(' ') ? [value] : []))
    .join(' ');
}

function readSlots(node: JsxElement): Record<string, string> {
  const children: MdastNode[] = node.children;
  const entries = children.filter(isJsx).map((child) => [literalAttributes(child)['slot'], textOf(child)] as const);
  return Object.fromEntries(entries.filter(([slot]) => slot !== undefined));
}

/** The text of a node; an empty component such as `<Q id="x" />` stands as its name in angle brackets. */
function rawText(node: MdastNode): string {
  if (isJsx(node) && isComponentName(node.name) && node.children.length === 0) return `<${node.name}>`;
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => rawText(child)).join('') : '';
}

function textOf(node: MdastNode): string {
  return withoutCitations(rawText(node));
}

function withoutCitations(text: string): string {
  return splitCitations(text)
    .map((segment) => ('text' in segment ? segment.text : ''))
    .join('');
}

function citedIn(text: string): string[] {
  return splitCitations(text).flatMap((segment) => ('works' in segment ? segment.works.map(({ key }) => key) : []));
}

function addNew(list: string[], items: string[]): void {
  for (const item of items) if (!list.includes(item)) list.push(item);
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
}
