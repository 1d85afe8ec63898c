const triggers = 'a.cite, a.term, a.quantity';

/** The content of a link's card: the marked part of its target on this page, or the definition it names. */
export function cardContent(link: HTMLAnchorElement, root: Document): Node[] {
  const id = link.dataset['cardId'] ?? link.hash.slice(1);
  const target = root.getElementById(id);
  const source = target?.querySelector('[data-card]') ?? target;
  if (!source) return [];
  const copy = source.cloneNode(true) as Element;
  // An id stays with what it names.
  for (const part of copy.querySelectorAll('[id]')) part.removeAttribute('id');
  return [...copy.childNodes];
}

/**
 * Shows a card beside a link on hover, focus or the first tap. The link itself stays a link to the full entry, so nothing is
 * lost without script.
 */
class HoverCardElement extends HTMLElement {
  #link: HTMLAnchorElement | undefined;
  #timer = 0;

  connectedCallback(): void {
    document.addEventListener('pointerover', this.#onPointerOver);
    document.addEventListener('focusin', this.#onFocus);
    document.addEventListener('focusout', () => this.#hide());
    document.addEventListener('click', this.#onClick);
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#hide();
    });
  }

  #onPointerOver = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || !(event.target instanceof Element)) return;
    clearTimeout(this.#timer);
    if (this.contains(event.target)) return;
    const link = event.target.closest<HTMLAnchorElement>(triggers);
    if (link) this.#timer = window.setTimeout(() => this.#show(link), 120);
    else if (this.#link) this.#timer = window.setTimeout(() => this.#hide(), 250);
  };

  #onFocus = (event: FocusEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(triggers) : null;
    if (link?.matches(':focus-visible')) this.#show(link);
  };

  #onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(triggers) : null;
    const touch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (link && touch && this.#link !== link && this.#show(link)) event.preventDefault();
    else if (!(event.target instanceof Node && this.contains(event.target))) this.#hide();
  };

  #show(link: HTMLAnchorElement): boolean {
    const content = cardContent(link, document);
    if (content.length === 0) return false;
    this.#hide();
    this.replaceChildren(...content);
    this.showPopover();
    this.#link = link;
    link.setAttribute('aria-describedby', this.id);
    const box = link.getBoundingClientRect();
    const left = Math.max(16, Math.min(box.left, document.documentElement.clientWidth - this.offsetWidth - 16));
    const below = box.bottom + 6 + this.offsetHeight < innerHeight;
    const top = below ? box.bottom + 6 : box.top - this.offsetHeight - 6;
    this.style.left = `${left + scrollX}px`;
    this.style.top = `${top + scrollY}px`;
    return true;
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#link?.removeAttribute('aria-describedby');
    this.#link = undefined;
    if (this.matches(':popover-open')) this.hidePopover();
  }
}

customElements.define('mls-hover-card', HoverCardElement);
