import { fetchReference, type Reference } from './reference.ts';
import type { PracticeElement } from './element.ts';
import { make } from './make.ts';
import { dismiss, notice } from './notices.ts';

/** The reference answer of the open interview: fetched at its start, so that losing the network later does no harm. */
export class ReferenceView {
  /** Undefined while it is on its way, or when it could not be had. */
  reference: Reference | undefined;
  isFailed = false;
  #root: PracticeElement;
  #design: string;

  constructor(root: PracticeElement, design: string) {
    this.#root = root;
    this.#design = design;
    void this.load();
    window.addEventListener('online', () => this.isFailed && void this.load());
  }

  /** Fetches it, again if that failed. */
  async load(): Promise<void> {
    this.isFailed = false;
    this.#tell();
    try {
      this.reference = await fetchReference(this.#root.data.root, this.#design);
      if (this.#isOpen) dismiss(this.#root, 'reference');
    } catch {
      this.isFailed = true;
      if (this.#isOpen) {
        const retry = make('button', { type: 'button', 'data-do': 'retry' }, 'Try again');
        notice(this.#root, 'reference', 'The reference answer could not be loaded. You can go on without it.', retry);
      }
    }
    this.#tell();
  }

  get #isOpen(): boolean {
    return this.#root.reference === this;
  }

  #tell(): void {
    if (this.#isOpen) this.#root.dispatchEvent(new Event('reference'));
  }
}
