import { openEngine } from '../../search/engine.ts';
import { noChoice } from '../../search/facets.ts';
import { countText, drawCopyButton, drawFacets, drawHit, drawMessage, drawRecent, make } from './draw-results.ts';
import { readAddress, wordsOfPath, writeAddress } from './page-address.ts';
import { partOf } from './part-of.ts';
import { recentSearches, rememberSearch } from './recent-searches.ts';
import { act } from './result-actions.ts';
import { SearchSession, type SearchState } from './search-session.ts';

const base = import.meta.env.BASE_URL;

/** The search page: results as a list of links, the query and the chosen kinds in the address. */
class SearchPageElement extends HTMLElement {
  #missing = this.dataset['from'] === 'missing-path';
  #session = new SearchSession({ open: () => openEngine(base), draw: (state) => this.#draw(state), limit: this.#missing ? 5 : 20 });
  #title = document.title;

  connectedCallback(): void {
    const input = partOf(this, 'input', HTMLInputElement);
    const { query, chosen } = this.#missing
      ? { query: wordsOfPath(location.pathname, base), chosen: noChoice }
      : readAddress(location.search);
    // What was typed while this script loaded is not lost.
    input.value ||= query;
    input.addEventListener('focus', () => this.#session.warm(), { once: true });
    input.addEventListener('input', () => this.#session.type(input.value));
    partOf(this, 'form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#session.type(input.value);
      rememberSearch(input.value);
    });
    this.addEventListener('click', this.#onClick);
    this.#session.choose(chosen);
    if (input.value) this.#session.type(input.value);
  }

  #onClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>('button');
    if (button?.classList.contains('search-more')) this.#session.more();
    else if (button) {
      const [input, output] = [partOf(this, 'input', HTMLInputElement), partOf(this, 'output', HTMLOutputElement)];
      act(button, { session: this.#session, input, output });
    } else if (event.target.closest('.search-list a')) rememberSearch(this.#session.state.query);
  };

  #draw(state: SearchState): void {
    this.toggleAttribute('data-searching', state.status === 'searching');
    if (state.status === 'searching') return;
    if (!this.#missing) {
      const address = writeAddress(state);
      history.replaceState(history.state, '', location.pathname + address + (address ? '' : location.hash));
      document.title = state.query ? `${state.query} – ${this.#title}` : this.#title;
    }
    partOf(this, 'output', HTMLOutputElement).textContent = countText(state);
    drawFacets(partOf(this, '.search-facets', HTMLElement), state);
    partOf(this, '.search-messages', HTMLElement).replaceChildren(
      state.status === 'idle' ? drawRecent(recentSearches()) : (drawMessage(state, base) ?? ''),
    );
    partOf(this, '.search-list', HTMLElement).replaceChildren(
      ...state.rows.map((row) => make('li', {}, make('div', { class: 'search-hit' }, ...drawHit(row)), drawCopyButton(row))),
    );
    partOf(this, '.search-more', HTMLElement).hidden = state.rows.length >= state.total;
  }
}

customElements.define('mls-search-page', SearchPageElement);
