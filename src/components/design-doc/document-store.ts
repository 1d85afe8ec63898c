import type { DesignDocument } from '../../design-doc/document.ts';
import { RecordStore } from '../storage/record-store.ts';

/** The reader's documents on this device. */
export type DocumentStore = RecordStore<DesignDocument>;

/** Opens the store of the reader's documents. */
export const DocumentStore = {
  open: (): Promise<DocumentStore> => RecordStore.open('mls-design-documents'),
};
