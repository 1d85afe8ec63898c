import type { DesignDocument } from '../../design-doc/document.ts';

const key = 'mls-design-document-journal';

/** A document as it was written, and as it was stored when that began; the second lets both be joined with a later version. */
export interface JournalEntry {
  readonly document: unknown;
  readonly base: unknown;
}

/**
 * What could not be stored in time: written at once when a page goes away before its last change was stored, or when the store
 * is full or missing, and read when the page comes back. Under one key of localStorage, `{ [document id]: JournalEntry }`.
 */
export const journal = {
  /** Notes a document; false where the browser refuses. */
  write(document: DesignDocument, base: DesignDocument): boolean {
    try {
      localStorage.setItem(key, JSON.stringify({ ...readAll(), [document.id]: { document, base } }));
      return true;
    } catch {
      return false;
    }
  },

  /** What was noted; the documents are unchecked. */
  read(): JournalEntry[] {
    return Object.values(readAll()).filter(
      (entry): entry is JournalEntry => typeof entry === 'object' && entry !== null && 'document' in entry,
    );
  },

  /** Forgets a document that is stored now. */
  forget(id: string): void {
    const { [id]: known, ...others } = readAll();
    if (known === undefined) return;
    try {
      if (Object.keys(others).length > 0) localStorage.setItem(key, JSON.stringify(others));
      else localStorage.removeItem(key);
    } catch {
      // It will be read again, and merged with the same text.
    }
  },
};

function readAll(): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
