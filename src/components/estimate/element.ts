import distributionsUrl from 'lazy:estimate/distributions.ts';
import { changedQuantities, editInputs, type EditedEstimate, type Setting } from '../../estimates/edit-inputs.ts';
import { quantityOf } from '../../estimates/estimate.ts';
import { provideFunctions } from '../../estimates/evaluate.ts';
import { quantityText } from '../../estimates/format.ts';
import { inputText } from '../../estimates/input-text.ts';
import { unpackEstimate, type PackedEstimate } from '../../estimates/pack-estimate.ts';
import { readSettings, writeSettings } from '../../estimates/url-state.ts';
import { partOf } from '../search/part-of.ts';
import { adoptStyles } from './adopt-styles.ts';
import { announcement } from './announcement.ts';
import { copyAddress } from './copy-address.ts';
import { drawPage } from './draw-page.ts';
import { fieldsOf, type Field } from './fields.ts';

/** How long a pause ends a number that is being typed, in milliseconds. */
const pauseMs = 350;

/** The inputs of a page's estimate: what a reader writes into them changes the page and the address. */
class EstimateElement extends HTMLElement {
  #defaults = unpackEstimate(JSON.parse(partOf(this, 'script', HTMLElement).textContent) as PackedEstimate);
  #state: EditedEstimate = { model: this.#defaults, changes: new Map(), refused: [] };
  #changed: ReadonlySet<string> = new Set();
  #fields = fieldsOf(document, this.#defaults);
  #output = partOf(this, 'output', HTMLOutputElement);
  #message = '';
  #timer = 0;

  connectedCallback(): void {
    // What was typed while this script loaded is not lost.
    const typed = this.#fields.filter((field) => !field.isUntouched()).map((field) => [field, field.input.value] as const);
    partOf(this, '.estimate-bar', HTMLElement).showPopover();
    this.#restore();
    for (const [field, text] of typed) {
      field.input.value = text;
      this.#take(field, text, field.input === document.activeElement);
    }
    // Its own fields and those of the page's calculators.
    for (const editor of document.querySelectorAll('.estimate-editor')) {
      editor.addEventListener('input', ({ target }) => {
        clearTimeout(this.#timer);
        this.#timer = window.setTimeout(() => this.#read(target, true), pauseMs);
      });
      editor.addEventListener('change', ({ target }) => this.#read(target, false));
      editor.addEventListener('click', this.#onClick);
    }
    window.addEventListener('popstate', () => this.#restore());
  }

  #restore(): void {
    const settings = readSettings(location.search);
    if (settings.length > 0 || this.#state.changes.size > 0) this.#setAll(settings);
  }

  #read(target: EventTarget | null, isTyping: boolean): void {
    clearTimeout(this.#timer);
    const field = this.#fields.find(({ input }) => input === target);
    if (field) this.#take(field, field.input.value, isTyping);
  }

  /** Applies what was written. What does not count is refused once it is written out. */
  #take(field: Field, text: string, isTyping: boolean): void {
    const next = editInputs(this.#defaults, this.#state.changes, [[field.id, text]]);
    const problem = next.refused[0]?.problem;
    if (problem === undefined) {
      this.#draw(next);
      field.show(quantityOf(next.model, field.id).value, isTyping);
      this.#writeAddress();
    } else if (!isTyping || field.hasProblem()) {
      field.refuse(problem, quantityText(quantityOf(this.#state.model, field.id)).text);
    }
  }

  #onClick = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
    const { action } = button?.dataset ?? {};
    if (action === 'copy') void this.#copy();
    else if (action === 'reset') this.#reset();
    else if (action === 'reset-input') this.#resetInput(button);
  };

  #setAll(settings: readonly Setting[]): void {
    this.#draw(editInputs(this.#defaults, new Map(), settings));
    for (const field of this.#fields) field.show(quantityOf(this.#state.model, field.id).value);
  }

  #reset(): void {
    this.#setAll([]);
    this.#writeAddress();
    // The button that had the focus is gone.
    this.#output.focus({ preventScroll: true });
  }

  #resetInput(button: HTMLElement | null): void {
    const field = this.#fields.find(({ row }) => row.contains(button));
    if (!field) return;
    this.#take(field, inputText(quantityOf(this.#defaults, field.id).value), false);
    field.input.focus();
  }

  async #copy(): Promise<void> {
    this.#output.value = `${await copyAddress(location.origin + this.#address())} ${this.#message}`;
  }

  #address(): string {
    return location.pathname + writeSettings(location.search, this.#state.changes);
  }

  #writeAddress(): void {
    history.replaceState(history.state, '', this.#address() + location.hash);
  }

  /** Shows a state everywhere but in the fields. */
  #draw(edited: EditedEstimate): void {
    const [defaults, before] = [this.#defaults, this.#changed];
    const changed = changedQuantities(defaults, edited.model);
    [this.#state, this.#changed] = [edited, changed];
    const flips = drawPage({ defaults, edited, changed, before });
    partOf(this, '.estimate-actions', HTMLElement).hidden = edited.changes.size === 0;
    this.#output.value = this.#message = announcement({ defaults, edited, changed, headline: this.dataset['headline'] ?? '', flips });
  }
}

adoptStyles();
// Few pages calculate with distributions.
if (document.querySelector('mls-estimate[data-distributions]')) {
  const { distributions } = (await import(/* @vite-ignore */ distributionsUrl)) as {
    distributions: Parameters<typeof provideFunctions>[0];
  };
  provideFunctions(distributions);
}
customElements.define('mls-estimate', EstimateElement);
