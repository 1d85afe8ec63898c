import { endedPhases, minutesText, suspendClock, type ClockState } from '../../practice/clock.ts';
import { phasesOf, type Phase } from '../../practice/plan.ts';
import { duePrompts } from '../../practice/prompts.ts';
import { nowMs } from '../storage/device.ts';
import { partOf } from '../search/part-of.ts';
import type { PracticeElement } from './element.ts';
import { isClockHidden } from './hidden-clock.ts';
import { make } from './make.ts';
import { notice } from './notices.ts';

const secondMs = 1000;
/** How often a running clock is stored: what a crash may cost. */
const heartbeatMs = 5 * secondMs;
/** A hidden page is woken once a minute; after more than that the device was asleep. */
const asleepMs = 150 * secondMs;

/** The interview while it is held: clock, prompts and notes. */
export class InterviewView {
  #root: PracticeElement;
  #timer: ReturnType<typeof setInterval> | undefined;
  #clock: ClockState | undefined;
  #ticked = 0;

  constructor(root: PracticeElement) {
    this.#root = root;
  }

  start(): void {
    this.stop();
    this.#ticked = nowMs();
    this.#fill();
    this.#tick();
    this.#timer = setInterval(() => this.#tick(), secondMs);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#clock = undefined;
    for (const list of this.#root.querySelectorAll('.practice-talk ol')) list.replaceChildren();
  }

  #tick(): void {
    const { keeper } = this.#root;
    if (!keeper) return;
    const at = nowMs();
    if (this.#root.clock.status === 'running' && at - this.#ticked > asleepMs) {
      const { length, events } = keeper.session;
      keeper.edit({ events: suspendClock(events, phasesOf(length).length, this.#ticked) });
      notice(this.#root, 'asleep', 'The clock stands: this device was asleep, which does not count. Go on when you are ready.');
    }
    this.#ticked = at;
    const before = this.#clock;
    const clock = this.#root.clock;
    this.#clock = clock;
    const phases = phasesOf(keeper.session.length);
    if (clock.status === 'running') {
      if (at - keeper.session.seen >= heartbeatMs) keeper.edit({ seen: at });
      this.#prompt(clock, phases);
    }
    if (before) this.#announce(before, clock, phases);
    this.#draw(clock, phases, before?.phase);
    this.#drawSaid();
  }

  /** Says what the interviewer says by now: one thing at a time. */
  #prompt({ phase, spent, total }: ClockState, phases: readonly Phase[]): void {
    const { keeper, problem } = this.#root;
    const current = phases[phase];
    if (!keeper?.session.prompts || !problem || !current || current.id === 'closing') return;
    const { level, said } = keeper.session;
    const state = { level, minutes: current.minutes, spent: spent[phase] ?? 0, said: new Set(said.map(({ id }) => id)) };
    const [due] = duePrompts(problem.phases[current.id], state);
    if (due) keeper.edit({ said: [...said, { kind: 'prompt', id: due.id, phase: current.id, at: total, ask: '', text: due.text }] });
  }

  /** Ends of phases are heard; seconds are not. */
  #announce(before: ClockState, after: ClockState, phases: readonly Phase[]): void {
    const minutes = phases.map((phase) => phase.minutes);
    for (const index of endedPhases(before, after, minutes)) {
      const [ended, next] = [phases[index], phases[index + 1]];
      if (!ended) continue;
      const text = `The ${ended.minutes} minutes of “${ended.name}” are over. ${next ? `Next comes “${next.name}”.` : 'The interview is over.'}`;
      partOf(this.#root, '.practice-announcement', HTMLOutputElement).value = text;
    }
  }

  #draw({ phase, spent, total, status }: ClockState, phases: readonly Phase[], before: number | undefined): void {
    const current = phases[phase];
    if (!current) return;
    const time = spent[phase] ?? 0;
    const over = time - current.minutes * 60 * secondMs;
    const length = this.#root.keeper?.session.length ?? 0;
    const clock = partOf(this.#root, '.practice-clock', HTMLElement);
    clock.dataset['status'] = status;
    clock.toggleAttribute('data-over', over >= secondMs);
    this.#write('phase', current.name);
    this.#write('spent', `${minutesText(time)} of ${current.minutes} min${over >= secondMs ? `, ${minutesText(over)} over` : ''}`);
    this.#write('total', `${status === 'paused' ? 'standing at' : 'in all'} ${minutesText(total)} of ${length} min`);
    const isHidden = isClockHidden();
    partOf(this.#root, '.practice-times', HTMLElement).hidden = isHidden;
    this.#label('hide', isHidden ? 'Show the clock' : 'Hide the clock');
    this.#label('pause', status === 'paused' ? 'Go on' : 'Pause');
    const next = phases[phase + 1];
    this.#label('next', `Next: ${next?.name ?? ''}`, next === undefined);
    this.#label('back', 'Back', phase === 0);
    if (before === phase) return;
    if (before !== undefined) partOf(this.#root, '.practice-announcement', HTMLOutputElement).value = '';
    for (const part of this.#root.querySelectorAll<HTMLDetailsElement>('.practice-phase')) {
      const isCurrent = part.dataset['phase'] === current.id;
      if (isCurrent) part.open = true;
      else if (before === undefined || part.dataset['phase'] === phases[before]?.id) part.open = false;
      part.toggleAttribute('data-current', isCurrent);
    }
  }

  /** Fills the fields with the interview that was opened. */
  #fill(): void {
    const { keeper, problem } = this.#root;
    if (!keeper) return;
    const { notes, board } = keeper.session;
    partOf(this.#root, '.practice-talk blockquote', HTMLElement).textContent =
      problem?.opening ?? 'This problem is not offered any more; your notes are.';
    for (const field of this.#root.querySelectorAll<HTMLTextAreaElement>('.practice-write textarea')) {
      field.value = field.name === 'board' ? board.words : (notes[field.name] ?? '');
    }
    partOf(this.#root, '.practice-facts', HTMLElement).replaceChildren(
      ...(problem?.facts ?? []).map(({ id, ask }) =>
        make('li', {}, make('button', { type: 'button', 'data-do': 'ask', 'data-id': id }, ask)),
      ),
    );
  }

  /** What was said is added below what stands there, so that only what is new is read aloud. */
  #drawSaid(): void {
    const said = this.#root.keeper?.session.said ?? [];
    const list = partOf(this.#root, '.practice-talk ol', HTMLElement);
    for (const { kind, id, ask, text } of said.slice(list.childElementCount)) {
      list.append(make('li', { 'data-kind': kind }, ...(ask ? [make('em', {}, ask), ' '] : []), text));
      if (kind === 'fact') this.#root.querySelector(`.practice-facts [data-id="${id}"]`)?.setAttribute('aria-disabled', 'true');
    }
  }

  #write(name: string, text: string): void {
    const place = partOf(this.#root, `.practice-clock [data-of="${name}"]`, HTMLElement);
    if (place.textContent !== text) place.textContent = text;
  }

  #label(action: string, text: string, isHidden = false): void {
    const button = partOf(this.#root, `.practice-clock [data-do="${action}"]`, HTMLButtonElement);
    if (button.textContent !== text) button.textContent = text;
    // The button that had the focus goes: the one after it takes it.
    if (isHidden && button === document.activeElement) partOf(this.#root, '[data-do="pause"]', HTMLButtonElement).focus();
    button.hidden = isHidden;
  }

  /** Shows at once what a button changed. */
  refresh(): void {
    if (this.#timer !== undefined) this.#tick();
  }
}
