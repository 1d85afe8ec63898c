import { bm25, inverseDocumentFrequency, type Bm25Settings } from '../../shared/lexical/bm25.ts';
import { indexOf } from '../../shared/lexical/inverted-index.ts';

/** What a user can tell about words that occur only in documents that are forbidden to them. */
export interface Leak {
  /** Words that occur in forbidden chunks alone, and words that occur nowhere. */
  secret: number;
  absent: number;
  /** Share of all of them told right. */
  right: number;
  /** Share of the secret words whose number of forbidden chunks was read off exactly. */
  counted: number;
}

/** What the user sees of a search. */
export type Sight = 'scores' | 'rounded' | 'order';

/** Whose statistics weigh the words: of the whole index, or of what the user may read. */
export type Statistics = 'global' | 'permitted';

/**
 * The attack: the user may add documents, and adds a note of one word for each word in question, and one with a word that they made up. A query of both words finds
 * both notes, and nothing else that is permitted. BM25 weighs a word by the number of texts that hold it: where forbidden texts count too, a note
 * whose word they hold scores less than the made-up one.
 *
 * @param texts all texts by their terms; `allowed` says which of them the user may read.
 */
export function attack(
  texts: readonly (readonly string[])[],
  allowed: Uint8Array,
  settings: Bm25Settings,
  { sight, statistics, words }: { sight: Sight; statistics: Statistics; words: number },
): Leak {
  const readable = new Set(texts.flatMap((terms, at) => (allowed[at] === 1 ? terms : [])));
  const forbidden = texts.filter((_, at) => allowed[at] !== 1);
  const holding = new Map<string, number>();
  for (const terms of forbidden) for (const term of new Set(terms)) holding.set(term, (holding.get(term) ?? 0) + 1);
  const secret = [...holding.keys()].filter((term) => !readable.has(term)).sort();
  const every = Math.max(1, Math.floor(secret.length / words));
  const asked = secret.filter((_, at) => at % every === 0).slice(0, words);
  const absent = asked.map((_, at) => `absent${at}`);
  const notes = [...asked, ...absent, 'made-up'].map((word) => [word]);
  const visible = statistics === 'global' ? texts : texts.filter((_, at) => allowed[at] === 1);
  const index = indexOf([...visible, ...notes]);
  const noteOf = (at: number): number => visible.length + at;
  const madeUp = noteOf(notes.length - 1);
  const told = [...asked, ...absent].map((word, at) => {
    const scores = bm25(index, [word, 'made-up'], settings);
    const seen = sight === 'rounded' ? scores.map((score) => Math.round(10 * score) / 10) : scores;
    const [own, other] = [seen[noteOf(at)] ?? 0, seen[madeUp] ?? 0];
    // Of equal scores the older note comes first, so order alone tells only who scores strictly less.
    const heldElsewhere = own < other;
    const count = sight === 'order' ? undefined : countFrom(own / other, index.size);
    return { heldElsewhere, count };
  });
  const right = told.filter(({ heldElsewhere }, at) => heldElsewhere === at < asked.length).length;
  const counted = asked.filter((word, at) => told[at]?.count === holding.get(word)).length;
  return {
    secret: asked.length,
    absent: absent.length,
    right: right / Math.max(1, told.length),
    counted: counted / Math.max(1, asked.length),
  };
}

/** How many other texts hold a word whose note scores so much of what a word of one text does; the size of the index is taken to be known. */
export function countFrom(ratio: number, size: number): number {
  const target = ratio * inverseDocumentFrequency(size, 1);
  let best = 0;
  for (let count = 0; count < Math.min(size, 500); count++) {
    const gap = (holding: number): number => Math.abs(inverseDocumentFrequency(size, 1 + holding) - target);
    if (gap(count) < gap(best)) best = count;
  }
  return best;
}
