import type { BuiltPage } from '../../tests/support/built-site.ts';

/** What is no text, or is not read before a click. */
const dropped = 'script, style, link, template, svg, img, picture, video, audio, canvas, iframe, button, input, select, dialog, [hidden]';
/** What the text's structure needs. */
const keptAttributes = new Set(['href', 'colspan', 'rowspan', 'start', 'open']);

/** A page's text as HTML that a browser draws with its own style sheet: the least that any design of the page can cost. */
export function barePage({ document, html }: BuiltPage): string {
  const main = document.querySelector('main')?.cloneNode(true) as Element | undefined;
  for (const element of main?.querySelectorAll(dropped) ?? []) element.remove();
  for (const element of main?.querySelectorAll('*') ?? []) {
    if (element.closest('math')) continue;
    for (const { name } of [...element.attributes]) if (!keptAttributes.has(name)) element.removeAttribute(name);
  }
  const title = /<title>.*?<\/title>/s.exec(html)?.[0] ?? '<title>Bare</title>';
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width">${title}`;
  return `<!doctype html><html lang="en"><head>${head}</head><body><main>${main?.innerHTML ?? ''}</main></body></html>`;
}
