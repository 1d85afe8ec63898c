import { openEngine } from '../../search/engine.ts';
import { copyResult } from './copy-result.ts';
import { countText, drawCopyButton, drawFacets, drawHit, drawMessage, make } from './draw-results.ts';
import { readAddress, wordsOfPath, writeAddress } from './page-address.ts';
import { partOf } from './part-of.ts';
import { SearchSession, type SearchState } from './search-session.ts';

const base = import.meta.env.BASE_URL;

/** The search page: results as a list of links, the query and the chosen kinds in the address. */
class SearchPageElement extends HTMLElement {
  #missing = this.dataset['from'] === 'missing-path';
  #session = new SearchSession({ open: () => openEngine(base), draw: (state) => this.#draw(state), limit: this.#missing ? 5 : 20 });
  #title = document.title;

  connectedCallback(): void {
    const input = partOf(this, 'input', HTMLInputElement);
    const { query, kinds } = this.#missing ? { query: wordsOfPath(location.pathname, base), kinds: [] } : readAddress(location.search);
    // What was typed while this script loaded is not lost.
    input.value ||= query;
    input.addEventListener('focus', () => this.#session.warm(), { once: true });
    input.addEventListener('input', () => this.#session.type(input.value));
    partOf(this, 'form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#session.type(input.value);
    });
    this.addEventListener('click', this.#onClick);
    if (kinds.length > 0) this.#session.choose(kinds);
    if (input.value) this.#session.type(input.value);
  }

  #onClick = (event: MouseEvent): void => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button') : null;
    if (!button) return;
    if (button.dataset['kind']) this.#session.toggle(button.dataset['kind']);
    else if (button.dataset['copy']) this.#copy(button.dataset['copy']);
    else if ('retry' in button.dataset) this.#session.retry();
    else if ('allKinds' in button.dataset) this.#session.choose([]);
    else if (button.classList.contains('search-more')) this.#session.more();
  };

  #copy = (url: string): void => void copyResult(url, partOf(this, 'output', HTMLOutputElement), () => countText(this.#session.state));

  #draw(state: SearchState): void {
    this.toggleAttribute('data-searching', state.status === 'searching');
    if (state.status === 'searching') return;
    if (!this.#missing) {
      const address = writeAddress({ query: state.query, kinds: [...state.chosen] });
      history.replaceState(history.state, '', location.pathname + address + (address ? '' : location.hash));
      document.title = state.query ? `${state.query} – ${this.#title}` : this.#title;
    }
    partOf(this, 'output', HTMLOutputElement).textContent = countText(state);
    drawFacets(partOf(this, '.search-facets', HTMLElement), state);
    partOf(this, '.search-messages', HTMLElement).replaceChildren(state.status === 'idle' ? '' : (drawMessage(state, base) ?? ''));
    partOf(this, '.search-list', HTMLElement).replaceChildren(
      ...state.rows.map((row) => make('li', {}, make('div', { class: 'search-hit' }, ...drawHit(row)), drawCopyButton(row))),
    );
    partOf(this, '.search-more', HTMLElement).hidden = state.rows.length >= state.total;
  }
}

customElements.define('mls-search-page', SearchPageElement);
