export { readDocument, type Missing, type ReadDocument } from './read-document.ts';

/** A design document as its author keeps it. Plain JSON. */
export interface DesignDocument {
  readonly format: 1;
  /** Version of the template whose sections `sections` follows. */
  readonly templateVersion: number;
  /** Names the document in storage. */
  readonly id: string;
  readonly title: string;
  /** ISO time. */
  readonly created: string;
  /** ISO time. */
  readonly updated: string;
  /** Counts saves: tells apart what two tabs saved. */
  readonly revision: number;
  /** Markdown by id of the template section; absent or empty is not begun. */
  readonly sections: Readonly<Record<string, string>>;
  /** Text that belongs to no section of this version of the template: kept, shown, exported. */
  readonly others: readonly OtherText[];
}

/** Text outside the template, with the heading it stood under; the heading is empty when it had none. */
export interface OtherText {
  readonly heading: string;
  readonly text: string;
}

/** What the code of design documents needs of the template. */
export interface DocumentTemplate {
  readonly version: number;
  readonly sections: readonly DocumentTemplateSection[];
}

/** A section of the template, as far as a document needs it. */
export interface DocumentTemplateSection {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  /** Name of the part in which the section stands. */
  readonly part?: string | undefined;
  /** What the section should answer. */
  readonly questions?: readonly { readonly id: string; readonly text: string }[] | undefined;
}

/** An empty document. Its id and time come from the caller. */
export function newDocument(start: { title: string; now: string; id: string; templateVersion?: number }): DesignDocument {
  const { title, now, id, templateVersion = 1 } = start;
  return { format: 1, templateVersion, id, title: oneLine(title), created: now, updated: now, revision: 0, sections: {}, others: [] };
}

/** A text on one line, as titles and headings are: lines joined by a space, nothing around it. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').trim();
}

/** Adds text to text that may be there already, with an empty line between; the same text is not added twice. */
export function joinTexts(text: string | undefined, more: string): string {
  if (!text?.trim()) return more;
  return more.trim() === '' || more === text ? text : `${text}\n\n${more}`;
}

/** Adds text to a section of a map from ids to texts. */
export function addText(sections: Map<string, string>, id: string, text: string): void {
  if (text !== '') sections.set(id, joinTexts(sections.get(id), text));
}
