import { normalize } from './normalize.ts';

const onlyDigits = /^\d+$/;

/** The words of the index, each with about how often it stands there. */
export class Vocabulary {
  /** In the order of the alphabet. */
  readonly words: readonly string[];
  readonly #counts: ReadonlyMap<string, number>;

  constructor(counts: ReadonlyMap<string, number>) {
    this.#counts = counts;
    this.words = [...counts.keys()].sort();
  }

  /** Whether the index may have a word: one of these, or a number. */
  has(word: string): boolean {
    return onlyDigits.test(word) || this.#counts.has(word);
  }

  count(word: string): number {
    return this.#counts.get(word) ?? 0;
  }

  /** The words that start with some letters, the most frequent first. */
  startingWith(start: string): string[] {
    const from = this.#position(start);
    const found: string[] = [];
    for (let index = from; this.words[index]?.startsWith(start); index += 1) found.push(this.words[index] ?? '');
    return found.sort((one, other) => this.count(other) - this.count(one) || (one < other ? -1 : 1));
  }

  /** The first position at which a word would stand. */
  #position(word: string): number {
    let [low, high] = [0, this.words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Words with hyphens between them, and whatever stands around them. */
const hyphenated = /^[^\p{L}\p{N}]*[\p{L}\p{N}]+(?:\p{Pd}[\p{L}\p{N}]+)+[^\p{L}\p{N}]*$/u;

/**
 * Counts the words of some texts that readers may type: hyphenated ones and single letters with signs between them (`A/B`) joined and in
 * parts, others that run together (`3.17/trip`, an address) in parts alone. Numbers are left out: they are looked up as they are typed.
 */
export function wordCounts(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (word: string): void => {
    if (!onlyDigits.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const text of texts) {
    for (const token of normalize(text).split(/\s+/)) {
      const parts = token.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
      for (const part of parts) add(part);
      if (parts.length > 1 && (hyphenated.test(token) || parts.every(({ length }) => length === 1))) add(parts.join(''));
    }
  }
  return counts;
}

/** The most letters that a word shares with the one before: as many as there are signs for it. */
const mostShared = 25;
const firstSign = 'A'.charCodeAt(0);

/**
 * A vocabulary as a file of two lines: the words, each without what it shares with the one before and after a capital for how many
 * letters that is (`A` for none); and a sign a word for the logarithm of its count to base two. Apart they compress better than together.
 */
export function packVocabulary(counts: ReadonlyMap<string, number>): string {
  let before = '';
  const sorted = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  const words = sorted.map(([word]) => {
    let shared = 0;
    while (shared < mostShared && shared < word.length && word[shared] === before[shared]) shared += 1;
    before = word;
    return String.fromCharCode(firstSign + shared) + word.slice(shared);
  });
  const levels = sorted.map(([, count]) => Math.floor(Math.log2(count)).toString(36));
  return `${words.join('')}\n${levels.join('')}`;
}

/** Reads what {@link packVocabulary} wrote. */
export function unpackVocabulary(text: string): Vocabulary {
  const [words = '', levels = ''] = text.split('\n');
  let before = '';
  const counts = [...words.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, sign = 'A', rest = ''], index): [string, number] => {
    before = before.slice(0, sign.charCodeAt(0) - firstSign) + rest;
    return [before, 2 ** Number.parseInt(levels[index] ?? '0', 36)];
  });
  return new Vocabulary(new Map(counts));
}
