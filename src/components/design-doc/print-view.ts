import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import type { DesignDocument, DocumentTemplate } from '../../design-doc/document.ts';
import { fillPrintPage } from './print-page.ts';

/** Fills what is printed with the document as rendered Markdown. HTML that somebody wrote is shown, never run. */
export function drawPrintView(root: HTMLElement, document: DesignDocument, template: DocumentTemplate): () => void {
  return fillPrintPage(root, document, template, (part, markdown) => {
    // micromark escapes HTML and drops dangerous addresses unless told otherwise.
    part.innerHTML = micromark(markdown, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
  });
}
