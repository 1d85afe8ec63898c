import { questionLabel, sourceLabel, termLabel } from './record-text.ts';

/** An entry of a page that is found by itself, without a heading of its own. */
export interface EntryKind {
  /** Matches the element that carries the entry's id and `data-anchor`. */
  selector: string;
  label: string;
  /** How much the entry's name counts, running text being 1. */
  titleWeight: number;
}

/** How much a heading counts. */
export const headingWeight = 7;

/** A question has many words, and most of them are not its subject. */
const questionWeight = 4;

/** The entries that get a result of their own. */
export const entryKinds: readonly EntryKind[] = [
  { selector: '.glossary > div', label: termLabel, titleWeight: headingWeight },
  { selector: '.exercise', label: 'Exercise', titleWeight: headingWeight },
  { selector: '.incident', label: 'Incident', titleWeight: headingWeight },
  { selector: '.question', label: questionLabel, titleWeight: questionWeight },
  { selector: '.bibliography > li', label: sourceLabel, titleWeight: headingWeight },
];
