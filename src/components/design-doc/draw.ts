import { completeness } from '../../design-doc/completeness.ts';
import type { DesignDocument } from '../../design-doc/document.ts';
import { partOf } from '../search/part-of.ts';
import type { DesignDocElement } from './element.ts';
import { notice } from './notices.ts';
import type { DocumentSession, SaveState } from './session.ts';

const statusText: Record<SaveState, string> = {
  saved: 'Saved on this device',
  pending: 'Saving…',
  deleted: 'Deleted in another tab. What you write here brings it back.',
  failed: 'Not saved: the browser’s storage refuses. Export the document to keep it.',
};

/** The sections of which a session has said that another tab changed them too: it is said once. */
const said = new WeakMap<DocumentSession, DocumentSession['conflicts']>();

/** Shows the document in its fields, and how its last change stands. A field that is right already keeps its cursor. */
export function drawSession(root: DesignDocElement, session: DocumentSession): void {
  const { document, state, conflicts } = session;
  for (const field of root.querySelectorAll<HTMLTextAreaElement>('.builder-section textarea')) {
    setValue(field, document.sections[field.name] ?? '');
  }
  setValue(partOf(root, '[name=title]', HTMLInputElement), document.title);
  drawOthers(root, document);
  const status = partOf(root, '.builder-status', HTMLOutputElement);
  const written = Object.values(document.sections).some((text) => text !== '') || document.title !== '';
  const text = written || state === 'failed' || state === 'deleted' ? statusText[state] : 'Nothing written yet';
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
  if (conflicts.length > 0 && said.get(session) !== conflicts) {
    said.set(session, conflicts);
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
function drawOthers(root: DesignDocElement, { others }: DesignDocument): void {
  const template = partOf(root, 'template', HTMLTemplateElement);
  const fieldset = partOf(root, '.builder-others', HTMLFieldSetElement);
  fieldset.hidden = others.length === 0;
  const place = partOf(root, '.builder-others > div', HTMLDivElement);
  while (place.childElementCount > others.length) place.lastElementChild?.remove();
  while (place.childElementCount < others.length) place.append(template.content.cloneNode(true));
  for (const [index, { heading, text }] of others.entries()) {
    const [head, body] = [place.children[index]?.querySelector('input'), place.children[index]?.querySelector('textarea')];
    if (head) setValue(head, heading);
    if (body) setValue(body, text);
  }
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
