import { markdownToHtml } from 'satteri';
import { keepUnits } from '../../lib/number-spaces.ts';

/** One paragraph of the template's Markdown as HTML, without the paragraph around it; links from the root get the base path. */
export function inlineHtml(markdown: string, base: string): string {
  const { html } = markdownToHtml(keepUnits(markdown), { features: { smartPunctuation: true } });
  return html
    .trim()
    .replace(/^<p>([\s\S]*)<\/p>$/, '$1')
    .replaceAll('href="/', `href="${base}`);
}
