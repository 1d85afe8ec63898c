import { completeness } from '../../design-doc/completeness.ts';
import { partOf } from '../search/part-of.ts';
import type { DesignDocElement } from './element.ts';
import type { DocumentSession, SaveState } from './session.ts';

const statusText: Record<SaveState, string> = {
  saved: 'Saved on this device',
  pending: 'Saving…',
  failed: 'Not saved: the browser’s storage refuses. Export the document to keep it.',
};

/** Shows the document in its fields, and how its last change stands. A field that is right already keeps its cursor. */
export function drawSession(root: DesignDocElement, { document, state, conflicts }: DocumentSession): void {
  for (const field of root.querySelectorAll<HTMLTextAreaElement>('.builder-section textarea')) {
    setValue(field, document.sections[field.name] ?? '');
  }
  setValue(partOf(root, '[name=title]', HTMLInputElement), document.title);
  const status = partOf(root, '.builder-status', HTMLOutputElement);
  const written = Object.values(document.sections).some((text) => text !== '') || document.title !== '';
  const text = written || state === 'failed' ? statusText[state] : 'Nothing written yet';
  // Screen readers hear changes, not every keystroke.
  if (status.value !== text) status.value = text;
  status.dataset['state'] = state;
  for (const { section, state: progress } of completeness(document, root.template)) {
    const entry = root.querySelector<HTMLElement>(`[data-state-of="${section}"]`);
    const mark = entry?.querySelector('span');
    if (!entry || !mark) continue;
    entry.dataset['state'] = progress;
    mark.textContent = progress === 'empty' ? '' : progress;
  }
  if (conflicts.length > 0) {
    notice(root, 'conflict', 'Another tab changed the same sections. Your text stands; the other is kept below, under Other text.');
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-canvas]')) link.search = `?document=${document.id}`;
}

function setValue(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  // A field has no carriage returns, whatever was written into it.
  if (field.value === value.replace(/\r\n?/g, '\n')) return;
  const [start, end] = [field.selectionStart, field.selectionEnd];
  field.value = value;
  if (field === document.activeElement) field.setSelectionRange(start, end);
}

/** Shows the text that stands in no section. */
export function drawOthers(root: DesignDocElement, { document: { others } }: DocumentSession): void {
  const template = partOf(root, 'template', HTMLTemplateElement);
  const fieldset = partOf(root, '.builder-others', HTMLFieldSetElement);
  fieldset.hidden = others.length === 0;
  const parts = others.map(({ heading, text }) => {
    const part = template.content.cloneNode(true) as DocumentFragment;
    const [head, body] = [part.querySelector('input'), part.querySelector('textarea')];
    if (head) head.value = heading;
    if (body) body.value = text;
    return part;
  });
  partOf(root, '.builder-others > div', HTMLDivElement).replaceChildren(...parts);
}

/** Lists the documents of the reader. */
export function drawLibrary(root: DesignDocElement): void {
  const select = partOf(root, '[name=document]', HTMLSelectElement);
  const { document: open } = root.session;
  const listed = root.library.list;
  const all = listed.some(({ id }) => id === open.id) ? listed : [open, ...listed];
  select.replaceChildren(
    ...all.map(({ id, title }) => {
      const name = (id === open.id ? open.title : title) || 'Untitled';
      return new Option(name, id, false, id === open.id);
    }),
  );
}

/** Lists what was deleted, to be brought back or deleted for good. */
export async function drawDeleted(root: DesignDocElement): Promise<void> {
  const deleted = await root.library.deleted().catch(() => []);
  const buttons = deleted.map(({ id, title }) => action(`Bring back “${title || 'Untitled'}”`, 'restore', id));
  if (buttons.length > 0) buttons.push(action('Delete these for good', 'empty-deleted'));
  partOf(root, '.builder-deleted', HTMLElement).replaceChildren(...buttons);
}

function action(text: string, name: string, from = ''): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  Object.assign(button.dataset, { do: name, from });
  return button;
}

/** Says once what the reader should know about storage, and offers what was set aside. */
export async function drawNotices(root: DesignDocElement, hasStore: boolean): Promise<void> {
  if (!hasStore)
    notice(root, 'storage', 'This browser keeps no databases (a private window, perhaps). Export the document before you close the page.');
  const unreadable = await root.library.unreadable().catch(() => []);
  if (unreadable.length === 0) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(unreadable, null, 2)], { type: 'application/json' }));
  link.download = 'unreadable-documents.json';
  link.textContent = 'Download it as it is';
  notice(root, 'unreadable', 'Something stored here could not be read as a document and was set aside. ', link);
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
  close.addEventListener('click', () => line.remove());
  line.append(text, ...more, ' ', close);
  place.querySelector(`[data-kind="${kind}"]`)?.remove();
  place.append(line);
}
