import { SearchDialogElement } from './dialog-element.ts';
import css from './search.css?inline';

/** The search dialog of this page, made at the first call. */
export function searchDialog(): SearchDialogElement {
  const known = document.querySelector('mls-search-dialog');
  if (known instanceof SearchDialogElement) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  customElements.define('mls-search-dialog', SearchDialogElement);
  const element = new SearchDialogElement();
  document.body.append(element);
  return element;
}
