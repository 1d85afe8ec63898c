/** The parts of the selected loop's table row as the panel shows them: each text under the heading of its column. */
export function panelContent(row: HTMLElement): HTMLElement[] {
  const headings = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])];
  return [...row.children].map((cell, index) => {
    const part = document.createElement('span');
    part.append(...cell.cloneNode(true).childNodes);
    if (index > 0) {
      const heading = document.createElement('b');
      heading.textContent = headings[index]?.textContent ?? '';
      part.prepend(heading, ' ');
    }
    return part;
  });
}

/**
 * Marks one loop of the picture with its two stages, shows what the table says of it, and keeps its name in the address.
 * Nothing is lost without script: each loop is a link to its row.
 */
class LifecycleLoopElement extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.#onClick);
    this.addEventListener('focusin', this.#onFocus);
    document.addEventListener('keydown', this.#onKey);
    const id = new URLSearchParams(location.search).get('loop');
    const loop = this.#loops.find(({ dataset }) => dataset['loop'] === id);
    // An address with an anchor asks for another place on the page.
    if (!loop || !this.#select(loop) || location.hash) return;
    // Both ends of the arc if the screen is high enough, and its label in any case.
    loop.querySelector('.loop-arc')?.scrollIntoView({ block: 'center' });
    loop.querySelector('.loop-link')?.scrollIntoView({ block: 'nearest' });
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  get #loops(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-loop]')];
  }

  #onClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest('.loop-panel button')) {
      // The button is about to disappear, and the focus with it.
      this.querySelector<HTMLElement>('[data-selected] a')?.focus();
      this.#clear();
      return;
    }
    const loop = event.target.closest<HTMLElement>('[data-loop]');
    // As with the cards of citations, the first click shows and the second follows the link.
    if (loop && !('selected' in loop.dataset) && this.#choose(loop)) event.preventDefault();
  };

  #onFocus = (event: FocusEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('.loop-link:focus-visible') : null;
    const loop = link?.closest<HTMLElement>('[data-loop]');
    if (loop) this.#choose(loop);
  };

  #onKey = (event: KeyboardEvent): void => {
    const { target } = event;
    const isInside = target instanceof Element && this.contains(target);
    if (event.key === 'Escape' && (isInside || target === document.body)) this.#clear();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...this.querySelectorAll<HTMLElement>('.loop-link')];
    const index = links.findIndex((link) => link === target);
    if (!step || index === -1) return;
    event.preventDefault();
    links.at((index + step) % links.length)?.focus();
  };

  #choose(loop: HTMLElement): boolean {
    if (!this.#select(loop)) return false;
    this.#writeAddress(loop.dataset['loop']);
    // The panel must not cover what it explains.
    loop.querySelector('a')?.scrollIntoView({ block: 'nearest' });
    return true;
  }

  #select(loop: HTMLElement): boolean {
    const row = document.getElementById(`loop-${loop.dataset['loop'] ?? ''}`);
    if (!row) return false;
    this.#mark(loop);
    this.querySelector('output')?.replaceChildren(...panelContent(row));
    return true;
  }

  #clear(): void {
    if (!this.querySelector('[data-selected]')) return;
    this.#mark(undefined);
    this.querySelector('output')?.replaceChildren();
    this.#writeAddress(undefined);
  }

  #mark(selected: HTMLElement | undefined): void {
    this.toggleAttribute('data-active', selected !== undefined);
    this.querySelector('.loop-panel button')?.toggleAttribute('hidden', !selected);
    for (const loop of this.#loops) {
      loop.toggleAttribute('data-selected', loop === selected);
      if (loop === selected) loop.querySelector('a')?.setAttribute('aria-current', 'true');
      else loop.querySelector('a')?.removeAttribute('aria-current');
    }
    for (const stage of this.querySelectorAll<HTMLElement>('[data-stage]')) {
      delete stage.dataset['end'];
      if (stage.dataset['stage'] === selected?.dataset['from']) stage.dataset['end'] = 'from';
      if (stage.dataset['stage'] === selected?.dataset['to']) stage.dataset['end'] = 'to';
    }
  }

  #writeAddress(loop: string | undefined): void {
    const query = new URLSearchParams(location.search);
    if (loop) query.set('loop', loop);
    else query.delete('loop');
    const search = query.toString();
    history.replaceState(history.state, '', location.pathname + (search && `?${search}`));
  }
}

customElements.define('mls-lifecycle-loop', LifecycleLoopElement);
