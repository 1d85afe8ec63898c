import { createHash } from 'node:crypto';
import type { MdastPluginDefinition } from 'satteri';
import { renderDiagram } from '../diagrams/render-diagram.ts';
import { blockHtml, escapeHtml } from './nodes.ts';
import { sourceError } from './source-error.ts';

/**
 * Draws ```` ```mermaid ```` fences at build time as inline SVG, with a caption and a text version.
 *
 * The text version is what search and screen readers read: text inside an SVG is not indexed. A diagram that cannot be
 * drawn, or has no title and description, stops the build.
 */
export function diagrams(): MdastPluginDefinition {
  return {
    name: 'diagrams',
    options: { position: true },
    async code(node, context) {
      if (node.lang !== 'mermaid') return;
      const idPrefix = `diagram-${createHash('sha256').update(node.value).digest('hex').slice(0, 8)}`;
      let diagram;
      try {
        diagram = await renderDiagram(node.value, { idPrefix });
      } catch (error) {
        throw sourceError(context.fileURL, node, error instanceof Error ? error.message : String(error));
      }
      const lines = diagram.text.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
      const minimum = Math.min(diagram.naturalWidth, 560);
      context.replaceNode(
        node,
        blockHtml(
          `<figure class="figure not-content" id="${idPrefix}">` +
            `<div class="figure-scroll" role="group" tabindex="0" aria-label="Diagram: ${escapeHtml(diagram.title)}" style="--figure-min:${minimum}px;--figure-max:${Math.ceil(diagram.naturalWidth * 1.2)}px">${diagram.svg}</div>` +
            `<figcaption>${escapeHtml(diagram.title)}` +
            `<details class="figure-text"><summary>Diagram as text</summary><p>${escapeHtml(diagram.description)}</p><ul>${lines}</ul></details>` +
            '</figcaption></figure>',
        ),
      );
    },
  };
}
