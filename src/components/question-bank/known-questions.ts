/** Where the browser keeps the marks, as a list of ids. */
export const knownKey = 'mls-known-questions';

/** Where something goes that stood there and is no such list. */
export const asideKey = `${knownKey}-aside`;

/** The questions that a reader marked as known on this device. */
export interface KnownQuestions {
  readonly ids: ReadonlySet<string>;
  /** Whether the browser lets them be read. */
  readonly isKept: boolean;
  /** Whether something else stood there; it was set aside and is not lost. */
  readonly isCorrupt: boolean;
}

/** Whether something is kept, readable or not. */
export function hasMarks(storage: () => Storage = () => localStorage): boolean {
  try {
    return storage().getItem(knownKey) !== null;
  } catch {
    return false;
  }
}

/** Reads the marks; none where the browser keeps nothing. */
export function readKnown(storage: () => Storage = () => localStorage): KnownQuestions {
  let kept: string | null = null;
  try {
    kept = storage().getItem(knownKey);
    const ids: unknown = JSON.parse(kept ?? '[]');
    if (isList(ids)) return { ids: new Set(ids), isKept: true, isCorrupt: false };
  } catch {
    if (kept === null) return { ids: new Set(), isKept: false, isCorrupt: false };
  }
  setAside(kept ?? '', storage);
  return { ids: new Set(), isKept: true, isCorrupt: true };
}

/**
 * Marks a question as known, or takes the mark away; other marks stay as another tab may have left them.
 *
 * @param shown the marks on the page, which count where the browser keeps none.
 */
export function markKnown(
  id: string,
  isKnown: boolean,
  shown: ReadonlySet<string>,
  storage: () => Storage = () => localStorage,
): KnownQuestions {
  const kept = readKnown(storage);
  const ids = new Set(kept.isKept ? kept.ids : shown);
  if (isKnown) ids.add(id);
  else ids.delete(id);
  try {
    storage().setItem(knownKey, JSON.stringify([...ids].sort()));
    return { ...kept, ids };
  } catch {
    return { ...kept, ids, isKept: false };
  }
}

const isList = (value: unknown): value is string[] => Array.isArray(value) && value.every((id) => typeof id === 'string');

function setAside(kept: string, storage: () => Storage): void {
  try {
    storage().setItem(asideKey, kept);
    storage().removeItem(knownKey);
  } catch {
    // A full store keeps it where it is, and the next mark replaces it.
  }
}
