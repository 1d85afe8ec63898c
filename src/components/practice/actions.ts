import sketchUrl from 'lazy:practice/sketch.ts';
import { interviewLengths, interviewLevels } from '../../data/interview-steps.ts';
import type { ClockEvent } from '../../practice/clock.ts';
import { drawProblem } from '../../practice/draw-problem.ts';
import { phasesOf } from '../../practice/plan.ts';
import { newSession, type SessionChoice } from '../../practice/session.ts';
import { newId, newSeed, now, nowMs } from '../storage/device.ts';
import { partOf } from '../search/part-of.ts';
import type { PracticeElement } from './element.ts';
import { hideClock, isClockHidden } from './hidden-clock.ts';
import { drawHistory } from './history.ts';
import { make } from './make.ts';
import { dismiss, notice } from './notices.ts';
import { loadReview } from './review-loader.ts';
import { takeSession } from './session-lock.ts';
import type * as sketch from './sketch.ts';

/** What the buttons do. */
const actions: Record<string, (root: PracticeElement, button: HTMLElement) => unknown> = {
  draw: (root) => {
    const domain = partOf(root, 'select[name=domain]', HTMLSelectElement).value;
    const drawn = drawProblem(root.data.problems, { domain, practiced: root.library.practiced(choiceOf(root).level), seed: newSeed() });
    const radio = [...root.querySelectorAll<HTMLInputElement>('input[name=problem]')].find(({ value }) => value === drawn?.design);
    if (radio) radio.checked = true;
    partOf(root, '.practice-drawn', HTMLOutputElement).value = drawn ? `Drawn: ${drawn.title}` : 'There is no problem of that domain.';
  },
  start: async (root) => {
    const at = nowMs();
    const session = { ...newSession(choiceOf(root), { id: newId(), now: now() }), events: [{ kind: 'started', at }] as const, seen: at };
    root.enter(session, (await takeSession(session.id)) ?? ((): void => undefined), { isNew: true });
    partOf(root, '.practice-phase[open] textarea', HTMLTextAreaElement).focus();
    partOf(root, '.practice-clock', HTMLElement).scrollIntoView({ block: 'start' });
  },
  pause: (root) => {
    happen(root, { kind: root.clock.status === 'paused' ? 'resumed' : 'paused', at: nowMs() });
    for (const kind of ['stood', 'asleep']) dismiss(root, kind);
  },
  hide: () => hideClock(!isClockHidden()),
  next: (root) => goTo(root, 1),
  back: (root) => goTo(root, -1),
  finish: (root) => {
    happen(root, { kind: 'finished', at: nowMs() });
    root.show();
    partOf(root, '.practice-title', HTMLElement).focus();
  },
  reopen: (root) => {
    happen(root, { kind: 'resumed', at: nowMs() });
    root.show();
    partOf(root, '[data-do="pause"]', HTMLElement).focus();
  },
  leave: async (root) => {
    if (root.clock.status === 'running') happen(root, { kind: 'paused', at: nowMs() });
    await root.close();
    partOf(root, '.practice-history button', HTMLElement).focus();
  },
  ask: (root, { dataset }) => {
    const { keeper, problem, clock } = root;
    const fact = problem?.facts.find(({ id }) => id === dataset['id']);
    const phase = phasesOf(keeper?.session.length ?? 45)[clock.phase]?.id;
    if (!keeper || !fact || !phase || keeper.session.said.some(({ id }) => id === fact.id)) return;
    const said = { kind: 'fact', id: fact.id, phase, at: clock.total, ask: fact.ask, text: fact.answer } as const;
    keeper.edit({ said: [...keeper.session.said, said] });
  },
  sketch: async (root, button) => {
    const { openSketch } = (await import(/* @vite-ignore */ sketchUrl)) as typeof sketch;
    openSketch(root);
    button.hidden = true;
  },
  retry: (root) => root.reference?.load(),
  open: async (root, { dataset }) => {
    await root.open(dataset['id'] ?? '');
    if (root.dataset['view'] === 'review') partOf(root, '.practice-title', HTMLElement).focus();
    if (root.dataset['view'] === 'run') partOf(root, '[data-do="pause"]', HTMLElement).focus();
  },
  delete: async (root, { dataset }) => {
    const session = root.library.list.find(({ id }) => id === dataset['id']);
    const release = session && (await takeSession(session.id));
    if (!session || !release) throw new Error('The interview is open in another tab.');
    await root.library.remove(session).finally(release);
    drawHistory(root);
    const undo = make('button', { type: 'button', 'data-do': 'restore', 'data-id': session.id }, 'Bring it back');
    notice(root, 'deleted', `“${session.title}” was deleted.`, undo);
    undo.focus();
  },
  restore: async (root, { dataset }) => {
    await root.library.restore(dataset['id'] ?? '');
    drawHistory(root);
  },
  export: async (root, { dataset }) => {
    const session = root.library.list.find(({ id }) => id === dataset['id']);
    if (session) (await loadReview()).downloadMarkdown(root, session);
  },
  markdown: async (root) => root.keeper && (await loadReview()).downloadMarkdown(root, root.keeper.session),
  svg: async (root) => root.keeper && (await loadReview()).downloadSketch(root.keeper.session),
  print: () => window.print(),
};

/** Runs what a button names; a failure is said, not swallowed. */
export async function runAction(root: PracticeElement, name: string, button: HTMLElement): Promise<void> {
  try {
    await actions[name]?.(root, button);
    root.refresh();
  } catch (error) {
    const reason = error instanceof Error && error.message ? error.message : 'unknown reason';
    notice(root, 'failure', `That did not work: ${reason.replace(/(?<![.!?])$/, '.')} Nothing was changed.`);
  }
}

/** Adds to what happened to the clock, and stores it at once. */
function happen({ keeper }: PracticeElement, event: ClockEvent): void {
  if (!keeper) return;
  keeper.edit({ events: [...keeper.session.events, event], seen: event.at });
  void keeper.save();
}

function goTo(root: PracticeElement, step: number): void {
  happen(root, { kind: 'phase', at: nowMs(), phase: root.clock.phase + step });
}

function choiceOf(root: PracticeElement): SessionChoice {
  const values = new FormData(partOf(root, '.practice-setup form', HTMLFormElement));
  const problem = root.data.problems.find(({ design }) => design === values.get('problem')) ?? root.data.problems[0];
  if (!problem) throw new Error('There is no problem to practice.');
  return {
    problem: problem.design,
    title: problem.title,
    length: interviewLengths.find((length) => String(length) === values.get('length')) ?? 45,
    level: interviewLevels.find((level) => level === values.get('level')) ?? 'mid',
    prompts: values.get('prompts') !== null,
  };
}
