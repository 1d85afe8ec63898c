import type { MdastPluginDefinition } from 'satteri';
import type { GlossaryTerm } from '../schemas/glossary-term.ts';
import { blockHtml, escapeHtml } from './nodes.ts';
import { sourceError } from './source-error.ts';

const scheme = 'glossary:';

/**
 * Turns `[calibrated](glossary:calibration)` into a link to the glossary with a definition card.
 *
 * The definitions a page uses are appended to it, hidden, so that a card needs no request. An unknown term stops the build.
 */
export function glossaryLinks(glossary: ReadonlyMap<string, GlossaryTerm>, base: string): () => MdastPluginDefinition {
  return () => {
    const used = new Map<string, GlossaryTerm>();
    return {
      name: 'glossary-links',
      options: { position: true },
      link(node, context) {
        if (!node.url.startsWith(scheme)) return;
        const id = node.url.slice(scheme.length);
        const term = glossary.get(id);
        if (!term)
          throw sourceError(context.fileURL, node, `unknown glossary term "${id}". Add it to src/data/glossary.yaml, or mend the id.`);
        used.set(id, term);
        context.setProperty(node, 'url', `${base}reference/glossary/#${id}`);
        context.setProperty(node, 'data', { hProperties: { class: 'term', 'data-card-id': `term-${id}` } });
      },
      after(root, context) {
        if (used.size === 0) return;
        const cards = [...used.values()].map(
          ({ id, term, definition }) => `<p id="term-${id}"><strong>${escapeHtml(term)}.</strong> ${escapeHtml(definition.trim())}</p>`,
        );
        context.appendChild(root, blockHtml(`<div class="cards" data-pagefind-ignore hidden>${cards.join('')}</div>`));
      },
    };
  };
}
