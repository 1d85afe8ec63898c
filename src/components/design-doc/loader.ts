import elementUrl from 'lazy:design-doc/element.ts';

/** Loads the builder when somebody begins, and at once where there is something to bring back. */
const root = document.querySelector<HTMLElement>('mls-design-doc');

async function hasDocuments(): Promise<boolean> {
  if (/[?&](document|from)=/.test(location.search)) return true;
  try {
    if (localStorage.getItem('mls-design-document-journal') !== null) return true;
    return (await indexedDB.databases()).some(({ name }) => name === 'mls-design-documents');
  } catch {
    // A browser that does not say may have some.
    return true;
  }
}

if (root) {
  const load = (): void => {
    import(/* @vite-ignore */ elementUrl).catch(() => {
      const output = root.querySelector<HTMLOutputElement>('.builder-status');
      if (output) output.value = 'The builder could not be loaded. Reload the page; what you wrote before is kept.';
    });
  };
  for (const event of ['focusin', 'pointerdown']) root.addEventListener(event, load, { once: true });
  void hasDocuments().then((has) => has && load());
}
