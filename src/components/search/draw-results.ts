import { facetNames, isNarrowed, type FacetName } from '../../search/facets.ts';
import type { Run } from '../../search/excerpt.ts';
import type { ResultRow } from '../../search/show-sections.ts';
import { domainLabels } from '../../site/domains.ts';
import type { SearchState } from './search-session.ts';

const copyIcon =
  '<svg aria-hidden="true" viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"><path d="M8.2 11.8a3.2 3.2 0 0 0 4.6 0l2.9-2.9a3.2 3.2 0 0 0-4.6-4.6l-1 1M11.8 8.2a3.2 3.2 0 0 0-4.6 0l-2.9 2.9a3.2 3.2 0 0 0 4.6 4.6l1-1"/></svg>';

/** Makes an element with attributes and children. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const drawRuns = (runs: readonly Run[]): (Node | string)[] => runs.map(({ text, mark }) => (mark ? make('mark', {}, text) : text));

/** The link of a result with its place and excerpt. */
export function drawHit(row: ResultRow, link: Record<string, string> = {}): HTMLElement[] {
  const also = row.also ? [make('span', { class: 'search-also' }, ` (${row.also})`)] : [];
  const place = make(
    'span',
    { class: 'search-place' },
    make('span', { class: 'search-kind' }, row.kind),
    row.kind.startsWith(row.crumbs) ? '' : row.crumbs,
  );
  return [make('a', { class: 'search-title', href: row.url, ...link }, ...drawRuns(row.title), ...also), place, ...drawText(row)];
}

/** The whole definition of a term that was asked for, or the most telling piece of a section. */
function drawText({ definition, excerpt }: ResultRow): HTMLElement[] {
  if (definition) return [make('span', { class: 'search-excerpt search-definition' }, definition)];
  return excerpt.length > 0 ? [make('span', { class: 'search-excerpt' }, ...drawRuns(excerpt))] : [];
}

/** The button that copies the address of a result. */
export function drawCopyButton(row: ResultRow, attributes: Record<string, string> = {}): HTMLButtonElement {
  const title = row.title.map(({ text }) => text).join('');
  const button = make('button', {
    type: 'button',
    class: 'search-copy',
    'aria-label': `Copy the link to “${title}”`,
    title: 'Copy link',
    'data-copy': row.url,
    ...attributes,
  });
  button.innerHTML = copyIcon;
  return button;
}

/** A row of the dialog's grid: the result and its copy button, both reached from the text field and not by Tab. */
export function drawGridRow(row: ResultRow, index: number): HTMLElement {
  const outOfTabOrder = { tabindex: '-1' };
  const hit = make('div', { role: 'gridcell', id: `search-${index}-0`, class: 'search-hit' }, ...drawHit(row, outOfTabOrder));
  const copy = make('div', { role: 'gridcell', id: `search-${index}-1` }, drawCopyButton(row, outOfTabOrder));
  return make('div', { role: 'row', 'aria-selected': 'false' }, hit, copy);
}

const facetLabels: Record<FacetName, string> = { kind: 'Kinds of results', domain: 'Domains' };

/** Buttons that narrow the results; the one that has the focus keeps it. */
export function drawFacets(container: HTMLElement, { facets, chosen }: SearchState): void {
  const focused = container.contains(document.activeElement) ? document.activeElement : null;
  const { facet, value } = focused instanceof HTMLElement ? focused.dataset : {};
  const telling = facetNames.filter((name) => facets[name].length > 1 || chosen[name].size > 0);
  container.hidden = telling.length === 0;
  container.replaceChildren(...telling.map((name) => drawFacet(name, facets[name], chosen[name])));
  if (facet && value) container.querySelector<HTMLElement>(`[data-facet="${facet}"][data-value="${CSS.escape(value)}"]`)?.focus();
}

function drawFacet(name: FacetName, values: SearchState['facets'][FacetName], chosen: ReadonlySet<string>): HTMLElement {
  const labelOf = (value: string): string =>
    name === 'domain' ? ((domainLabels as Readonly<Record<string, string>>)[value] ?? value) : value;
  const buttons = values.map(({ value, count }) =>
    make(
      'button',
      { type: 'button', 'aria-pressed': String(chosen.has(value)), 'data-facet': name, 'data-value': value },
      `${labelOf(value)} `,
      make('span', {}, String(count)),
    ),
  );
  return make('div', { role: 'group', 'aria-label': facetLabels[name] }, ...buttons);
}

/** What was searched for before, to search for it again; nothing when there is none. */
export function drawRecent(queries: readonly string[]): HTMLElement | '' {
  if (queries.length === 0) return '';
  const again = queries.map((query) => make('li', {}, make('button', { type: 'button', 'data-recent': query }, query)));
  return make(
    'section',
    { class: 'search-recent', 'aria-label': 'Recent searches' },
    make('p', {}, 'Recent searches, kept in this browser only ', make('button', { type: 'button', 'data-forget': '' }, 'Clear')),
    make('ul', { role: 'list' }, ...again),
  );
}

/** The number of results in words. */
export function countText({ status, total, rows, shownFor }: SearchState): string {
  if (status !== 'done') return '';
  const spelled = shownFor ? ` for “${shownFor}”` : '';
  if (total === 0) return `Nothing found${spelled}`;
  const count = rows.length < total ? `${rows.length} of ${total} results` : `${total} ${total === 1 ? 'result' : 'results'}`;
  return spelled ? `Showing ${count}${spelled}` : count;
}

/** What to say where there are no results to show; nothing when there are some. */
export function drawMessage({ status, rows, query, chosen, facets }: SearchState, base: string): HTMLElement | undefined {
  const ways = [
    'The ',
    make('a', { href: `${base}reference/glossary/` }, 'glossary'),
    ' and the ',
    make('a', { href: `${base}search/#all-pages` }, 'list of all pages'),
  ];
  if (status === 'failed') {
    const retry = make('button', { type: 'button', 'data-retry': '' }, 'Try again');
    return make(
      'div',
      { class: 'search-message' },
      make('p', {}, make('strong', {}, 'The search index could not be loaded.'), ' Check the connection. ', retry),
      make('p', {}, ...ways, ' work without it.'),
    );
  }
  if (status === 'idle')
    return make(
      'div',
      { class: 'search-message' },
      make('p', {}, 'Search the sections, terms, exercises and sources of the site. ', ...ways, ' are there to browse.'),
    );
  if (status !== 'done' || rows.length > 0) return undefined;
  if (isNarrowed(chosen) && facetNames.some((name) => facets[name].length > 0)) {
    return make(
      'div',
      { class: 'search-message' },
      make('p', {}, 'Nothing that was found has what you chose. ', make('button', { type: 'button', 'data-all': '' }, 'Show all results')),
    );
  }
  return make(
    'div',
    { class: 'search-message' },
    make('p', {}, make('strong', {}, `Nothing found for “${query}”.`), ' Try fewer or other words. ', ...ways, ' may help.'),
  );
}
