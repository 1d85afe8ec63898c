import { inverseDocumentFrequency } from '../../shared/lexical/bm25.ts';
import type { InvertedIndex } from '../../shared/lexical/inverted-index.ts';
import { topOf } from '../retrieve/ranking.ts';

/** What may tell that a question can be answered: the higher, the likelier. */
export const signalNames = ['top', 'margin', 'lead', 'coverage', 'lsa', 'dense'] as const;

/** The name of a signal. */
export type SignalName = (typeof signalNames)[number];

/** What the signals of a question are read from. */
export interface SignalInputs {
  query: readonly string[];
  /** Scores of BM25, LSA and the dense arm for all chunks. */
  bm25: Float64Array;
  lsa: Float64Array;
  dense: Float64Array;
}

/** Reads the signals of a question. */
export function signalsOf(index: InvertedIndex, { query, bm25, lsa, dense }: SignalInputs): Record<SignalName, number> {
  const ranking = topOf(bm25, 10);
  const [first = 0, second = 0] = ranking.map((place) => bm25[place] ?? 0);
  const mean = ranking.reduce((sum, place) => sum + (bm25[place] ?? 0), 0) / Math.max(1, ranking.length);
  const best = ranking[0] ?? -1;
  const weights = [...new Set(query)].map((term) => ({
    weight: inverseDocumentFrequency(index.size, index.postings.get(term)?.texts.length ?? 0),
    held: index.postings.get(term)?.texts.includes(best) ?? false,
  }));
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  return {
    top: first,
    margin: first - second,
    lead: mean === 0 ? 0 : first / mean,
    coverage: total === 0 ? 0 : weights.reduce((sum, { weight, held }) => sum + (held ? weight : 0), 0) / total,
    lsa: highest(lsa),
    dense: highest(dense),
  };
}

function highest(scores: Float64Array): number {
  return scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
}
