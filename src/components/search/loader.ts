import dialogUrl from 'lazy:search/dialog.ts';
import type { searchDialog } from './dialog.ts';

/** Loads the search dialog at the first sign that somebody wants to search; without it the link leads to the search page. */
const link = document.querySelector<HTMLAnchorElement>('a.search-open');

if (link) {
  const apple = /Mac|iP/.test(navigator.platform);
  const hint = link.querySelector('kbd');
  if (hint) {
    hint.textContent = apple ? '⌘K' : 'Ctrl K';
    hint.hidden = false;
  }
  for (const [name, value] of [
    ['role', 'button'],
    ['aria-haspopup', 'dialog'],
    ['aria-keyshortcuts', apple ? 'Meta+K' : 'Control+K'],
  ] as const)
    link.setAttribute(name, value);
  const load = () =>
    (import(/* @vite-ignore */ dialogUrl) as Promise<{ searchDialog: typeof searchDialog }>).then((module) => module.searchDialog());
  const warm = () =>
    void load().then(
      (dialog) => dialog.warm(),
      () => undefined,
    );
  const open = (event: Event): void => {
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('mls-search-page input');
    if (field) {
      field.focus();
      return;
    }
    // What is typed while the dialog loads is not lost.
    let typed = '';
    const keep = (key: KeyboardEvent): void => {
      if (key.defaultPrevented || key.key.length > 1 || key.ctrlKey || key.metaKey) return;
      key.preventDefault();
      typed += key.key;
    };
    addEventListener('keydown', keep);
    load()
      .then(
        (dialog) => dialog.open(typed),
        () => location.assign(link.href),
      )
      .finally(() => removeEventListener('keydown', keep));
  };
  link.addEventListener('pointerenter', warm, { once: true });
  link.addEventListener('focus', warm, { once: true });
  link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  link.addEventListener('keydown', (event) => {
    if (event.key === ' ') open(event);
  });
  addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() === 'k' && (apple ? event.metaKey : event.ctrlKey) && !event.altKey && !event.shiftKey) open(event);
  });
}
