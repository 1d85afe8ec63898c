import transferUrl from 'lazy:design-doc/transfer.ts';
import reviewUrl from 'lazy:design-doc/review-panel.ts';
import printUrl from 'lazy:design-doc/print-view.ts';
import { drawDeleted, drawLibrary } from './draw.ts';
import type { DesignDocElement } from './element.ts';
import { notice, offer } from './notices.ts';
import type * as printView from './print-view.ts';
import type * as reviewPanel from './review-panel.ts';
import type * as transfer from './transfer.ts';

/** What the buttons of the builder do; what not every visit needs is loaded when it is asked for. */
const actions: Record<string, (root: DesignDocElement, from: string, control?: HTMLElement) => unknown> = {
  new: (root) => root.open(root.library.blank()),
  start: async (root, from) => {
    const { fetchDesign } = await load<typeof transfer>(transferUrl);
    const { title, sections, others } = await fetchDesign(from, location.href);
    root.open(await root.library.create(title, { sections, others }));
  },
  import: async (root, _from, control) => {
    const file = control instanceof HTMLInputElement ? control.files?.[0] : undefined;
    if (!file) return;
    // Else the same file, mended, could not be chosen again.
    (control as HTMLInputElement).value = '';
    const { readFile } = await load<typeof transfer>(transferUrl);
    const { title, content, problems } = await readFile(file, root.template);
    root.open(await root.library.create(title, content));
    if (problems.length > 0) notice(root, 'import', problems.join(' '));
  },
  markdown: async (root) => (await load<typeof transfer>(transferUrl)).downloadMarkdown(root.session.document, root.template),
  json: async (root) => (await load<typeof transfer>(transferUrl)).downloadJson(root.session.document),
  docx: async (root) => (await load<typeof transfer>(transferUrl)).downloadDocx(root.session.document, root.template),
  print: async (root) => {
    const { drawPrintView } = await load<typeof printView>(printUrl);
    window.addEventListener('afterprint', drawPrintView(root, root.session.document, root.template), { once: true });
    window.print();
  },
  review: async (root) => (await load<typeof reviewPanel>(reviewUrl)).drawReview(root, root.session.document),
  duplicate: async (root) => {
    const { title, sections, others } = root.session.document;
    root.open(await root.library.create(`${title || 'Untitled'} (copy)`, { sections, others }));
  },
  delete: async (root) => {
    await root.session.save();
    const { document } = root.session;
    const { id, title } = document;
    await root.library.remove(document);
    root.sessions.close(id);
    root.tell(id);
    root.open(root.library.list[0] ?? root.library.blank());
    offer(root, 'deleted', `“${title || 'Untitled'}” was deleted.`, 'Bring it back', () => runAction(root, 'restore', id));
  },
  restore: async (root, id) => {
    const restored = await root.library.restore(id);
    if (restored) root.open(restored);
    root.querySelector('[data-kind="deleted"]')?.remove();
  },
  'empty-deleted': async (root) => {
    const { length } = await root.library.deleted();
    const what = length === 1 ? 'The deleted document' : `The ${length} deleted documents`;
    offer(root, 'empty', `${what} cannot be brought back afterwards.`, 'Delete for good', () => runAction(root, 'empty-for-good')).focus();
  },
  'empty-for-good': async (root) => {
    await root.library.emptyDeleted();
    root.querySelector('[data-kind="deleted"]')?.remove();
  },
  'drop-other': (root, _from, control) => {
    const { session } = root;
    const { others } = session.document;
    const at = [...root.querySelectorAll('.builder-other')].findIndex((part) => part.contains(control ?? null));
    const dropped = others.filter((_, index) => index === at);
    session.edit({ others: others.filter((_, index) => index !== at) });
    const undo = (): void => session.edit({ others: [...session.document.others, ...dropped] });
    offer(root, 'dropped', `“${dropped[0]?.heading || 'The text'}” was deleted.`, 'Bring it back', undo).focus({ preventScroll: true });
  },
};

/** Runs what a button names; a failure is said, not swallowed. */
export async function runAction(root: DesignDocElement, name: string, from = '', control?: HTMLElement): Promise<void> {
  for (const menu of root.querySelectorAll<HTMLElement>('.builder-menu:popover-open')) menu.hidePopover();
  try {
    await actions[name]?.(root, from, control);
    root.tell(root.session.document.id);
    drawLibrary(root);
    await drawDeleted(root);
  } catch (error) {
    const reason = error instanceof Error && error.message ? error.message : 'unknown reason';
    notice(root, 'failure', `That did not work: ${reason.replace(/(?<![.!?])$/, '.')} Nothing was changed.`);
  }
}

async function load<Module>(url: string): Promise<Module> {
  return (await import(/* @vite-ignore */ url)) as Module;
}
