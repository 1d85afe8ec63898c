/** Draws words and numbers; the same seed gives the same ones on every machine. */
export interface WordSource {
  /** A whole number from `least` to `most`, both included. */
  whole: (least: number, most: number) => number;
  /** Words separated by spaces. */
  words: (count: number) => string;
  /** Sentences of 9 to 21 words. */
  sentences: (count: number) => string[];
}

const common = 'the of and to a in is that it for as with be by on not this are or from at which but have an they each than so when'.split(
  ' ',
);
const syllables = 'b c d f g l m n p r s t v'.split(' ').flatMap((consonant) => 'a e i o u'.split(' ').map((vowel) => consonant + vowel));

/** Frequent English words first, then invented ones: as many as a large site uses, so that the search index is a real size. */
export const vocabulary: readonly string[] = [...common, ...syllables.flatMap((last) => syllables.map((first) => `${first}${last}n`))];

/** A source of words that are distributed as in natural text: the word of rank r is drawn in proportion to 1/r. */
export function wordSource(seed: number): WordSource {
  const random = mulberry32(seed);
  const whole = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const word = (): string => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'the';
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const sentence = (): string => `${capitalize(words(whole(4, 9)))}, ${words(whole(5, 12))}.`;
  return { whole, words, sentences: (count) => Array.from({ length: count }, sentence) };
}

/** A text with its first letter in upper case. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A small generator that is even enough for text: numbers from 0 up to 1. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
