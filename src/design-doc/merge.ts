import type { DesignDocument } from './document.ts';

/** What a merge made, and in which sections both sides had written. */
export interface Merged {
  readonly document: DesignDocument;
  /** Ids of the sections that both had changed: ours stands, theirs is kept under `others`. */
  readonly conflicts: readonly string[];
}

/**
 * Joins what this tab wrote with what was saved meanwhile, section by section: a section that one side changed is taken from
 * that side. Where both changed it, ours stands and theirs is kept as text of its own, so that nothing is lost.
 *
 * @param base what this tab had read or saved last.
 * @param ours what this tab shows.
 * @param theirs what is stored now.
 * @param headingOf the heading under which another version of a section is kept.
 */
export function mergeDocuments(
  base: DesignDocument,
  ours: DesignDocument,
  theirs: DesignDocument,
  headingOf: (id: string) => string,
): Merged {
  const sections: Record<string, string> = {};
  const kept: { heading: string; text: string }[] = [];
  const conflicts: string[] = [];
  for (const id of new Set([...Object.keys(theirs.sections), ...Object.keys(ours.sections)])) {
    const [was, mine, yours] = [base, ours, theirs].map(({ sections: texts }) => texts[id] ?? '');
    const merged = mergeText(was ?? '', mine ?? '', yours ?? '');
    if (merged.text !== '') sections[id] = merged.text;
    if (merged.lost === undefined) continue;
    conflicts.push(id);
    kept.push({ heading: headingOf(id), text: merged.lost });
  }
  const others = mergeOthers(base.others, ours.others, theirs.others);
  return {
    document: {
      ...theirs,
      title: mergeText(base.title, ours.title, theirs.title).text,
      sections,
      others: [...others, ...kept.filter((part) => !others.some((other) => isSame(other, part)))],
    },
    conflicts,
  };
}

/** One text of two; `lost` is theirs where both changed it. An emptied text loses nothing. */
function mergeText(was: string, mine: string, yours: string): { text: string; lost?: string } {
  if (mine === was || mine === yours) return { text: yours };
  if (yours === was) return { text: mine };
  return yours === '' ? { text: mine } : { text: mine, lost: yours };
}

type Others = DesignDocument['others'];

function isSame(one: Others[number], other: Others[number]): boolean {
  return one.heading === other.heading && one.text === other.text;
}

/** Theirs without what we removed, and what we added. */
function mergeOthers(base: Others, ours: Others, theirs: Others): Others {
  const has = (list: Others, part: Others[number]): boolean => list.some((other) => isSame(other, part));
  const kept = theirs.filter((part) => has(ours, part) || !has(base, part));
  return [...kept, ...ours.filter((part) => !has(base, part) && !has(kept, part))];
}

/** Whether two documents say the same, whenever they were saved. */
export function sameContent(one: DesignDocument, other: DesignDocument): boolean {
  const texts = ({ sections }: DesignDocument): string =>
    JSON.stringify(
      Object.entries(sections)
        .filter(([, text]) => text !== '')
        .sort(([left], [right]) => (left < right ? -1 : 1)),
    );
  return one.title === other.title && texts(one) === texts(other) && JSON.stringify(one.others) === JSON.stringify(other.others);
}
