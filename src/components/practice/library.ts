import type { PracticeSession } from '../../practice/session.ts';
import { readSession } from '../../practice/read-session.ts';
import { newId } from '../storage/device.ts';
import { Journal } from '../storage/journal.ts';
import { RecordStore } from '../storage/record-store.ts';

/** What could not be stored in time of the reader's interviews. */
export const journal = new Journal<PracticeSession>('mls-practice-journal');

/** The reader's interviews on this device. */
export type PracticeStore = RecordStore<PracticeSession>;

/** Opens the store of the reader's interviews. */
export function openStore(): Promise<PracticeStore> {
  return RecordStore.open('mls-practice');
}

/** The reader's interviews as a list: what there is, what was deleted, and what could not be read. */
export class PracticeLibrary {
  readonly store: PracticeStore | undefined;
  #sessions = new Map<string, PracticeSession>();
  /** What was deleted since the page was opened: the store may never have had it. */
  #removed = new Map<string, PracticeSession>();

  constructor(store: PracticeStore | undefined) {
    this.store = store;
  }

  /** The interviews, the newest first. */
  get list(): PracticeSession[] {
    return [...this.#sessions.values()].sort((one, other) => (one.created < other.created ? 1 : -1));
  }

  /** Reads everything stored, sets aside what cannot be read, and takes what the journal kept from a page that went away. */
  async load(): Promise<void> {
    this.#sessions.clear();
    journal.setAsideBroken();
    for (const value of (await this.store?.all()) ?? []) {
      const session = readSession(value);
      if (session) this.#sessions.set(session.id, session);
      else await this.store?.setAside(idOf(value), value);
    }
    for (const { document } of journal.read()) {
      const noted = readSession(document);
      if (noted) await this.#recover(noted);
    }
  }

  /** Remembers how an interview stands. */
  hold(session: PracticeSession): void {
    this.#sessions.set(session.id, session);
  }

  /** How often each design was practiced at a level. */
  practiced(level: PracticeSession['level']): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const session of this.#sessions.values()) {
      if (session.level === level) counts.set(session.problem, (counts.get(session.problem) ?? 0) + 1);
    }
    return counts;
  }

  async remove(session: PracticeSession): Promise<void> {
    await this.store?.remove(session.id);
    journal.forget(session.id);
    this.#removed.set(session.id, session);
    this.#sessions.delete(session.id);
  }

  /** Brings a deleted interview back. */
  async restore(id: string): Promise<void> {
    const restored = readSession(await this.store?.restore(id, newId())) ?? this.#removed.get(id);
    this.#removed.delete(id);
    if (restored) this.hold(restored);
  }

  /** What was set aside, as it was stored. */
  async unreadable(): Promise<unknown[]> {
    const stored = ((await this.store?.unreadable()) ?? []).map(({ value }) => value);
    const noted = journal.read().flatMap(({ document }) => (readSession(document) ? [] : [document]));
    const broken = journal.setAsideBroken();
    return [...stored, ...noted, ...(broken === undefined ? [] : [broken])];
  }

  /** One tab writes an interview at a time, so of two versions the later one is whole. */
  async #recover(noted: PracticeSession): Promise<void> {
    const stored = this.#sessions.get(noted.id);
    const isLater = !stored || noted.updated > stored.updated;
    const session = isLater ? { ...noted, revision: stored?.revision ?? noted.revision } : stored;
    this.hold(session);
    const saved = isLater ? await this.store?.put(session).catch(() => undefined) : undefined;
    if (saved && 'saved' in saved) this.hold(saved.saved);
    // While the store refuses, the journal is all there is.
    if (saved || !isLater) journal.forget(noted.id);
  }
}

function idOf(value: unknown): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : newId();
}
