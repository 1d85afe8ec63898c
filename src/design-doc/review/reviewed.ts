import { type DesignDocument, type DocumentTemplate } from '../document.ts';
import { readTables, type ReadTable } from './tables.ts';

/** What a rule found: where, what to ask the author, and the words that gave rise to it, empty when something is absent. */
export interface Found {
  /** Id of the section. */
  readonly section: string;
  readonly message: string;
  readonly quote: string;
}

/** A rule of the reviewer. It prefers to miss something over a false alarm. */
export type ReviewRule = (document: ReviewedDocument) => Found[];

/** A section as the rules read it. */
export interface ReviewedSection {
  readonly id: string;
  /** The text without code, comments, formulas and addresses. */
  readonly text: string;
  /** Sentences, items of lists and rows of tables, each on one line. */
  readonly statements: readonly string[];
  /** Paragraphs, items of lists and tables, each on one line. */
  readonly paragraphs: readonly string[];
  readonly tables: readonly ReadTable[];
  readonly words: number;
}

/** A document as the rules read it. */
export interface ReviewedDocument {
  readonly sections: readonly ReviewedSection[];
  /** The text of the named sections and of all that stands outside of the template; without names, of the whole document. */
  readonly textOf: (...ids: readonly string[]) => string;
  /** A section, if it is begun: an empty one is no matter of the reviewer. */
  readonly begun: (id: string) => ReviewedSection | undefined;
  /** Whether enough of the document is written that what is absent may be asked for. */
  readonly mostlyFilled: boolean;
  /** The guiding questions of the template. */
  readonly questions: ReadonlySet<string>;
}

/** A section of fewer words is a note, and not reviewed for what it lacks. */
export const wordsOfBegun = 12;

/** From this many begun sections on, of 23, the reviewer asks for what a whole document must have somewhere. */
export const sectionsOfMostlyFilled = 12;

/** Prepares a document for the rules. */
export function reviewed(document: Pick<DesignDocument, 'sections' | 'others'>, template?: DocumentTemplate): ReviewedDocument {
  const sections = Object.entries(document.sections).map(([id, markdown]) => readSection(id, markdown));
  const begun = sections.filter(({ words }) => words >= wordsOfBegun);
  const others = document.others.map(({ heading, text }) => `${heading}\n\n${plainText(text)}`);
  return {
    sections,
    textOf: (...ids) =>
      [...sections.filter(({ id }) => ids.length === 0 || ids.includes(id)).map(({ text }) => text), ...others].join('\n\n'),
    begun: (id) => begun.find((section) => section.id === id && !/^\W*not applicable\b/i.test(section.text)),
    mostlyFilled: begun.length >= sectionsOfMostlyFilled,
    questions: new Set(template?.sections.flatMap(({ questions = [] }) => questions.map(({ text }) => text.trim())) ?? []),
  };
}

/** The words that a finding quotes: the start of a long statement. */
export function quote(statement: string): string {
  const text = statement.replace(/\s+/g, ' ').trim();
  return text.length <= 160 ? text : `${text.slice(0, 157).replace(/\s+\S*$/, '')} …`;
}

/** Whether a text gives a number. The numbers in names do not count: p99, F1, top-5, version 2, 2027. */
export function hasNumber(text: string): boolean {
  const bare = text.replace(
    /\b(?:[A-Za-z]+-?\d+[A-Za-z]*|top[- ]\d+|version \d+|(?:19|20)\d\d|[A-Za-z]+@\d+|§ ?[\d.]+|sections? [\d.]+)\b/gi,
    ' ',
  );
  return /\d|\b(?:half|halves|twice|doubles?|third|quarter of|tenth|zero|one in)\b/i.test(bare);
}

function readSection(id: string, markdown: string): ReviewedSection {
  const text = plainText(markdown);
  const paragraphs = readParagraphs(text);
  const statements = paragraphs.flatMap((paragraph) => (paragraph.startsWith('|') ? paragraph.split('\n') : sentences(paragraph)));
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
  return { id, text, statements, paragraphs, tables: readTables(text), words };
}

/** The prose of a Markdown text: no code, no comments, no formulas; of links and images their words; no emphasis. */
function plainText(markdown: string): string {
  return markdown
    .replace(/\r\n?/g, '\n')
    .replace(/^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1.*?$|(?![^]))/gms, '')
    .replace(/<!--.*?(?:-->|$(?![^]))/gs, '')
    .replace(/\$\$.*?\$\$/gs, ' ')
    .replace(/`[^`\n]*`/g, ' ')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/\*\*|__|(?<=^|\s)[*_](?=\S)|(?<=\S)[*_](?=$|[\s.,;:!?])/gm, '')
    .replace(/\\(?=[^\w\s])/g, '');
}

/** Paragraphs and tables apart by empty lines, each item of a list on its own. */
function readParagraphs(text: string): string[] {
  return text
    .split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)|\n(?=#{1,6}\s)/)
    .map((block) => block.trim().replace(/^(?:[-*+>]|\d+[.)])\s+/, ''))
    .filter((block) => block !== '' && !/^(?:#{1,6}\s.*|-{3,})$/.test(block))
    .map((block) => (block.startsWith('|') ? block : block.replace(/\s*\n\s*/g, ' ')));
}

function sentences(paragraph: string): string[] {
  return paragraph.split(/(?<=[.!?])["”)]?\s+(?=[\p{Lu}"“(\d])/u);
}
