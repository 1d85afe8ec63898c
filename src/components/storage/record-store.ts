import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What every stored record has. */
export interface StoredRecord {
  readonly id: string;
  /** Raised with each save, so that of two tabs one is told. */
  readonly revision: number;
}

/**
 * Where a reader's records of one kind are kept: an IndexedDB of this browser, which nothing else reads.
 *
 * Version 1:
 * - `documents`: each a record, by `id`.
 * - `deleted`: the same, of those a reader deleted, until they are deleted for good.
 * - `unreadable`: `{ id, value }`, what stood in `documents` and could not be read; set aside as it was.
 */
interface Schema extends DBSchema {
  documents: { key: string; value: StoredRecord };
  deleted: { key: string; value: StoredRecord };
  unreadable: { key: string; value: { id: string; value: unknown } };
}

/** A save that was refused because another tab had saved in between. */
export interface Conflict<Value> {
  readonly theirs: Value;
}

/** Records on this device, and what became of them. Every method rejects when the browser refuses to store. */
export class RecordStore<Value extends StoredRecord> {
  #database: IDBPDatabase<Schema>;

  private constructor(database: IDBPDatabase<Schema>) {
    this.#database = database;
  }

  /** Opens the store; rejects where the browser has none, as in some private windows. */
  static async open<Value extends StoredRecord>(name: string): Promise<RecordStore<Value>> {
    const database = await openDB<Schema>(name, 1, {
      upgrade(created) {
        created.createObjectStore('documents', { keyPath: 'id' });
        created.createObjectStore('deleted', { keyPath: 'id' });
        created.createObjectStore('unreadable', { keyPath: 'id' });
      },
      // A newer version of this page in another tab may change the store: do not stand in its way.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    return new RecordStore<Value>(database);
  }

  /** Everything stored, unchecked: what an older or newer version of the page wrote may have another shape. */
  all(): Promise<unknown[]> {
    return this.#database.getAll('documents');
  }

  get(id: string): Promise<unknown> {
    return this.#database.get('documents', id);
  }

  /**
   * Stores a record as the next revision, unless another tab stored one since `document.revision`.
   * Reading and writing are one transaction, so that of two tabs one is told.
   */
  async put(document: Value): Promise<{ saved: Value } | Conflict<Value>> {
    const transaction = this.#database.transaction('documents', 'readwrite');
    const stored = await transaction.store.get(document.id);
    if (stored && stored.revision > document.revision) return { theirs: stored as Value };
    const saved = { ...document, revision: document.revision + 1 };
    await transaction.store.put(saved);
    await transaction.done;
    return { saved };
  }

  /** Moves a record to those that were deleted. */
  async remove(id: string): Promise<void> {
    const transaction = this.#database.transaction(['documents', 'deleted'], 'readwrite');
    const document = await transaction.objectStore('documents').get(id);
    if (document) await transaction.objectStore('deleted').put(document);
    await transaction.objectStore('documents').delete(id);
    await transaction.done;
  }

  /** The records that were deleted, unchecked. */
  deleted(): Promise<unknown[]> {
    return this.#database.getAll('deleted');
  }

  /**
   * Brings a deleted record back and returns it, unchecked; under another id where a tab that had it open has written it anew,
   * so that neither version replaces the other.
   */
  async restore(id: string, otherId: string): Promise<unknown> {
    const transaction = this.#database.transaction(['documents', 'deleted'], 'readwrite');
    const document = await transaction.objectStore('deleted').get(id);
    const isTaken = (await transaction.objectStore('documents').get(id)) !== undefined;
    const restored = document && isTaken ? { ...document, id: otherId } : document;
    if (restored) await transaction.objectStore('documents').put(restored);
    await transaction.objectStore('deleted').delete(id);
    await transaction.done;
    return restored;
  }

  /** Deletes for good what was deleted. */
  async emptyDeleted(): Promise<void> {
    await this.#database.clear('deleted');
  }

  /** Takes what cannot be read out of the way, as it is. */
  async setAside(id: string, value: unknown): Promise<void> {
    const transaction = this.#database.transaction(['documents', 'unreadable'], 'readwrite');
    await transaction.objectStore('unreadable').put({ id, value });
    await transaction.objectStore('documents').delete(id);
    await transaction.done;
  }

  /** What was set aside. */
  unreadable(): Promise<{ id: string; value: unknown }[]> {
    return this.#database.getAll('unreadable');
  }
}
