import { openEngine } from '../../search/engine.ts';
import { dialogMarkup } from './dialog-markup.ts';
import { countText, drawFacets, drawGridRow, drawMessage, drawRecent } from './draw-results.ts';
import { cellAfterKey, type ActiveCell } from './grid-keys.ts';
import { writeAddress } from './page-address.ts';
import { partOf } from './part-of.ts';
import { recentSearches, rememberSearch } from './recent-searches.ts';
import { act } from './result-actions.ts';
import { SearchSession, type SearchState } from './search-session.ts';

const base = import.meta.env.BASE_URL;

/** The search dialog of every page: a text field that controls a grid of results. */
export class SearchDialogElement extends HTMLElement {
  #session = new SearchSession({ open: () => openEngine(base), draw: (state) => this.#draw(state), limit: 10 });
  #active: ActiveCell = { row: 0, column: 0 };
  #moved = false;
  #rows: SearchState['rows'] = [];

  connectedCallback(): void {
    this.innerHTML = dialogMarkup(base);
    this.#input.addEventListener('input', () => this.#session.type(this.#input.value));
    this.#input.addEventListener('keydown', this.#onKey);
    this.addEventListener('click', this.#onClick);
    this.#draw(this.#session.state);
  }

  /** Loads the index before it is needed. */
  warm(): void {
    this.#session.warm();
  }

  /** Opens the dialog, with what was typed while it was loading. */
  open(typed: string): void {
    this.warm();
    if (!this.#dialog.open) this.#dialog.showModal();
    // What another page or tab searched for meanwhile.
    if (this.#session.state.status === 'idle') this.#session.redraw();
    this.#input.select();
    if (typed) {
      this.#input.value = typed;
      this.#session.type(typed);
    }
  }

  get #dialog(): HTMLDialogElement {
    return partOf(this, 'dialog', HTMLDialogElement);
  }

  get #input(): HTMLInputElement {
    return partOf(this, 'input', HTMLInputElement);
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      // Enter right after the last key means the results of what was typed, not those on the screen.
      void this.#session.settled().then(() => this.#cell()?.querySelector<HTMLElement>('a, button')?.click());
      return;
    }
    const { selectionStart, value } = this.#input;
    const next = cellAfterKey(event.key, this.#active, {
      rows: this.#rows.length,
      moved: this.#moved,
      caretAtEnd: selectionStart === value.length,
    });
    if (!next || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    this.#moved = true;
    this.#activate(next);
  };

  #onClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>('button');
    const link = event.target.closest('a');
    // A click on the dialog itself is one beside its content.
    if (event.target === this.#dialog || (button && 'close' in button.dataset)) this.#dialog.close();
    else if (button) act(button, { session: this.#session, input: this.#input, output: partOf(this, 'output', HTMLOutputElement) });
    else if (link) {
      rememberSearch(this.#session.state.query);
      // The link is followed, in this tab or another one.
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) this.#dialog.close();
    }
  };

  #draw(state: SearchState): void {
    this.toggleAttribute('data-searching', state.status === 'searching');
    if (state.status === 'searching') return;
    partOf(this, 'output', HTMLOutputElement).textContent = countText(state);
    drawFacets(partOf(this, '.search-facets', HTMLElement), state);
    partOf(this, '.search-messages', HTMLElement).replaceChildren(
      drawMessage(state, base) ?? '',
      state.status === 'idle' ? drawRecent(recentSearches()) : '',
    );
    const all = partOf(this, '.search-all', HTMLAnchorElement);
    all.hidden = state.rows.length === 0;
    all.href = `${base}search/${writeAddress(state)}`;
    this.#rows = state.rows;
    this.#moved = false;
    const grid = partOf(this, '.search-grid', HTMLElement);
    grid.hidden = state.rows.length === 0;
    this.#input.setAttribute('aria-expanded', String(state.rows.length > 0));
    grid.replaceChildren(...state.rows.map((row, index) => drawGridRow(row, index)));
    grid.scrollTop = 0;
    this.#activate({ row: 0, column: 0 });
  }

  #cell(): HTMLElement | undefined {
    return this.querySelector<HTMLElement>(`#search-${this.#active.row}-${this.#active.column}`) ?? undefined;
  }

  #activate(active: ActiveCell): void {
    this.#active = active;
    const cell = this.#cell();
    for (const row of this.querySelectorAll('[role=row]')) row.setAttribute('aria-selected', String(row === cell?.parentElement));
    for (const other of this.querySelectorAll('[data-active]')) other.removeAttribute('data-active');
    cell?.toggleAttribute('data-active', true);
    if (cell) this.#input.setAttribute('aria-activedescendant', cell.id);
    else this.#input.removeAttribute('aria-activedescendant');
    if (this.#moved) cell?.parentElement?.scrollIntoView({ block: 'nearest' });
  }
}
