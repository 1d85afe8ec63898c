import type { Sparse } from '../learn/dual-encoder.ts';

/** What is read of an emoji's names. */
export interface Named {
  name: string;
  shortNames: readonly string[];
  subcategory: string;
}

/** Which words stand for an emoji. */
export type Wording = 'names' | 'names-and-subgroup';

/** The words of its names, each once, in lower case; with its Unicode subgroup ("food-fruit") where asked for. */
export function wordsOf({ name, shortNames, subcategory }: Named, wording: Wording = 'names'): string[] {
  const all = `${name} ${shortNames.join(' ')}`;
  const words = tokens(all);
  return [...new Set(wording === 'names' ? words : [...words, ...subcategory.split('-').map((part) => `in ${part}`)])];
}

/** Lower-case words. */
export function tokens(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9+]+/)
    .filter((word) => word.length > 0);
}

/** Words that training knows, with the weight of each. */
export type Vocabulary = ReadonlyMap<string, { index: number; weight: number }>;

/** Numbers the words of training texts and weighs each by how few of the texts hold it. */
export function vocabularyOf(texts: readonly (readonly string[])[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count], index) => [word, { index, weight: Math.log(1 + texts.length / count) }]));
}

/**
 * Words → a vector at length one with a constant after it: the words that training knows, by weight. Of words that nobody knows only the constant is
 * left.
 */
export function bagOf(words: readonly string[], vocabulary: Vocabulary): Sparse {
  const known = [...new Set(words)].flatMap((word) => vocabulary.get(word) ?? []);
  const length = Math.sqrt(known.reduce((sum, { weight }) => sum + weight * weight, 0));
  return {
    indices: Int32Array.from([...known.map(({ index }) => index), vocabulary.size]),
    values: Float64Array.from([...known.map(({ weight }) => weight / length), 1]),
  };
}

/** A dense vector with the constant after it. */
export function withConstant(vector: Float64Array): Sparse {
  return { indices: Int32Array.from({ length: vector.length + 1 }, (_, at) => at), values: Float64Array.from([...vector, 1]) };
}
