import { partOf } from '../search/part-of.ts';
import { eachFacet, facets, isWanted, measures, readState, sorted, writeState, type AtlasEntry, type AtlasState } from './atlas.ts';

/** Filters, sorts and compares the worked designs; what was chosen stands in the address. */
class AtlasElement extends HTMLElement {
  #form = partOf(this, 'form', HTMLFormElement);
  #entries = [...this.querySelectorAll<HTMLElement>('tr[data-design]')].map(
    ({ dataset: { design = '', facets: of = '', measures: numbers = '' } }): AtlasEntry => ({
      path: design,
      title: design,
      facets: JSON.parse(of) as AtlasEntry['facets'],
      measures: JSON.parse(numbers) as AtlasEntry['measures'],
    }),
  );

  connectedCallback(): void {
    this.#restore();
    this.#form.addEventListener('change', () => this.#apply());
    this.#form.addEventListener('reset', () => setTimeout(() => this.#apply()));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    window.addEventListener('popstate', () => this.#restore());
  }

  #restore(): void {
    const boxes = [...this.#form.querySelectorAll<HTMLInputElement>('input')];
    const known = eachFacet((facet) => boxes.filter(({ name }) => name === facet).map(({ value }) => value));
    const state = readState(location.search, known);
    for (const box of boxes) box.checked = facets.some((facet) => facet === box.name && state.chosen[facet].includes(box.value));
    partOf(this, '[name=sort]', HTMLSelectElement).value = state.sort ?? '';
    partOf(this, '[name=view]', HTMLSelectElement).value = state.view;
    this.#draw(state);
  }

  #apply(): void {
    const data = new FormData(this.#form);
    const state: AtlasState = {
      chosen: eachFacet((facet) => data.getAll(facet).map(String)),
      sort: measures.find((measure) => measure === data.get('sort')),
      view: data.get('view') === 'table' ? 'table' : 'cards',
    };
    history.replaceState(history.state, '', location.pathname + writeState(state) + location.hash);
    this.#draw(state);
  }

  #draw(state: AtlasState): void {
    this.dataset['view'] = state.view;
    for (const { path } of sorted(this.#entries, state.sort)) {
      for (const part of this.querySelectorAll<HTMLElement>(`[data-design="${path}"]`)) part.parentElement?.append(part);
    }
    for (const entry of this.#entries) {
      const wanted = isWanted(entry, state);
      for (const part of this.querySelectorAll<HTMLElement>(`[data-design="${entry.path}"]`)) part.hidden = !wanted;
    }
    const count = this.#entries.filter((entry) => isWanted(entry, state)).length;
    const none = count === 0 ? ' Take a filter away.' : '';
    partOf(this, 'output', HTMLOutputElement).value = `${count} of ${this.#entries.length} designs.${none}`;
  }
}

customElements.define('mls-atlas', AtlasElement);
