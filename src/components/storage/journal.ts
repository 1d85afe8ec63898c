/** A record as it was written, and as it was stored when that began; the second lets both be joined with a later version. */
export interface JournalEntry {
  readonly document: unknown;
  readonly base: unknown;
}

/**
 * What could not be stored in time: written at once when a page goes away before its last change was stored, or when the store
 * is full or missing, and read when the page comes back. Under one key of localStorage, `{ [record id]: JournalEntry }`.
 */
export class Journal<Value extends { readonly id: string }> {
  #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  /** Notes a record; false where the browser refuses. */
  write(document: Value, base: Value): boolean {
    try {
      localStorage.setItem(this.#key, JSON.stringify({ ...this.#readAll(), [document.id]: { document, base } }));
      return true;
    } catch {
      return false;
    }
  }

  /** What was noted; the records are unchecked. */
  read(): JournalEntry[] {
    return Object.values(this.#readAll()).filter(
      (entry): entry is JournalEntry => typeof entry === 'object' && entry !== null && 'document' in entry,
    );
  }

  /** Forgets a record that is stored now. */
  forget(id: string): void {
    const { [id]: known, ...others } = this.#readAll();
    if (known === undefined) return;
    try {
      if (Object.keys(others).length > 0) localStorage.setItem(this.#key, JSON.stringify(others));
      else localStorage.removeItem(this.#key);
    } catch {
      // It will be read again, and merged with the same text.
    }
  }

  /** A journal that is no JSON any more, put where the next note does not replace it; undefined when there is none. */
  setAsideBroken(): string | undefined {
    const aside = `${this.#key}-unreadable`;
    try {
      const text = localStorage.getItem(this.#key);
      if (text === null || isRecord(text)) return localStorage.getItem(aside) ?? undefined;
      localStorage.setItem(aside, text);
      localStorage.removeItem(this.#key);
      return text;
    } catch {
      return undefined;
    }
  }

  #readAll(): Record<string, unknown> {
    try {
      const parsed: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '{}');
      return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
    } catch {
      return {};
    }
  }
}

function isRecord(text: string): boolean {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null;
  } catch {
    return false;
  }
}
