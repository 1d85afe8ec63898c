import type { DesignDocument } from '../../design-doc/document.ts';
import type { DocumentLibrary } from './library.ts';
import { DocumentSession, type SessionOptions } from './session.ts';

/** The documents that were open since the page was: one that is left before it could be stored is found again as it was written. */
export class OpenSessions {
  #sessions = new Map<string, DocumentSession>();

  /** The session of a document: the one it had, else a new one. */
  of(document: DesignDocument, library: DocumentLibrary, options: SessionOptions): DocumentSession {
    for (const left of this.#sessions.values()) if (left.isDirty) library.hold(left.document, left.base);
    const known = this.#sessions.get(document.id);
    void known?.refresh();
    const session = known ?? new DocumentSession(document, { ...options, base: library.baseOf(document) });
    this.#sessions.set(document.id, session);
    if (session.isDirty) void session.save();
    return session;
  }

  /** Ends the session of a document that was deleted. */
  close(id: string): void {
    this.#sessions.get(id)?.close();
    this.#sessions.delete(id);
  }

  /** The page or the document may be going away: notes what is not stored. False when nothing took it. */
  leave(): boolean {
    return [...this.#sessions.values()].map((session) => session.leave()).every(Boolean);
  }
}
