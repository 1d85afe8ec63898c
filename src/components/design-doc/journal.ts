import type { DesignDocument } from '../../design-doc/document.ts';
import { Journal } from '../storage/journal.ts';

/** What could not be stored in time of the reader's documents. */
export const journal = new Journal<DesignDocument>('mls-design-document-journal');
