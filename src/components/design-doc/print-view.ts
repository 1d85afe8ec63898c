import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import type { DesignDocument, DocumentTemplate } from '../../design-doc/document.ts';

/**
 * Fills what is printed: the document as text with headings, tables and lists. HTML that somebody wrote is shown, never run.
 * Returns what empties it again.
 */
export function drawPrintView(root: HTMLElement, { title, sections, others }: DesignDocument, template: DocumentTemplate): () => void {
  const view = root.querySelector('.builder-print');
  const parts = [heading('h2', title || 'Untitled design document')];
  for (const { id, number, name } of template.sections) {
    const text = sections[id] ?? '';
    if (text.trim() !== '') parts.push(heading('h3', `${number} ${name}`), body(text));
  }
  for (const other of others) parts.push(heading('h3', other.heading), body(other.text));
  view?.replaceChildren(...parts);
  return () => view?.replaceChildren();
}

function heading(level: 'h2' | 'h3', text: string): HTMLElement {
  const line = document.createElement(level);
  line.textContent = text;
  return line;
}

function body(markdown: string): HTMLElement {
  const part = document.createElement('div');
  // micromark escapes HTML and drops dangerous addresses unless told otherwise.
  part.innerHTML = micromark(markdown, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
  return part;
}
