import elementUrl from 'lazy:design-canvas/element.ts';

/** Loads what draws canvases once somebody wants another than the one that the page brings. */
const root = document.querySelector<HTMLElement>('mls-design-canvas');
if (root) {
  const load = (): void => {
    import(/* @vite-ignore */ elementUrl).catch(() => {
      const output = root.querySelector('output');
      if (output) output.value = 'The canvas could not be loaded. Reload the page.';
    });
  };
  if (location.search.includes('document=')) load();
  else for (const event of ['pointerover', 'focusin']) root.addEventListener(event, load, { once: true });
}
