import type { Vocabulary } from './vocabulary.ts';

/** How many edits a word of some length may be away from what was meant. */
function mostEdits(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

/**
 * Edits between two words: letters inserted, dropped, replaced, or swapped with their neighbor (optimal string alignment). Infinite from more than `most` on, so that most words are given up early.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return Number.POSITIVE_INFINITY;
  let [last, row]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) best = Math.min(best, (last[j - 2] ?? 0) + 1);
      next.push(best);
    }
    if (Math.min(...next) > most) return Number.POSITIVE_INFINITY;
    [last, row] = [row, next];
  }
  const distance = row[other.length] ?? 0;
  return distance > most ? Number.POSITIVE_INFINITY : distance;
}

/**
 * The word of the vocabulary that a word was probably meant to be: the nearest, then one with the same first letter, then the most
 * frequent. Nothing when none is near.
 */
export function corrected(word: string, vocabulary: Vocabulary): string | undefined {
  const most = mostEdits(word.length);
  if (most === 0 || /\d/.test(word)) return undefined;
  let best: { word: string; rank: number } | undefined;
  for (const candidate of vocabulary.words) {
    if (candidate.length < 4) continue;
    const distance = editDistance(word, candidate, most);
    if (distance === Number.POSITIVE_INFINITY) continue;
    // People seldom miss the first letter.
    const rank =
      distance + (candidate.startsWith(word.charAt(0)) ? 0 : 0.9) - Math.min(Math.log2(vocabulary.count(candidate) + 1), 20) / 25;
    if (!best || rank < best.rank) best = { word: candidate, rank };
  }
  return best?.word;
}

/** How much of a word has to be right at its beginning for its ending to be forgiven. */
const sharedStart = 0.6;

/** A word of the vocabulary with another ending: `calibrating` for "calibration". */
export function inflected(word: string, vocabulary: Vocabulary): string | undefined {
  for (let length = word.length - 1; length >= Math.max(4, Math.ceil(word.length * sharedStart)); length -= 1) {
    const found = vocabulary.startingWith(word.slice(0, length)).find((candidate) => Math.abs(candidate.length - word.length) <= 4);
    if (found) return found;
  }
  return undefined;
}
