import type { ModelPredictions } from '../../schemas/lab-predictions.ts';
import { copyAddress } from '../estimate/copy-address.ts';
import { partOf } from '../search/part-of.ts';
import { announcement, parts, type PartName } from './draw-view.ts';
import { countsOf } from './predictions.ts';
import { change, defaults, readState, writeState, type ExplorerState } from './state.ts';
import { viewOf, type ModelCounts } from './view.ts';

/** How long a pause ends a movement of the slider or a number that is being typed, in milliseconds. */
const pauseMs = 400;

const stands = 'The value before still counts.';
const refusal = (problems: readonly string[]): string => (problems.length > 0 ? `Left out from the address: ${problems.join(' ')}` : '');

/** The controls of the explorer: what a reader sets is computed, drawn, announced, and kept in the address. */
class ThresholdExplorerElement extends HTMLElement {
  #state: ExplorerState = defaults;
  #output = partOf(this, 'output', HTMLOutputElement);
  #models = new Map<string, Promise<ModelCounts>>();
  #timer = 0;

  connectedCallback(): void {
    const { state, problems } = readState(location.search);
    this.#state = state;
    const early = this.#takeEarly();
    this.addEventListener('input', ({ target }) => this.#onInput(target));
    this.addEventListener('change', ({ target }) => this.#onChange(target));
    this.addEventListener('click', this.#onClick);
    window.addEventListener('popstate', () => this.#restore());
    const messages = [refusal(problems), ...early].filter(Boolean).join(' ');
    if (this.#state !== defaults || messages)
      void this.#draw(
        messages,
        this.#fields.find((field) => field === document.activeElement),
      );
    else this.#load(defaults.model).catch(() => undefined);
  }

  get #fields(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  }

  /** What was set while this script loaded is not lost, and refused as it would be later. */
  #takeEarly(): string[] {
    return this.#fields.flatMap((field) => {
      if (field.value === field.dataset['default']) return [];
      const problem = this.#take(field.name, field.value);
      return problem === undefined || field === document.activeElement ? [] : [`${problem} ${stands}`];
    });
  }

  #restore(): void {
    const { state, problems } = readState(location.search);
    this.#state = state;
    void this.#draw(refusal(problems));
  }

  #onInput(target: EventTarget | null): void {
    // A number that is being typed is not written over.
    if (target instanceof HTMLInputElement && this.#take(target.name, target.value) === undefined) void this.#draw('', target);
  }

  /** What does not count is refused once it is written out. */
  #onChange(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const problem = this.#take(target.name, target.value);
    void this.#draw(problem === undefined ? '' : `${problem} ${stands}`);
  }

  #onClick = ({ target }: Event): void => {
    const action = target instanceof Element ? target.closest<HTMLElement>('[data-action]')?.dataset['action'] : undefined;
    if (action === 'copy') void copyAddress(location.href).then((message) => (this.#output.value = message));
    if (action !== 'reset') return;
    this.#state = defaults;
    void this.#draw('Everything is as at first.');
  };

  /** Sets one thing; a threshold that is moved is moved by hand, whatever the rule. Returns why it does not count. */
  #take(name: string, text: string): string | undefined {
    const { state, problem } = change(this.#state, name, text);
    this.#state = name === 'threshold' && problem === undefined ? { ...state, rule: 'hand' } : state;
    return problem;
  }

  /** Shows the state everywhere but in the field that is being edited. */
  async #draw(message: string, editing?: HTMLInputElement | HTMLSelectElement): Promise<void> {
    const state = this.#state;
    const counts = await this.#load(state.model).catch(() => undefined);
    // Something else was set meanwhile.
    if (state !== this.#state) return;
    if (!counts) {
      this.#announce(`The predictions of this model could not be loaded. ${message}`);
      return;
    }
    const view = viewOf(counts, state);
    for (const part of this.querySelectorAll<HTMLElement>('[data-part]')) part.innerHTML = parts[part.dataset['part'] as PartName](view);
    for (const field of this.#fields) {
      const value = field.name === 'threshold' ? view.threshold : state[field.name as keyof ExplorerState];
      if (field !== editing) field.value = String(value);
    }
    for (const row of this.querySelectorAll<HTMLElement>('[data-rule]')) row.hidden = row.dataset['rule'] !== state.rule;
    history.replaceState(history.state, '', location.pathname + writeState(location.search, state) + location.hash);
    const label = this.querySelector(`option[value="${state.model}"]`)?.textContent ?? state.model;
    this.#announce([announcement(view, label), message].filter(Boolean).join(' '));
  }

  #load(model: string): Promise<ModelCounts> {
    const found = this.#models.get(model);
    if (found) return found;
    const counts = fetch(`${this.dataset['predictions'] ?? ''}${model}.json`)
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.statusText))))
      .then((predictions: ModelPredictions) => countsOf(predictions));
    // Tried again when the model is chosen again.
    counts.catch(() => this.#models.delete(model));
    this.#models.set(model, counts);
    return counts;
  }

  /** Says what follows, once nothing has moved for a moment. */
  #announce(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => (this.#output.value = text), pauseMs);
  }
}

customElements.define('mls-threshold-explorer', ThresholdExplorerElement);
