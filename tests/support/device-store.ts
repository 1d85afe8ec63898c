import type { BrowserContext, Page } from '@playwright/test';

/** Reads everything in one store of a database of the page. */
export async function readRecords<Value>(page: Page, database: string, store: string): Promise<Value[]> {
  return page.evaluate(
    ([databaseName, storeName]) =>
      new Promise<Value[]>((done) => {
        indexedDB.open(databaseName).onsuccess = ({ target }) => {
          const opened = (target as IDBOpenDBRequest).result;
          opened.transaction(storeName).objectStore(storeName).getAll().onsuccess = (event) => {
            done((event.target as IDBRequest<Value[]>).result);
            opened.close();
          };
        };
      }),
    [database, store] as const,
  );
}

/** Puts something into a database as if another version of the page had. */
export async function plantRecord(page: Page, database: string, value: unknown): Promise<void> {
  await page.evaluate(
    ([databaseName, planted]) =>
      new Promise<void>((done) => {
        indexedDB.open(databaseName).onsuccess = ({ target }) => {
          const opened = (target as IDBOpenDBRequest).result;
          const transaction = opened.transaction('documents', 'readwrite');
          transaction.objectStore('documents').put(planted);
          transaction.oncomplete = () => {
            opened.close();
            done();
          };
        };
      }),
    [database, value] as const,
  );
}

/** From now on the databases of this page refuse to be written, as a full one does, whenever {@link setFull} says so. */
export async function canBeFull(context: BrowserContext | Page): Promise<void> {
  await context.addInitScript(() => {
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as (...values: unknown[]) => IDBRequest;
    IDBObjectStore.prototype.put = function (...values: unknown[]) {
      if (sessionStorage.getItem('full') !== null) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, values) as IDBRequest<IDBValidKey>;
    };
  });
}

/** Says whether the databases of a page are full. */
export async function setFull(page: Page, full: boolean): Promise<void> {
  await page.evaluate((value) => (value ? sessionStorage.setItem('full', '') : sessionStorage.removeItem('full')), full);
}
