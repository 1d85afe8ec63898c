/** How long the confirmation stays, in milliseconds. */
const shownMs = 2000;

/** Copies the address of a heading whose anchor is clicked; the anchor still moves to the heading. */
class CopyLinkElement extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('click', (event) => {
      const anchor = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.sl-anchor-link') : null;
      if (anchor) void this.#copy(anchor.href);
    });
  }

  async #copy(address: string): Promise<void> {
    const output = this.querySelector('output');
    if (!output) return;
    try {
      await navigator.clipboard.writeText(address);
      output.textContent = 'Link copied';
    } catch {
      // No permission, or not a secure context: the address bar has the link all the same.
      output.textContent = 'The link is in the address bar';
    }
    setTimeout(() => {
      output.textContent = '';
    }, shownMs);
  }
}

customElements.define('mls-copy-link', CopyLinkElement);
