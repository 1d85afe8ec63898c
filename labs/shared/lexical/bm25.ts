import { countsOf, type InvertedIndex } from './inverted-index.ts';

/** How fast repetition saturates, and how far long texts are held back. */
export interface Bm25Settings {
  k1: number;
  b: number;
}

/** The weight of a term that so many of the texts hold; with one added inside the logarithm, so that it is never negative. */
export function inverseDocumentFrequency(size: number, holding: number): number {
  return Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
}

/**
 * Scores of all texts for a query: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009).
 *
 * @param idf the weight of a term by the number of texts that hold it; of this index by default.
 */
export function bm25(
  { size, postings, lengths, meanLength }: InvertedIndex,
  query: readonly string[],
  { k1, b }: Bm25Settings,
  idf: (term: string, holding: number) => number = (_, holding) => inverseDocumentFrequency(size, holding),
): Float64Array {
  const scores = new Float64Array(size);
  for (const [term, times] of countsOf(query)) {
    const found = postings.get(term);
    if (!found) continue;
    const weight = times * idf(term, found.texts.length);
    found.texts.forEach((text, at) => {
      const count = found.counts[at] ?? 0;
      const length = 1 - b + (b * (lengths[text] ?? 0)) / meanLength;
      scores[text] = (scores[text] ?? 0) + (weight * count * (k1 + 1)) / (count + k1 * length);
    });
  }
  return scores;
}
