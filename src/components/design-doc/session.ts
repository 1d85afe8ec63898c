import type { DesignDocument, DocumentTemplate } from '../../design-doc/document.ts';
import { mergeDocuments, sameContent } from '../../design-doc/merge.ts';
import { now } from '../storage/device.ts';
import type { DocumentStore } from './document-store.ts';
import { journal } from './journal.ts';

/** How the last change stands; a document that another tab deleted is stored again once something is written. */
export type SaveState = 'saved' | 'pending' | 'failed' | 'deleted';

/** What a session needs from its surroundings; tests hand in others. */
export interface SessionOptions {
  store: Pick<DocumentStore, 'put' | 'get'> | undefined;
  template: DocumentTemplate;
  /** What is stored of the document, where that is not all of it. */
  base?: DesignDocument;
  /** Reads what is stored; undefined when it cannot be read. */
  read: (value: unknown) => DesignDocument | undefined;
  /** Called after every change of the document or of how it stands. */
  draw: (session: DocumentSession) => void;
  /** Tells other tabs that a document was stored. */
  tell: (id: string) => void;
}

/** How long a pause in typing starts a save, in milliseconds. */
const pauseMs = 400;

/** One document being written: saves as one types, joins what other tabs save, and loses nothing when saving fails. */
export class DocumentSession {
  /** The document as shown. */
  document: DesignDocument;
  state: SaveState = 'saved';
  /** Sections in which another tab had written something else, since the page was opened. */
  conflicts: readonly string[] = [];
  /** As stored, or as read last. */
  #base: DesignDocument;
  #options: SessionOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(document: DesignDocument, options: SessionOptions) {
    this.document = document;
    this.#base = options.base ?? document;
    this.#options = options;
    if (this.isDirty) this.state = 'pending';
  }

  /** What is stored of the document. */
  get base(): DesignDocument {
    return this.#base;
  }

  /** Changes the document, and saves it after a pause. */
  edit(change: Partial<Pick<DesignDocument, 'title' | 'sections' | 'others'>>): void {
    this.document = { ...this.document, ...change };
    this.#pend();
  }

  /** Replaces the text of one section. */
  write(id: string, text: string): void {
    this.edit({ sections: { ...this.document.sections, [id]: text } });
  }

  /** Whether something is not stored yet. */
  get isDirty(): boolean {
    return !this.#isClosed && !sameContent(this.document, this.#base);
  }

  /** Stores what is pending now. Never rejects: a failure is a state, and the text goes to the journal. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#saving = this.#saving.then(() => this.#store());
    return this.#saving;
  }

  /** The page may be going away: notes at once what may not be stored in time. False when nothing took it. */
  leave(): boolean {
    if (!this.isDirty) return true;
    const noted = journal.write(this.document, this.#base);
    void this.save();
    return noted;
  }

  /** Stores nothing any more: the document was deleted. */
  close(): void {
    clearTimeout(this.#timer);
    this.#isClosed = true;
  }

  /** Another tab stored or deleted this document: joins its text with ours. */
  async refresh(): Promise<void> {
    const { store } = this.#options;
    const stored = await store?.get(this.document.id);
    const isDeleted = store !== undefined && stored === undefined && this.#base.revision > 0;
    if (!this.isDirty && isDeleted !== (this.state === 'deleted')) {
      this.state = isDeleted ? 'deleted' : 'saved';
      this.#options.draw(this);
    }
    const theirs = stored === undefined ? undefined : this.#options.read(stored);
    if (theirs && theirs.revision > this.#base.revision) this.#join(theirs);
    if (this.isDirty) this.#pend();
  }

  #pend(): void {
    this.state = 'pending';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), pauseMs);
    this.#options.draw(this);
  }

  #join(theirs: DesignDocument): void {
    const { document, conflicts } = mergeDocuments(this.#base, this.document, theirs, (id) => {
      const section = this.#options.template.sections.find((known) => known.id === id);
      return `${section ? `${section.number} ${section.name}` : id} (from another tab)`;
    });
    this.document = document;
    if (conflicts.length > 0) this.conflicts = [...new Set([...this.conflicts, ...conflicts])];
    this.#base = theirs;
    this.#options.draw(this);
  }

  async #store(): Promise<void> {
    // What the user types meanwhile is saved by the next save.
    for (let attempt = 0; attempt < 5 && this.isDirty; attempt += 1) {
      const document = { ...this.document, updated: now(), revision: this.#base.revision };
      try {
        if (!this.#options.store) throw new Error('This browser keeps no documents.');
        const result = await this.#options.store.put(document);
        if ('saved' in result) {
          this.#base = result.saved;
          journal.forget(document.id);
          this.#options.tell(document.id);
          break;
        }
        const theirs = this.#options.read(result.theirs);
        if (!theirs) throw new Error('What another tab stored cannot be read.');
        this.#join(theirs);
      } catch {
        journal.write(this.document, this.#base);
        this.state = 'failed';
        this.#options.draw(this);
        return;
      }
    }
    this.state = this.isDirty ? 'pending' : 'saved';
    this.#options.draw(this);
  }
}
