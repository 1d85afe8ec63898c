import type { PracticeData, ProblemData } from '../../practice/problem-data.ts';
import { phasesOf } from '../../practice/plan.ts';
import { readClock, suspendClock, type ClockState } from '../../practice/clock.ts';
import type { PracticeSession } from '../../practice/session.ts';
import { readSession } from '../../practice/read-session.ts';
import { nowMs } from '../storage/device.ts';
import { partOf } from '../search/part-of.ts';
import { runAction } from './actions.ts';
import { adoptStyles } from './adopt-styles.ts';
import { drawHistory } from './history.ts';
import { SessionKeeper } from './keeper.ts';
import { openStore, PracticeLibrary } from './library.ts';
import { dismiss, notice } from './notices.ts';
import { ReferenceView } from './reference-view.ts';
import { InterviewView } from './interview-view.ts';
import { loadReview } from './review-loader.ts';
import { takeSession } from './session-lock.ts';

/** Practice mode: one interview at a time, kept on this device while it is held. */
export class PracticeElement extends HTMLElement {
  readonly data = JSON.parse(partOf(this, 'script', HTMLElement).textContent) as PracticeData;
  library!: PracticeLibrary;
  /** The interview that is open; none while one is chosen. */
  keeper: SessionKeeper | undefined;
  reference: ReferenceView | undefined;
  #release: (() => void) | undefined;
  #interview = new InterviewView(this);

  async connectedCallback(): Promise<void> {
    adoptStyles();
    const store = await openStore().catch(() => undefined);
    this.library = new PracticeLibrary(store);
    await this.library.load().catch(() => undefined);
    this.#listen();
    drawHistory(this);
    if (!store) {
      notice(
        this,
        'storage',
        'This browser keeps no databases (a private window, perhaps). Export the interview before you close the page.',
      );
    }
    await this.#offerUnreadable();
    const wanted = new URLSearchParams(location.search).get('session');
    if (wanted !== null) await this.open(wanted);
    this.dataset['live'] = '';
    this.dispatchEvent(new Event('live'));
  }

  /** The problem of the open interview; undefined when it is not offered any more. */
  get problem(): ProblemData | undefined {
    return this.data.problems.find(({ design }) => design === this.keeper?.session.problem);
  }

  /** How the clock of the open interview stands. */
  get clock(): ClockState {
    const session = this.keeper?.session;
    return readClock(session?.events ?? [], phasesOf(session?.length ?? 45).length, nowMs());
  }

  /** Opens an interview that is on this device. */
  async open(id: string): Promise<void> {
    if (!this.library.list.some((session) => session.id === id)) {
      notice(this, 'elsewhere', 'The interview of this address is not on this device.');
      return;
    }
    const release = await takeSession(id);
    if (!release) {
      notice(this, 'elsewhere', 'This interview is open in another tab, which goes on writing it. Close it there, then open it here.');
      return;
    }
    // The tab that had it may have written to it since the list was read.
    const known = this.library.list.find((session) => session.id === id);
    const stored = readSession(await this.library.store?.get(id).catch(() => undefined));
    const session = stored && (!known || stored.updated >= known.updated) ? stored : known;
    if (session) this.enter(session, release);
  }

  /** Shows an interview. Its clock stands until somebody goes on, if the page went away while it ran. */
  enter(session: PracticeSession, release: () => void, { isNew = false } = {}): void {
    this.#release = release;
    this.library.hold(session);
    this.keeper = new SessionKeeper(session, { store: this.library.store, changed: (keeper) => this.#onKept(keeper) });
    const events = isNew ? session.events : suspendClock(session.events, phasesOf(session.length).length, session.seen);
    if (isNew || events !== session.events) this.keeper.edit({ events });
    if (!isNew && events !== session.events) {
      notice(this, 'stood', 'The clock stands: the time since this page was closed does not count. Go on when you are ready.');
    }
    history.replaceState(history.state, '', `${location.pathname}?session=${session.id}`);
    // What is needed at the end is loaded now, while there is a network.
    this.reference = new ReferenceView(this, session.problem);
    void loadReview().catch(() => undefined);
    dismiss(this, 'elsewhere');
    this.show();
    this.dispatchEvent(new Event('session'));
  }

  /** Shows what the open interview is at: the clock, the review, or the choice of the next. */
  show(): void {
    const status = this.keeper ? this.clock.status : undefined;
    const view = status === undefined ? 'setup' : status === 'finished' ? 'review' : 'run';
    this.dataset['view'] = view;
    for (const name of ['setup', 'run', 'review', 'problems']) {
      partOf(this, `.practice-${name}`, HTMLElement).hidden = name !== view && !(name === 'problems' && view === 'setup');
    }
    if (view === 'run') this.#interview.start();
    else this.#interview.stop();
    if (view === 'review') {
      void loadReview()
        .then(({ drawReview }) => drawReview(this))
        .catch(() => notice(this, 'failure', 'The review could not be loaded. Reload the page once there is a network; nothing is lost.'));
    }
    if (view === 'setup') drawHistory(this);
  }

  /** Shows at once what a button changed. */
  refresh(): void {
    this.#interview.refresh();
  }

  /** Closes the open interview, which stays in the list. */
  async close(): Promise<void> {
    await this.keeper?.save();
    this.keeper = undefined;
    this.#release?.();
    for (const kind of ['stood', 'asleep', 'elsewhere']) dismiss(this, kind);
    history.replaceState(history.state, '', location.pathname);
    this.show();
  }

  #listen(): void {
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
      if (button) void runAction(this, button.dataset['do'] ?? '', button);
    });
    this.addEventListener('input', ({ target }) => this.#onInput(target));
    const leave = (): boolean => this.keeper?.leave(this.clock.status === 'running') ?? true;
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') leave();
      else if (!this.keeper) void this.library.load().then(() => drawHistory(this));
    });
    window.addEventListener('pagehide', leave);
    window.addEventListener('beforeunload', (event) => {
      // Only what neither the store nor the journal took is worth a question.
      if (!leave()) event.preventDefault();
    });
  }

  #onInput(target: EventTarget | null): void {
    const { keeper } = this;
    if (!keeper || !(target instanceof HTMLTextAreaElement)) return;
    const { name, value } = target;
    if (name === 'remark') keeper.edit({ remark: value });
    else if (name === 'board') keeper.edit({ board: { ...keeper.session.board, words: value } });
    else keeper.edit({ notes: { ...keeper.session.notes, [name]: value } });
  }

  #onKept(keeper: SessionKeeper): void {
    this.library.hold(keeper.session);
    const status = partOf(this, '.practice-status', HTMLElement);
    status.dataset['state'] = keeper.state;
    if (keeper.state === 'saved') {
      status.textContent = 'Saved on this device';
      dismiss(this, 'failed');
    } else if (keeper.state === 'failed' && !this.querySelector('[data-kind="failed"]')) {
      status.textContent = 'Not saved';
      notice(this, 'failed', 'Not saved: the browser’s storage refuses. Export the interview before you close the page.');
    } else if (keeper.state === 'elsewhere') {
      status.textContent = 'Not saved: open in another tab';
      notice(
        this,
        'elsewhere',
        'Another tab has stored this interview. What you write here is not saved any more; reload to see the other.',
      );
    }
  }

  async #offerUnreadable(): Promise<void> {
    const unreadable = await this.library.unreadable().catch(() => []);
    if (unreadable.length === 0) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(unreadable, null, 2)], { type: 'application/json' }));
    link.download = 'unreadable-interviews.json';
    link.textContent = 'Download it as it is';
    notice(this, 'unreadable', 'Something stored here could not be read as an interview and was set aside.', link);
  }
}

customElements.define('mls-practice', PracticeElement);
