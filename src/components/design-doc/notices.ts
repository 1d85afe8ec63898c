import { partOf } from '../search/part-of.ts';
import type { DesignDocElement } from './element.ts';

/** Says once what the reader should know about storage, and offers what was set aside. */
export async function drawNotices(
  root: DesignDocElement,
  { hasStore, isElsewhere }: { hasStore: boolean; isElsewhere: boolean },
): Promise<void> {
  if (!hasStore)
    notice(root, 'storage', 'This browser keeps no databases (a private window, perhaps). Export the document before you close the page.');
  if (isElsewhere && root.library.list.length > 0)
    notice(root, 'elsewhere', 'The document of this address is not on this device. The one changed last is shown.');
  const unreadable = await root.library.unreadable().catch(() => []);
  if (unreadable.length === 0) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(unreadable, null, 2)], { type: 'application/json' }));
  link.download = 'unreadable-documents.json';
  link.textContent = 'Download it as it is';
  notice(root, 'unreadable', 'Something stored here could not be read as a document and was set aside. ', link);
}

/** A notice with a button that makes something undone, or done for good. */
export function offer(root: HTMLElement, kind: string, text: string, label: string, act: () => unknown): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => {
    button.closest('.builder-notice')?.remove();
    partOf(root, '[name=title]', HTMLInputElement).focus({ preventScroll: true });
    void act();
  });
  notice(root, kind, `${text} `, button);
  return button;
}

/** A message that stays until it is replaced by another of its kind or dismissed. */
export function notice(root: HTMLElement, kind: string, text: string, ...more: Node[]): void {
  const place = partOf(root, '.builder-notices', HTMLElement);
  const line = document.createElement('p');
  line.className = 'builder-notice';
  line.dataset['kind'] = kind;
  line.setAttribute('role', 'status');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Dismiss';
  close.addEventListener('click', () => {
    line.remove();
    // The button that had the focus is gone.
    partOf(root, '[name=title]', HTMLInputElement).focus({ preventScroll: true });
  });
  line.append(text, ...more, ' ', close);
  place.querySelector(`[data-kind="${kind}"]`)?.remove();
  place.append(line);
}
