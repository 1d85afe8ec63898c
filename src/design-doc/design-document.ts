import { toMarkdown } from 'mdast-util-to-markdown';
import type { Heading, RootContent } from 'mdast';
import { templateSections } from '../data/template-sections.ts';
import { pageTree } from '../markdown/page-tree.ts';
import { headingAttributes, parseAnswers } from '../markdown/template-answers.ts';
import { readFrontMatter } from '../schemas/design-front-matter.ts';
import { type OtherText } from './document.ts';
import { flatten, type DesignSource } from './design/flatten.ts';
import { markdownFormat } from './markdown-format.ts';

export type { DesignSource } from './design/flatten.ts';

/** A worked design in the terms of the template. */
export interface DesignAsDocument {
  /** Markdown by id of the template section. */
  readonly sections: Readonly<Record<string, string>>;
  /** What answers no section and still belongs into a design document: decisions, and what went wrong elsewhere. */
  readonly others: readonly OtherText[];
}

/** What stands under one heading of a design, without the headings below it that answer a section of their own. */
interface Passage {
  readonly title: string;
  readonly depth: number;
  readonly answers: readonly string[];
  readonly content: RootContent[];
  /** Whether a decision or an incident is recorded in it. */
  records: boolean;
}

/** The depth at which a heading inside of a section starts: sections themselves have the third. */
const innerDepth = 4;

/**
 * Turns the source of a worked design into Markdown for each section of the template, so that the page and the copy of it that a reader
 * edits cannot disagree. A heading says which section it answers; where several answer one, each passage keeps its title.
 *
 * @throws Error when the source is not valid MDX, or names what does not exist.
 */
export function designDocument(mdx: string, source: DesignSource): DesignAsDocument {
  const passages = readPassages(mdx, source);
  const { notApplicable } = readFrontMatter(mdx);
  const entries = templateSections.flatMap(({ id, number }): [string, string][] => {
    const answering = passages.filter(({ answers }) => answers.includes(number));
    const content = answering.flatMap((passage) =>
      answering.length > 1 ? [subheading(passage.title), ...passage.content] : passage.content,
    );
    const reason = notApplicable[number];
    const text = content.length === 0 && reason !== undefined ? `Not applicable: ${reason}` : print(content);
    return text === '' ? [] : [[id, text]];
  });
  const others = passages
    .filter(({ answers, records }) => answers.length === 0 && records)
    .map(({ title, content }) => ({ heading: title, text: print(content) }));
  return { sections: Object.fromEntries(entries), others };
}

function readPassages(mdx: string, source: DesignSource): Passage[] {
  const root = pageTree(mdx);
  const passages: Passage[] = [];
  // The passages that are open, the innermost last: text belongs to that one.
  const open: Passage[] = [];
  for (const node of 'children' in root ? root.children : []) {
    if (node.type === 'heading') {
      while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
      const answers = parseAnswers(headingAttributes(node)['answers']);
      const around = open.at(-1);
      if (around && answers.length === 0) {
        const depth = Math.min(innerDepth + node.depth - around.depth - 1, 6) as Heading['depth'];
        around.content.push(...flatten({ ...node, depth }, source));
        continue;
      }
      const passage = { title: print(flatten(node, source)).replace(/^#+ /, ''), depth: node.depth, answers, content: [], records: false };
      passages.push(passage);
      open.push(passage);
      continue;
    }
    const passage = open.at(-1);
    if (!passage) continue;
    passage.content.push(...flatten(node, source));
    passage.records ||= node.type === 'mdxJsxFlowElement' && /^(?:Decision|Incident)/.test(node.name ?? '');
  }
  return passages;
}

function subheading(title: string): Heading {
  return { type: 'heading', depth: innerDepth, children: [{ type: 'text', value: title }] };
}

function print(content: RootContent[]): string {
  return toMarkdown({ type: 'root', children: content }, markdownFormat).trim();
}
