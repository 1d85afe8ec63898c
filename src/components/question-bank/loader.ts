import elementUrl from 'lazy:question-bank/element.ts';
import { hasMarks } from './known-questions.ts';

/** Loads what filters and marks questions once somebody reaches for it, or the address or the device asks for it. */
const root = document.querySelector<HTMLElement>('mls-question-bank');
if (root) {
  const load = (): Promise<unknown> =>
    import(/* @vite-ignore */ elementUrl).catch(() => {
      const output = root.querySelector('output');
      if (output) output.value = 'The filters could not be loaded. Reload the page.';
    });
  const isLive = (): boolean => customElements.get(root.localName) !== undefined;
  // On a slow line a button is pressed before anything listens.
  root.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement && !isLive()) void load().then(() => isLive() && target.click());
  });
  for (const event of ['pointerover', 'focusin']) root.addEventListener(event, () => void load(), { once: true });
  window.addEventListener('hashchange', () => void load(), { once: true });
  if (location.search || location.hash || hasMarks()) void load();
}
