import elementUrl from 'lazy:estimate/element.ts';

/** Turns the list of inputs into fields, and loads what computes once a field is touched or the address carries values. */
const root = document.querySelector<HTMLElement>('mls-estimate');
const template = root?.querySelector('template');
// The calculators of the page too, which hold some of its inputs where they are explained.
const editors = document.querySelectorAll<HTMLElement>('.estimate-editor');

if (root && template) {
  for (const row of document.querySelectorAll<HTMLElement>('.estimate-editor [data-input]')) {
    const { input: id = '', value = '', before = '', after = '' } = row.dataset;
    const field = template.content.cloneNode(true) as DocumentFragment;
    const input = field.querySelector('input');
    const [prefix, unit] = field.querySelectorAll('.field-number span');
    const [label, source] = row.querySelectorAll('.sum-label, .sum-source');
    if (!input || !prefix || !unit || !label || !source) continue;
    const name = document.createElement('label');
    name.className = label.className;
    name.htmlFor = input.id = `set-${id}`;
    name.append(...label.childNodes);
    label.replaceWith(name);
    input.value = value;
    prefix.textContent = before;
    unit.textContent = after;
    unit.id = `${input.id}-unit`;
    source.id = `${input.id}-source`;
    input.setAttribute('aria-describedby', `${unit.id} ${source.id}`);
    row.append(field);
  }
  const load = (): void => {
    import(/* @vite-ignore */ elementUrl).catch(() => {
      for (const output of root.querySelectorAll('output')) output.value = 'The calculation could not be loaded; the defaults stand.';
    });
  };
  for (const editor of editors) {
    editor.dataset['live'] = '';
    for (const hint of editor.querySelectorAll<HTMLElement>('.estimate-hint')) hint.hidden = false;
    editor.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLInputElement) load();
    });
  }
  if (/[?&]set=/.test(location.search)) load();
}
