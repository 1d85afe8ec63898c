import elementUrl from 'lazy:design-canvas/element.ts';

/** Loads what draws canvases once somebody wants another than the one that the page brings. */
const root = document.querySelector<HTMLElement>('mls-design-canvas');
if (root) {
  const load = (): Promise<unknown> =>
    import(/* @vite-ignore */ elementUrl).catch(() => {
      const output = root.querySelector('output');
      if (output) output.value = 'The canvas could not be loaded. Reload the page.';
    });
  const isLive = (): boolean => customElements.get(root.localName) !== undefined;
  // On a slow line a button is pressed before anything listens.
  root.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement && !isLive()) void load().then(() => isLive() && target.click());
  });
  if (location.search.includes('document=')) void load();
  else for (const event of ['pointerover', 'focusin']) root.addEventListener(event, () => void load(), { once: true });
}
