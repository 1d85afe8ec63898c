import elementUrl from 'lazy:threshold-explorer/element.ts';

/** Opens the controls, and loads what computes once one of them is touched or the address carries values. */
for (const root of document.querySelectorAll<HTMLElement>('mls-threshold-explorer')) {
  const fields = root.querySelector('fieldset');
  if (fields) fields.disabled = false;
  const load = (): void => {
    import(/* @vite-ignore */ elementUrl).catch(() => {
      for (const output of root.querySelectorAll('output')) output.value = 'The calculation could not be loaded; the table stands.';
    });
  };
  for (const touch of ['focusin', 'pointerdown', 'input', 'change']) root.addEventListener(touch, load, { once: true });
  if (/[?&]explore=/.test(location.search)) load();
}
