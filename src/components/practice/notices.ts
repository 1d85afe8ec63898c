import { make } from './make.ts';
import { partOf } from '../search/part-of.ts';

/** A message that stays until it is replaced by another of its kind or dismissed; an action closes it, too. */
export function notice(root: HTMLElement, kind: string, text: string, ...more: (Node | string)[]): void {
  const close = make('button', { type: 'button' }, 'Dismiss');
  const line = make('p', { class: 'practice-notice', role: 'status', 'data-kind': kind }, text, ' ', ...more, ' ', close);
  line.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    line.remove();
    // The button that had the focus is gone.
    [...root.querySelectorAll<HTMLElement>('h2[tabindex], button')].find((element) => element.checkVisibility())?.focus();
  });
  dismiss(root, kind);
  partOf(root, '.practice-notices', HTMLElement).append(line);
}

/** Takes a message away. */
export function dismiss(root: HTMLElement, kind: string): void {
  root.querySelector(`.practice-notice[data-kind="${kind}"]`)?.remove();
}
