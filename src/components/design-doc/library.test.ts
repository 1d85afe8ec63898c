import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newDocument, type DesignDocument, type DocumentTemplate } from '../../design-doc/document.ts';
import { DocumentStore } from './document-store.ts';
import { journal } from './journal.ts';
import { DocumentLibrary } from './library.ts';
import { DocumentSession, type SessionOptions } from './session.ts';

const template: DocumentTemplate = {
  version: 2,
  sections: [
    { id: 'problem', number: '2.1', name: 'The problem' },
    { id: 'customers', number: '2.2', name: 'Customers' },
  ],
};
const make = (id: string, problem = ''): DesignDocument => ({
  ...newDocument({ title: id, now: '2026-01-01T00:00:00.000Z', id }),
  sections: problem ? { problem } : {},
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  const values = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, value),
    removeItem: (key: string) => values.delete(key),
  });
});

async function open(): Promise<{ store: DocumentStore; library: DocumentLibrary }> {
  const store = await DocumentStore.open();
  const library = new DocumentLibrary(store, template);
  await library.load();
  return { store, library };
}

function session(document: DesignDocument, options: Partial<SessionOptions>): DocumentSession {
  return new DocumentSession(document, {
    store: undefined,
    template,
    read: (value) => value as DesignDocument,
    draw: () => undefined,
    tell: () => undefined,
    ...options,
  });
}

describe('DocumentStore', () => {
  it('counts revisions, and tells who comes second', async () => {
    const { store } = await open();
    const first = await store.put(make('a', '1'));
    if (!('saved' in first)) throw new Error('refused');
    expect(first.saved.revision).toBe(1);
    await store.put({ ...first.saved, sections: { problem: '2' } });
    const late = await store.put({ ...first.saved, sections: { problem: '3' } });
    expect('theirs' in late && late.theirs.sections['problem']).toBe('2');
  });
});

describe('DocumentLibrary', () => {
  it('sets aside what cannot be read, and keeps the rest', async () => {
    const { store } = await open();
    await store.put(make('good', 'text'));
    await store.put({ id: 'bad', revision: 0 } as unknown as DesignDocument);
    const { library } = await open();
    expect(library.list.map(({ id }) => id)).toEqual(['good']);
    expect(await library.unreadable()).toEqual([{ id: 'bad', revision: 1 }]);
    expect((await open()).library.list).toHaveLength(1);
  });

  it('brings a deleted document back as it was', async () => {
    const { library } = await open();
    await library.add(make('a', 'text'));
    await library.remove(make('a', 'text'));
    expect((await open()).library.list).toEqual([]);
    expect((await library.deleted()).map(({ id }) => id)).toEqual(['a']);
    await library.restore('a');
    expect(library.list[0]?.sections).toEqual({ problem: 'text' });
  });

  it('joins the journal with what another tab stored since', async () => {
    const { library } = await open();
    const base = await library.add(make('a', 'common'));
    journal.write({ ...base, sections: { problem: 'common', customers: 'from the journal' } }, base);
    const { store } = await open().catch(() => ({ store: undefined }));
    // Loading has joined it already; a further save by another tab must not lose it.
    const stored = (await store?.get('a')) as DesignDocument;
    expect(stored.sections).toEqual({ problem: 'common', customers: 'from the journal' });
    expect(journal.read()).toEqual([]);
  });

  it('keeps both versions where the journal and the store differ', async () => {
    const { library } = await open();
    const base = await library.add(make('a', 'common'));
    journal.write({ ...base, sections: { problem: 'mine' } }, base);
    await library.add({ ...base, sections: { problem: 'theirs' } });
    const [document] = (await open()).library.list;
    expect(document?.sections).toEqual({ problem: 'mine' });
    expect(document?.others).toEqual([{ heading: 'problem (as stored)', text: 'theirs' }]);
  });

  it('survives a journal that somebody broke', async () => {
    localStorage.setItem('mls-design-document-journal', '{"a":');
    expect((await open()).library.list).toEqual([]);
    localStorage.setItem('mls-design-document-journal', '[1,null,{"document":7}]');
    expect((await open()).library.list).toEqual([]);
  });
});

describe('DocumentSession', () => {
  it('saves after a pause, once', async () => {
    vi.useFakeTimers();
    const put = vi.fn((document: DesignDocument) => Promise.resolve({ saved: { ...document, revision: document.revision + 1 } }));
    const writing = session(make('a'), { store: { put, get: () => Promise.resolve(undefined) } });
    writing.write('problem', 'o');
    writing.write('problem', 'one');
    expect(writing.state).toBe('pending');
    await vi.advanceTimersByTimeAsync(500);
    expect(put).toHaveBeenCalledTimes(1);
    expect(writing.state).toBe('saved');
    vi.useRealTimers();
  });

  it('saves again what is written while a save runs', async () => {
    const texts: (string | undefined)[] = [];
    let release: () => void = () => undefined;
    const put = vi.fn(async (document: DesignDocument) => {
      texts.push(document.sections['problem']);
      await new Promise<void>((done) => {
        release = done;
      });
      return { saved: { ...document, revision: document.revision + 1 } };
    });
    const writing = session(make('a'), { store: { put, get: () => Promise.resolve(undefined) } });
    writing.write('problem', 'one');
    const first = writing.save();
    await vi.waitFor(() => expect(put).toHaveBeenCalledTimes(1));
    writing.write('problem', 'two');
    const second = writing.save();
    release();
    await first;
    await vi.waitFor(() => expect(put).toHaveBeenCalledTimes(2));
    release();
    await second;
    expect(texts).toEqual(['one', 'two']);
    expect(writing.isDirty).toBe(false);
  });

  it('joins what another tab saved between, and saves the whole', async () => {
    const { store, library } = await open();
    const base = await library.add(make('a', 'common'));
    const [one, two] = [base, base].map((document) => session(document, { store }));
    one?.write('problem', 'mine');
    two?.write('customers', 'theirs');
    await Promise.all([one?.save(), two?.save()]);
    expect(((await store.get('a')) as DesignDocument).sections).toEqual({ problem: 'mine', customers: 'theirs' });
  });

  it('says that it failed, and leaves the text in the journal', async () => {
    const put = (): Promise<never> => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const writing = session(make('a'), { store: { put, get: () => Promise.resolve(undefined) } });
    writing.write('problem', 'precious');
    await writing.save();
    expect(writing.state).toBe('failed');
    expect(journal.read()[0]?.document).toMatchObject({ sections: { problem: 'precious' } });
  });
});
