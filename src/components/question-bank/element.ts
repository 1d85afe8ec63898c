import { normalize } from '../../search/normalize.ts';
import { partOf } from '../search/part-of.ts';
import { draw, eachFacet, wanted, writeState, type BankEntry } from './bank.ts';
import { fillFrom, stateOf } from './bank-form.ts';
import { asideKey, knownKey, markKnown, readKnown } from './known-questions.ts';

/** A question with its place on the page. */
interface ShownEntry extends BankEntry {
  readonly part: HTMLElement;
}

/** Filters the questions, draws one, and remembers which are known. What was chosen stands in the address; marks stay on the device. */
class QuestionBankElement extends HTMLElement {
  readonly #form = partOf(this, 'form', HTMLFormElement);
  readonly #output = partOf(this, 'output', HTMLOutputElement);
  readonly #entries = [...this.querySelectorAll<HTMLElement>('.question')].map((part): ShownEntry => ({
    id: part.id,
    facets: eachFacet((facet) => part.dataset[facet] ?? ''),
    text: normalize([...part.querySelectorAll('h3, .answer p')].map(({ textContent }) => textContent).join(' ')),
    part,
  }));
  #known: ReadonlySet<string> = new Set();
  #drawn: ShownEntry | undefined;

  connectedCallback(): void {
    const { ids, isCorrupt } = readKnown();
    this.#showKnown(ids);
    // Without a query, what was chosen while this was loading stays.
    if (location.search) fillFrom(location.search, this.#form);
    this.#begin();
    if (isCorrupt)
      this.#output.value += ` The marks of what you know could not be read. They stand under ${asideKey} in this browser's storage.`;
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'known-question') this.#mark(target);
    });
    this.#form.addEventListener('input', () => this.#apply());
    this.#form.addEventListener('reset', () => setTimeout(() => this.#apply()));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    partOf(this, '[name=draw]', HTMLButtonElement).addEventListener('click', () => this.#draw());
    window.addEventListener('popstate', () => this.#restore());
    window.addEventListener('hashchange', () => this.#openNamed());
    window.addEventListener('storage', ({ key }) => {
      if (key === knownKey || key === null) this.#showKnown(readKnown().ids);
    });
  }

  /** Takes the filters and the named question from the address. */
  #restore(): void {
    fillFrom(location.search, this.#form);
    if (this.#drawn?.id !== location.hash.slice(1)) this.#drawn = undefined;
    this.#begin();
  }

  #begin(): void {
    this.#show();
    document.getElementById('bank-early')?.remove();
    this.#openNamed();
  }

  #apply(): void {
    this.#drawn = undefined;
    history.replaceState(history.state, '', location.pathname + writeState(stateOf(this.#form)));
    this.#show();
  }

  #show(): void {
    const fitting = wanted(this.#entries, stateOf(this.#form), this.#known);
    const shown = new Set(this.#drawn ? [this.#drawn] : fitting);
    for (const entry of this.#entries) entry.part.hidden = !shown.has(entry);
    for (const group of this.querySelectorAll<HTMLElement>('.question-group'))
      group.hidden = !group.querySelector('.question:not([hidden])') && shown.size < this.#entries.length;
    const none = fitting.length === 0 ? ' Take a filter away.' : '';
    this.#output.value = this.#drawn
      ? `Drawn from ${fitting.length}: ${partOf(this.#drawn.part, 'h3', HTMLHeadingElement).textContent}`
      : `${fitting.length} of ${this.#entries.length} questions.${none}`;
  }

  /** Shows one of those that fit, with its answer closed. */
  #draw(): void {
    const drawn = draw(wanted(this.#entries, stateOf(this.#form), this.#known), this.#drawn?.id);
    if (drawn) partOf(drawn.part, 'details', HTMLDetailsElement).open = false;
    this.#drawn = drawn;
    this.#show();
  }

  /** Opens what the address names. It is shown even where a filter leaves it out: who follows a link wants to see its end. */
  #openNamed(): void {
    const named = document.getElementById(location.hash.slice(1));
    if (!named || !this.contains(named)) return;
    if (named.closest('[hidden]')) {
      this.#form.reset();
      this.#drawn = undefined;
      history.replaceState(history.state, '', location.pathname + location.hash);
      this.#show();
      named.scrollIntoView();
    }
    const details = named.matches('.question') ? named.querySelector('details') : null;
    if (details) details.open = true;
  }

  /** A question that was just marked stays in view until a filter changes: it would take the focus with it. */
  #mark({ value, checked }: HTMLInputElement): void {
    const { ids, isKept } = markKnown(value, checked, this.#known);
    this.#showKnown(ids);
    const kept = isKept ? '' : ' This browser does not keep it: it holds until you leave the page.';
    this.#output.value = `${ids.size} of ${this.#entries.length} marked as known.${kept}`;
  }

  #showKnown(ids: ReadonlySet<string>): void {
    this.#known = ids;
    for (const { id, part } of this.#entries) {
      part.toggleAttribute('data-known', ids.has(id));
      partOf(part, '[name=known-question]', HTMLInputElement).checked = ids.has(id);
    }
  }
}

customElements.define('mls-question-bank', QuestionBankElement);
