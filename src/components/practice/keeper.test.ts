import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { finished } from '../../practice/session.fixture.ts';
import { SessionKeeper } from './keeper.ts';
import { journal, openStore, PracticeLibrary } from './library.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  const values = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, value),
    removeItem: (key: string) => values.delete(key),
  });
});

async function open(): Promise<PracticeLibrary> {
  const library = new PracticeLibrary(await openStore());
  await library.load();
  return library;
}

const keep = (library: PracticeLibrary, session = finished): SessionKeeper =>
  new SessionKeeper(session, { store: library.store, changed: () => undefined });

describe('SessionKeeper', () => {
  it('stores what is written while it is storing, too', async () => {
    const library = await open();
    const keeper = keep(library);
    keeper.edit({ remark: 'one' });
    const saving = keeper.save();
    await Promise.resolve();
    keeper.edit({ remark: 'two' });
    await saving;
    expect(keeper.state).toBe('pending');
    await keeper.save();
    expect(keeper.state).toBe('saved');
    expect((await open()).list).toMatchObject([{ remark: 'two', revision: 5 }]);
  });

  it('never replaces what another tab has stored', async () => {
    const library = await open();
    const [ours, theirs] = [keep(library), keep(library)];
    theirs.edit({ remark: 'theirs' });
    await theirs.save();
    ours.edit({ remark: 'ours' });
    await ours.save();
    expect(ours.state).toBe('elsewhere');
    ours.edit({ remark: 'ours again' });
    await ours.save();
    expect((await open()).list).toMatchObject([{ remark: 'theirs' }]);
  });

  it('goes to the journal when the store refuses, and is found there by the next page', async () => {
    const keeper = new SessionKeeper(finished, { store: undefined, changed: () => undefined });
    keeper.edit({ remark: 'noted' });
    await keeper.save();
    expect(keeper.state).toBe('failed');
    expect((await open()).list).toMatchObject([{ remark: 'noted' }]);
    expect(journal.read()).toEqual([]);
  });

  it('notes the time at once when the page goes away while the clock runs', async () => {
    const keeper = new SessionKeeper(finished, { store: undefined, changed: () => undefined });
    expect(keeper.leave(false)).toBe(true);
    expect(journal.read()).toEqual([]);
    expect(keeper.leave(true)).toBe(true);
    expect(journal.read()).toMatchObject([{ document: { id: 'one' } }]);
    await keeper.save();
  });
});

describe('PracticeLibrary', () => {
  it('sets aside what cannot be read, as it was', async () => {
    const store = await openStore();
    await store.put({ ...finished, problem: 7 as unknown as string });
    const library = await open();
    expect(library.list).toEqual([]);
    expect(await library.unreadable()).toMatchObject([{ id: 'one', problem: 7 }]);
    expect(await (await openStore()).all()).toEqual([]);
  });

  it('sets aside a journal that is no JSON any more, before the next note replaces it', async () => {
    localStorage.setItem('mls-practice-journal', '{"one":');
    const library = await open();
    expect(journal.write(finished, finished)).toBe(true);
    expect(await library.unreadable()).toEqual(['{"one":']);
    expect(journal.read()).toHaveLength(1);
  });

  it('takes the later of what is stored and what was noted', async () => {
    const store = await openStore();
    await store.put({ ...finished, updated: '2026-01-03', remark: 'stored' });
    journal.write({ ...finished, updated: '2026-01-02', remark: 'noted earlier' }, finished);
    expect((await open()).list).toMatchObject([{ remark: 'stored' }]);
    journal.write({ ...finished, updated: '2026-01-04', remark: 'noted later' }, finished);
    expect((await open()).list).toMatchObject([{ remark: 'noted later' }]);
  });

  it('brings back what was deleted', async () => {
    const library = await open();
    const keeper = keep(library);
    keeper.edit({});
    await keeper.save();
    await library.remove(keeper.session);
    expect((await open()).list).toEqual([]);
    await library.restore('one');
    expect((await open()).list).toMatchObject([{ id: 'one' }]);
  });

  it('counts how often a design was practiced at a level', () => {
    const library = new PracticeLibrary(undefined);
    library.hold(finished);
    expect([...library.practiced('senior')]).toEqual([['recsys/ads-ranking', 1]]);
    expect([...library.practiced('mid')]).toEqual([]);
  });
});
