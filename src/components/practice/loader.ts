import elementUrl from 'lazy:practice/element.ts';

/** Loads practice mode when somebody begins, and at once where there are interviews to show. */
const root = document.querySelector<HTMLElement>('mls-practice');

async function hasSessions(): Promise<boolean> {
  if (location.search.includes('session=')) return true;
  try {
    if (localStorage.getItem('mls-practice-journal') !== null) return true;
    return (await indexedDB.databases()).some(({ name }) => name === 'mls-practice');
  } catch {
    // A browser that does not say may have some.
    return true;
  }
}

/** A worked design leads here with its problem. */
function chooseProblem(practice: HTMLElement): void {
  const wanted = new URLSearchParams(location.search).get('problem');
  const choice = [...practice.querySelectorAll<HTMLInputElement>('input[name=problem]')].find(({ value }) => value === wanted);
  if (choice) choice.checked = true;
}

if (root) {
  chooseProblem(root);
  const isLive = (): boolean => root.dataset['live'] !== undefined;
  const load = (): Promise<unknown> =>
    import(/* @vite-ignore */ elementUrl).catch(() => {
      const place = root.querySelector('.practice-notices');
      if (place) place.textContent = 'Practice mode could not be loaded. Reload the page; what you wrote before is kept.';
    });
  // On a slow line a button is pressed before anything listens.
  let pressed: HTMLButtonElement | undefined;
  root.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement && !isLive()) pressed = target;
  });
  root.addEventListener('live', () => pressed?.click(), { once: true });
  for (const event of ['focusin', 'pointerover', 'pointerdown']) root.addEventListener(event, () => void load(), { once: true });
  void hasSessions().then((has) => has && load());
}
