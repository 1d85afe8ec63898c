import type { MdastPluginDefinition } from 'satteri';
import temml from 'temml';
import { blockHtml, escapeHtml, inlineHtml } from './nodes.ts';
import { sourceError } from './source-error.ts';

/** Renders TeX to MathML at build time: `$$x$$` in a paragraph, `$$` on lines of its own for display. */
export function math(): MdastPluginDefinition {
  return {
    name: 'math',
    options: { position: true },
    inlineMath(node, context) {
      const html = renderMath(node.value, false, (message) => sourceError(context.fileURL, node, message));
      // Browsers break a line after a formula; its comma or period must not start the next one.
      const next = context.parent(node).children[(context.indexOf(node) ?? 0) + 1];
      const punctuation = next?.type === 'text' ? (/^[,.;:!?)\]’”]+/.exec(next.value)?.[0] ?? '') : '';
      if (next?.type === 'text' && punctuation !== '') context.setProperty(next, 'value', next.value.slice(punctuation.length));
      context.replaceNode(node, inlineHtml(punctuation === '' ? html : `<span class="math-run">${html}${punctuation}</span>`));
    },
    math(node, context) {
      const html = renderMath(node.value, true, (message) => sourceError(context.fileURL, node, message));
      // A long formula scrolls inside its own focusable box instead of widening the page.
      context.replaceNode(
        node,
        blockHtml(`<div class="math-display not-content" role="group" aria-label="Formula" tabindex="0">${html}</div>`),
      );
    },
  };
}

function renderMath(tex: string, displayMode: boolean, fail: (message: string) => Error): string {
  try {
    // Starlight spaces the children of content elements; `not-content` keeps it out of the formula.
    const html = temml.renderToString(tex, { displayMode, throwOnError: true, strict: true });
    return /^<math[^>]*class="/.test(html)
      ? html.replace(/^(<math[^>]*class=")/, '$1not-content ')
      : html.replace('<math', '<math class="not-content"');
  } catch (error) {
    throw fail(`TeX error in "${escapeHtml(tex.slice(0, 60))}": ${error instanceof Error ? error.message : String(error)}`);
  }
}
