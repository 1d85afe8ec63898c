import type { MdastPluginDefinition, MdastNode } from 'satteri';
import type { Reference } from '../schemas/reference.ts';
import { splitCitations, type CitedWork } from './citation-syntax.ts';
import { blockHtml, escapeHtml, inlineHtml } from './nodes.ts';
import { sourceError } from './source-error.ts';

/**
 * Turns `[@key, §3; @other]` into numbered links and appends a References section to the page.
 *
 * Numbers follow the first use on the page. Each entry links back to its uses. An unknown key stops the build.
 */
export function citations(references: ReadonlyMap<string, Reference>): () => MdastPluginDefinition {
  return () => {
    const uses = new Map<string, number>();
    const link = (work: CitedWork): string => {
      const use = (uses.get(work.key) ?? 0) + 1;
      uses.set(work.key, use);
      const number = [...uses.keys()].indexOf(work.key) + 1;
      const place = work.at ? `, ${escapeHtml(work.at)}` : '';
      return `<a class="cite" role="doc-biblioref" id="cite-${work.key}-${use}" href="#ref-${work.key}">${number}${place}</a>`;
    };
    return {
      name: 'citations',
      options: { position: true },
      text(node, context) {
        if (!node.value.includes('[@')) return;
        const replacement = splitCitations(node.value).map((segment): MdastNode => {
          if ('text' in segment) return { type: 'text', value: segment.text };
          for (const { key } of segment.works) {
            if (references.has(key)) continue;
            throw sourceError(
              context.fileURL,
              node,
              `unknown citation key "${key}". Add it to a file of src/data/references/, or mend the key.`,
            );
          }
          return inlineHtml(`<span class="cites">[${segment.works.map(link).join('; ')}]</span>`);
        });
        context.replaceNode(node, replacement);
      },
      after(root, context) {
        if (uses.size === 0) return;
        const items = [...uses].map(([key, count]) => {
          const reference = references.get(key);
          return reference ? renderReference(reference, count) : '';
        });
        context.appendChild(root, [
          {
            type: 'heading',
            depth: 2,
            children: [{ type: 'text', value: 'References' }],
            data: { hProperties: { id: 'references' } },
          },
          blockHtml(`<ol class="references" role="list">${items.join('')}</ol>`),
        ]);
      },
    };
  };
}

const readLabels = { full: 'read in full', excerpt: 'read in part', abstract: 'abstract read' } as const;

/** One entry of a page's References section, with links back to its uses. */
function renderReference(reference: Reference, uses: number): string {
  const back = Array.from({ length: uses }, (_, index) => {
    const label = `Back to use ${index + 1} of this reference`;
    return `<a class="cite-back" role="doc-backlink" href="#cite-${reference.id}-${index + 1}" aria-label="${label}">↩${uses > 1 ? `<sup>${index + 1}</sup>` : ''}</a>`;
  });
  return `<li id="ref-${reference.id}"><span data-card>${renderWork(reference)}</span> <span class="cite-backs" data-pagefind-ignore>${back.join(' ')}</span></li>`;
}

/** A work as it is printed in every list: authors, linked title, venue and year, and what was read when. */
export function renderWork(reference: Reference): string {
  const venue = reference.venue.includes(String(reference.year)) ? reference.venue : `${reference.venue}, ${reference.year}`;
  return (
    `${escapeHtml(formatAuthors(reference.authors))}. <a href="${escapeHtml(reference.url)}">${escapeHtml(reference.title)}</a>. ` +
    `${escapeHtml(venue)}. <small>${readLabels[reference.read]} on <time datetime="${reference.checked}">${reference.checked}</time></small>`
  );
}

/** `A`, `A and B`, `A, B and C`; from four authors on the first and "and others". */
export function formatAuthors(authors: readonly string[]): string {
  const [first = '', ...rest] = authors;
  if (rest.length === 0) return first.replace(/\.$/, '');
  if (rest.length >= 3 || rest.includes('and others')) return `${first} and others`;
  return `${authors.slice(0, -1).join(', ')} and ${authors.at(-1) ?? ''}`.replace(/\.$/, '');
}
