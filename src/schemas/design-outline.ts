import type { MdastNode } from 'satteri';
import { pageTree } from '../markdown/page-tree.ts';
import { headingAttributes, parseAnswers } from '../markdown/template-answers.ts';
import { readFrontMatter, type FrontMatter } from './design-front-matter.ts';
import {
  citedIn,
  countWords,
  isComponentName,
  isJsx,
  lineOf,
  literalAttributes,
  quantitiesIn,
  rawText,
  readableAttributes,
  textOf,
  withoutCitations,
  type JsxElement,
} from './design-text.ts';
import { typedNumbers, type TypedNumber } from './typed-numbers.ts';

/** A second- or third-level heading, without what stands below it. */
interface HeadingLine {
  /** The explicit anchor; empty when the author gave none. */
  id: string;
  title: string;
  line: number;
  /** Numbers of the template sections that the heading says it answers. */
  answers: string[];
}

/** A third-level heading with what stands below it. */
export interface OutlineHeading extends HeadingLine, OutlineContent {}

/** A row of a table, as text without citations, with the keys cited and the quantities printed in it. */
export interface OutlineRow {
  line: number;
  cells: string[];
  citations: string[];
  quantities: string[];
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
  /** Pieces of code within a line. */
  codes: number;
}

/** A use of a component. */
export interface OutlineComponent extends OutlineContent {
  name: string;
  line: number;
  /** Whether it stands in a line of text. */
  inline: boolean;
  /** Attributes whose value can be read without running code. */
  attributes: Record<string, string>;
  /** Text of the children that fill a named slot, by slot. */
  slots: Record<string, string>;
  /** Text of all children, without citations. */
  text: string;
}

/** A second-level section with what stands in it. */
export interface OutlineSection extends HeadingLine, OutlineContent {
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
  /** Numbers with a unit that are typed, without a source or a reason. */
  typedNumbers: TypedNumber[];
}

/** Reads the source of a worked design into its outline; throws when it is not valid MDX. */
export function designOutline(source: string, file: string): DesignOutline {
  const preface = emptyContent();
  const sections: OutlineSection[] = [];
  // The section and the heading being read, and the components that are open there: each fact belongs to all of them.
  let place: OutlineContent[] = [preface];
  let components: OutlineComponent[] = [];
  const note = (add: (content: OutlineContent) => void): void => [...place, ...components].forEach(add);
  const addWords = (text: string): void => note((content) => (content.words += countWords(text)));

  const visitHeading = (node: NodeOf<'heading'>): void => {
    const section = sections.at(-1);
    if (node.depth === 2) {
      const opened = { ...readHeading(node), ...emptyContent(), headings: [] };
      sections.push(opened);
      place = [opened];
    } else if (section) {
      const heading = { ...readHeading(node), ...emptyContent() };
      section.headings.push(heading);
      place = [section, heading];
    }
  };

  const visitComponent = (node: JsxElement, name: string): void => {
    const [attributes, inline] = [literalAttributes(node), node.type === 'mdxJsxTextElement'];
    const text = node.children.map((child) => textOf(child)).join('');
    const component = { ...emptyContent(), name, line: lineOf(node), inline, attributes, slots: readSlots(node), text };
    note((content) => content.components.push(component));
    components = [...components, component];
    addWords(name === 'Q' ? name : readableAttributes(attributes));
    node.children.forEach((child) => visit(child));
    components = components.slice(0, -1);
  };

  const visit = (node: MdastNode): void => {
    if (node.type === 'heading') visitHeading(node);
    if (node.type === 'text' || node.type === 'inlineCode') addWords(withoutCitations(node.value));
    if (node.type === 'text') note(({ citations }) => addNew(citations, citedIn(node.value)));
    if (node.type === 'inlineCode') note((content) => (content.codes += 1));
    if (node.type === 'math' || node.type === 'inlineMath') note((content) => (content.formulas += 1));
    if (node.type === 'code') note(({ fences }) => fences.push(node.lang ?? ''));
    if (node.type === 'table') {
      const table = readTable(node);
      note(({ tables }) => tables.push(table));
    }
    if (isJsx(node) && isComponentName(node.name)) visitComponent(node, node.name);
    else if ('children' in node) node.children.forEach((child) => visit(child));
  };

  const root = pageTree(source);
  visit(root);
  return { file, frontMatter: readFrontMatter(source), preface, sections, typedNumbers: typedNumbers(root) };
}

type NodeOf<Type extends MdastNode['type']> = Extract<MdastNode, { type: Type }>;

function emptyContent(): OutlineContent {
  return { words: 0, formulas: 0, citations: [], components: [], tables: [], fences: [], codes: 0 };
}

function readHeading(node: NodeOf<'heading'>): HeadingLine {
  const { id, answers } = headingAttributes(node);
  return { id: typeof id === 'string' ? id : '', title: textOf(node), line: lineOf(node), answers: parseAnswers(answers) };
}

function readTable(node: NodeOf<'table'>): OutlineTable {
  const [header, ...rows] = node.children.map((row) => ({
    line: lineOf(row),
    cells: row.children.map((cell) => textOf(cell).trim()),
    citations: citedIn(rawText(row)),
    quantities: quantitiesIn(row),
  }));
  return { line: lineOf(node), header: header?.cells ?? [], rows };
}

function readSlots(node: JsxElement): Record<string, string> {
  const children: MdastNode[] = node.children;
  const entries = children.filter(isJsx).flatMap((child): [string, string][] => {
    const { slot } = literalAttributes(child);
    return slot === undefined ? [] : [[slot, textOf(child)]];
  });
  return Object.fromEntries(entries);
}

function addNew(list: string[], items: string[]): void {
  for (const item of items) if (!list.includes(item)) list.push(item);
}
