import { newDocument, readDocument, type DesignDocument, type DocumentTemplate } from '../../design-doc/document.ts';
import { mergeDocuments } from '../../design-doc/merge.ts';
import { newId, now } from '../storage/device.ts';
import type { DocumentStore } from './document-store.ts';
import { journal } from './journal.ts';

/** The reader's documents as a list: what there is, what is new, what was deleted, and what could not be read. */
export class DocumentLibrary {
  #documents = new Map<string, DesignDocument>();
  /** What is stored of those documents that only the journal has as they are. */
  #bases = new Map<string, DesignDocument>();
  /** What was deleted since the page was opened, as it was: the store may never have had it. */
  #removed = new Map<string, DesignDocument>();
  #store: DocumentStore | undefined;
  #template: DocumentTemplate;

  constructor(store: DocumentStore | undefined, template: DocumentTemplate) {
    this.#store = store;
    this.#template = template;
  }

  /** The documents, the one changed last first. */
  get list(): DesignDocument[] {
    return [...this.#documents.values()].sort((one, other) => (one.updated < other.updated ? 1 : -1));
  }

  /** What is stored of a document on the list. */
  baseOf(document: DesignDocument): DesignDocument {
    return this.#bases.get(document.id) ?? document;
  }

  /** Keeps a document on the list that could not be stored. */
  hold(document: DesignDocument, base: DesignDocument): void {
    this.#documents.set(document.id, document);
    this.#bases.set(document.id, base);
  }

  /** Reads a stored document of this or another version; undefined when nothing can be made of it. */
  readonly read = (value: unknown): DesignDocument | undefined => {
    return readDocument(value, this.#template, { id: newId(), now: now() }).document;
  };

  /** Reads everything stored, sets aside what cannot be read, and joins what the journal kept from a page that went away. */
  async load(): Promise<void> {
    this.#documents.clear();
    this.#bases.clear();
    for (const value of (await this.#store?.all()) ?? []) {
      const document = this.read(value);
      if (document) this.#documents.set(document.id, document);
      else await this.#store?.setAside(idOf(value), value);
    }
    for (const { document, base } of journal.read()) {
      const noted = this.read(document);
      if (noted) await this.#recover(noted, this.read(base));
    }
  }

  /** Puts a document on the list and into the store; while that refuses, it lives in the journal. */
  async add(document: DesignDocument): Promise<DesignDocument> {
    const saved = await this.#put(document);
    if (saved) this.#documents.set(document.id, saved);
    else {
      journal.write(document, emptied(document));
      this.hold(document, emptied(document));
    }
    return saved ?? document;
  }

  /** A new document that is not stored until something is written into it. */
  blank(title = ''): DesignDocument {
    return newDocument({ title, now: now(), id: newId(), templateVersion: this.#template.version });
  }

  /** A new document with some content, stored. */
  create(title: string, { sections = {}, others = [] }: Partial<Pick<DesignDocument, 'sections' | 'others'>>): Promise<DesignDocument> {
    return this.add({ ...this.blank(title), sections, others });
  }

  /** Reads one document anew that was stored, here or in another tab. */
  async refresh(id: string): Promise<void> {
    const document = this.read(await this.#store?.get(id));
    const base = this.#bases.get(id);
    if (base && (!document || document.revision <= base.revision)) return;
    this.#bases.delete(id);
    if (document) this.#documents.set(id, document);
    else this.#documents.delete(id);
  }

  async remove(document: DesignDocument): Promise<void> {
    const { id } = document;
    await this.#store?.remove(id);
    journal.forget(id);
    this.#removed.set(id, document);
    this.#documents.delete(id);
    this.#bases.delete(id);
  }

  /** What was deleted and can be brought back. */
  async deleted(): Promise<DesignDocument[]> {
    return ((await this.#store?.deleted()) ?? []).flatMap((value) => this.read(value) ?? []);
  }

  /** Brings a deleted document back; undefined when it was deleted for good. */
  async restore(id: string): Promise<DesignDocument | undefined> {
    const stored = this.read(await this.#store?.restore(id, newId()));
    if (stored) this.#documents.set(stored.id, stored);
    const removed = this.#removed.get(id);
    this.#removed.delete(id);
    return stored ?? (removed && this.add(removed));
  }

  /** Deletes for good what was deleted. */
  async emptyDeleted(): Promise<void> {
    await this.#store?.emptyDeleted();
    this.#removed.clear();
  }

  /** What could not be read, as it was stored. */
  async unreadable(): Promise<unknown[]> {
    return ((await this.#store?.unreadable()) ?? []).map(({ value }) => value);
  }

  /** Joins a document of the journal with what is stored of it by now. */
  async #recover(noted: DesignDocument, base: DesignDocument | undefined): Promise<void> {
    const stored = this.#documents.get(noted.id);
    const joined = stored ? mergeDocuments(base ?? emptied(noted), noted, stored, (id) => `${id} (as stored)`).document : noted;
    const saved = await this.#put({ ...joined, updated: now() });
    // While the store refuses, the journal is all there is.
    if (!saved) {
      this.hold(joined, stored ?? emptied(noted));
      return;
    }
    this.#documents.set(noted.id, saved);
    journal.forget(noted.id);
  }

  async #put(document: DesignDocument): Promise<DesignDocument | undefined> {
    try {
      const result = await this.#store?.put(document);
      return result && 'saved' in result ? result.saved : undefined;
    } catch {
      return undefined;
    }
  }
}

/** The document as it was before anything was written. */
function emptied(document: DesignDocument): DesignDocument {
  return { ...document, title: '', sections: {}, others: [] };
}

function idOf(value: unknown): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : newId();
}
