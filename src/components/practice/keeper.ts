import type { PracticeSession } from '../../practice/session.ts';
import { now, nowMs } from '../storage/device.ts';
import { journal, type PracticeStore } from './library.ts';

/** How the last change stands; `elsewhere` when another tab has stored this interview, so that this one stores it no more. */
export type KeepState = 'saved' | 'pending' | 'failed' | 'elsewhere';

/** What a keeper needs from its surroundings; tests hand in others. */
export interface KeeperOptions {
  store: Pick<PracticeStore, 'put'> | undefined;
  /** Called when what is stored, or how it stands, has changed. */
  changed: (keeper: SessionKeeper) => void;
}

/** How long a pause in typing starts a save, in milliseconds. */
const pauseMs = 400;

/** One interview being held: stored as it changes; when storing fails it goes to the journal. */
export class SessionKeeper {
  session: PracticeSession;
  state: KeepState = 'saved';
  #options: KeeperOptions;
  #stored: PracticeSession;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();

  constructor(session: PracticeSession, options: KeeperOptions) {
    this.session = session;
    this.#stored = session;
    this.#options = options;
  }

  /** Changes the interview, and stores it after a pause. */
  edit(change: Partial<PracticeSession>): void {
    this.session = { ...this.session, ...change, updated: now() };
    if (this.state === 'elsewhere') return;
    this.#set('pending');
    this.#timer ??= setTimeout(() => void this.save(), pauseMs);
  }

  /** Stores what is pending now. Never rejects: a failure is a state, and the interview goes to the journal. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#saving = this.#saving.then(() => this.#store());
    return this.#saving;
  }

  /** The page may be going away: notes at once what may not be stored in time. False when nothing took it. */
  leave(isRunning: boolean): boolean {
    if (this.state === 'elsewhere') return true;
    if (isRunning) this.session = { ...this.session, seen: nowMs(), updated: now() };
    if (this.session === this.#stored) return true;
    const noted = journal.write(this.session, this.#stored);
    void this.save();
    return noted;
  }

  async #store(): Promise<void> {
    const { session } = this;
    if (session === this.#stored || this.state === 'elsewhere') return;
    try {
      if (!this.#options.store) throw new Error('This browser keeps no databases.');
      const result = await this.#options.store.put({ ...session, revision: this.#stored.revision });
      if (!('saved' in result)) {
        this.#set('elsewhere');
        return;
      }
      // What was written meanwhile is stored by the next save.
      const isLatest = this.session === session;
      this.session = { ...this.session, revision: result.saved.revision };
      this.#stored = isLatest ? this.session : result.saved;
      journal.forget(session.id);
      this.#set(isLatest ? 'saved' : 'pending');
    } catch {
      journal.write(this.session, this.#stored);
      this.#set('failed');
    }
  }

  #set(state: KeepState): void {
    this.state = state;
    this.#options.changed(this);
  }
}
