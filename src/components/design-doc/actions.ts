import transferUrl from 'lazy:design-doc/transfer.ts';
import reviewUrl from 'lazy:design-doc/review-panel.ts';
import printUrl from 'lazy:design-doc/print-view.ts';
import { drawDeleted, drawLibrary, drawOthers, notice } from './draw.ts';
import type { DesignDocElement } from './element.ts';
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
    const { readFile } = await load<typeof transfer>(transferUrl);
    const { title, content, problems } = await readFile(file, root.template);
    root.open(await root.library.create(title, content));
    if (problems.length > 0) notice(root, 'import', problems.join(' '));
    (control as HTMLInputElement).value = '';
  },
  markdown: async (root) => (await load<typeof transfer>(transferUrl)).downloadMarkdown(root.session.document, root.template),
  json: async (root) => (await load<typeof transfer>(transferUrl)).downloadJson(root.session.document),
  docx: async (root) => (await load<typeof transfer>(transferUrl)).downloadDocx(root.session.document, root.template),
  print: async (root) => {
    const { drawPrintView } = await load<typeof printView>(printUrl);
    // Without it, as when somebody prints from the browser's menu, the form is printed with its fields.
    window.addEventListener('afterprint', drawPrintView(root, root.session.document, root.template), { once: true });
    window.print();
  },
  review: async (root) => (await load<typeof reviewPanel>(reviewUrl)).drawReview(root, root.session.document),
  duplicate: async (root) => {
    const { title, sections, others } = root.session.document;
    root.open(await root.library.create(`${title || 'Untitled'} (copy)`, { sections, others }));
  },
  delete: async (root) => {
    const { id, title } = root.session.document;
    await root.session.save();
    await root.library.remove(id);
    root.open(root.library.list[0] ?? root.library.blank());
    const undo = document.createElement('button');
    undo.type = 'button';
    undo.textContent = 'Bring it back';
    undo.addEventListener('click', () => void runAction(root, 'restore', id));
    notice(root, 'deleted', `“${title || 'Untitled'}” was deleted. `, undo);
  },
  restore: async (root, id) => {
    await root.library.restore(id);
    const restored = root.library.list.find((known) => known.id === id);
    if (restored) root.open(restored);
    root.querySelector('[data-kind="deleted"]')?.remove();
  },
  'empty-deleted': (root) => root.library.emptyDeleted(),
  'drop-other': (root, _from, control) => {
    const parts = [...root.querySelectorAll('.builder-other')];
    const at = parts.findIndex((part) => part.contains(control ?? null));
    root.session.edit({ others: root.session.document.others.filter((_, index) => index !== at) });
    drawOthers(root, root.session);
  },
};

/** Runs what a button names; a failure is said, not swallowed. */
export async function runAction(root: DesignDocElement, name: string, from = '', control?: HTMLElement): Promise<void> {
  for (const menu of root.querySelectorAll<HTMLElement>('.builder-menu:popover-open')) menu.hidePopover();
  try {
    await actions[name]?.(root, from, control);
    drawLibrary(root);
    await drawDeleted(root);
  } catch (error) {
    notice(root, 'failure', `That did not work: ${error instanceof Error ? error.message : 'unknown reason'} Nothing was changed.`);
  }
}

async function load<Module>(url: string): Promise<Module> {
  return (await import(/* @vite-ignore */ url)) as Module;
}
