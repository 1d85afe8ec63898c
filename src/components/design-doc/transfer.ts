import type { DesignDocument, DocumentTemplate } from '../../design-doc/document.ts';
import { readDocument } from '../../design-doc/document.ts';
import { fromMarkdown } from '../../design-doc/from-markdown.ts';
import { toMarkdown } from '../../design-doc/to-markdown.ts';
import type * as docxFile from './docx-file.ts';
import { download } from './download.ts';
import docxUrl from 'lazy:design-doc/docx-file.ts';
import docxImportUrl from 'lazy:design-doc/docx-import.ts';
import type * as docxImport from './docx-import.ts';

/** The most that a file to import may hold, in bytes: far more than a document, far less than what freezes a page. */
const mostBytes = 5_000_000;

type Content = Pick<DesignDocument, 'sections' | 'others'>;

/** Reads a file that somebody chose: JSON of this page, or Markdown from anywhere. Throws when it is too large or no document. */
export async function readFile(
  file: File,
  template: DocumentTemplate,
): Promise<{ title: string; content: Content; problems: readonly string[] }> {
  if (file.size > mostBytes) throw new Error(`The file is larger than ${mostBytes / 1_000_000} MB.`);
  const isWord = /\.docx$/i.test(file.name);
  const text = isWord ? await readDocx(file) : await file.text();
  const name = file.name.replace(/\.[^.]*$/, '');
  if (!/\.json$/i.test(file.name)) {
    const { title, sections, others } = fromMarkdown(text, template);
    return { title: title || name, content: { sections, others }, problems: [] };
  }
  const { document, problems } = readDocument(parseJson(text), template);
  if (!document) throw new Error(problems[0] ?? 'The file holds no document.');
  return { title: document.title || name, content: document, problems };
}

async function readDocx(file: File): Promise<string> {
  const { markdownOfDocx } = (await import(/* @vite-ignore */ docxImportUrl)) as typeof docxImport;
  try {
    return await markdownOfDocx(await file.arrayBuffer());
  } catch {
    throw new Error('The file is not a Word document.');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('The file is not valid JSON.');
  }
}

/** The sections of a worked design, as its page gives them; only addresses of this site are followed. */
export async function fetchDesign(address: string, page: string): Promise<{ title: string } & Content> {
  const url = new URL(address, page);
  if (url.origin !== new URL(page).origin || !url.pathname.endsWith('/document.json'))
    throw new Error('Only designs of this site can be opened.');
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The design could not be loaded (${response.status}).`);
  return (await response.json()) as { title: string } & Content;
}

/** Gives the document to the reader as a Markdown file. */
export function downloadMarkdown(document: DesignDocument, template: DocumentTemplate): void {
  download(new Blob([toMarkdown(document, template)], { type: 'text/markdown' }), document.title, 'md');
}

/** Gives the document to the reader as JSON. */
export function downloadJson(document: DesignDocument): void {
  download(new Blob([JSON.stringify(document, null, 2)], { type: 'application/json' }), document.title, 'json');
}

/** Gives the document to the reader as a Word file. */
export async function downloadDocx(document: DesignDocument, template: DocumentTemplate): Promise<void> {
  const { toDocx } = (await import(/* @vite-ignore */ docxUrl)) as typeof docxFile;
  download(new Blob([await toDocx(document, template)]), document.title, 'docx');
}
