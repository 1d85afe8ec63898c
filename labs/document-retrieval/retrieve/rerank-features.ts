import { chunkTerms, type Chunk } from '../corpus/chunk.ts';
import type { PageText } from '../corpus/page-text.ts';
import { termsOf } from '../corpus/tokens.ts';
import { bm25, inverseDocumentFrequency, type Bm25Settings } from '../../shared/lexical/bm25.ts';
import { indexOf, type InvertedIndex } from '../../shared/lexical/inverted-index.ts';

/** What the re-ranker looks at, in this order. */
export const featureNames = ['bm25', 'title', 'path', 'coverage', 'closeness', 'lsa', 'dense', 'length'] as const;

/** Chunks as the re-ranker reads them: terms, and indexes of two fields. */
export interface Fields {
  terms: readonly (readonly string[])[];
  titles: InvertedIndex;
  paths: InvertedIndex;
  whole: InvertedIndex;
}

/** Two query terms are close when no more than so many terms lie from one to the other. */
const nearby = 5;

/** Reads chunks for the re-ranker. */
export function fieldsOf(pages: readonly PageText[], chunks: readonly Chunk[], analyze: (tokens: readonly string[]) => string[]): Fields {
  const terms = chunks.map((chunk) => analyze(chunkTerms(pages, chunk)));
  return {
    terms,
    whole: indexOf(terms),
    titles: indexOf(chunks.map(({ title }) => analyze(termsOf(title)))),
    paths: indexOf(chunks.map(({ path }) => analyze(termsOf(path)))),
  };
}

/** Scores that other arms gave all chunks for the query. */
export interface ArmScores {
  bm25: Float64Array;
  lsa: Float64Array;
  dense: Float64Array;
}

/** Features of some candidates for a query; scores of BM25 relative to the best candidate's. */
export function featuresOf(
  fields: Fields,
  query: readonly string[],
  candidates: readonly number[],
  arms: ArmScores,
  settings: Bm25Settings,
): Float64Array[] {
  const distinct = [...new Set(query)];
  const idf = new Map(
    distinct.map((term) => [term, inverseDocumentFrequency(fields.whole.size, fields.whole.postings.get(term)?.texts.length ?? 0)]),
  );
  const total = [...idf.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  const relative = [arms.bm25, bm25(fields.titles, query, settings), bm25(fields.paths, query, settings)].map((scores) => {
    const best = Math.max(1e-9, ...candidates.map((place) => scores[place] ?? 0));
    return (place: number): number => (scores[place] ?? 0) / best;
  });
  return candidates.map((place) => {
    const terms = fields.terms[place] ?? [];
    const held = new Set(terms);
    const covered = distinct.reduce((sum, term) => sum + (held.has(term) ? (idf.get(term) ?? 0) : 0), 0);
    return Float64Array.from([
      ...relative.map((score) => score(place)),
      covered / total,
      closeness(distinct, terms),
      arms.lsa[place] ?? 0,
      arms.dense[place] ?? 0,
      Math.log(1 + terms.length) / 5,
    ]);
  });
}

/** The share of neighboring query terms that stand close together in a text, in either order. */
export function closeness(query: readonly string[], terms: readonly string[]): number {
  if (query.length < 2) return 0;
  const places = new Map<string, number[]>();
  terms.forEach((term, at) => places.set(term, [...(places.get(term) ?? []), at]));
  const close = query.slice(1).filter((term, index) => {
    const before = places.get(query[index] ?? '') ?? [];
    const own = places.get(term) ?? [];
    return own.some((at) => before.some((other) => Math.abs(at - other) <= nearby));
  });
  return close.length / (query.length - 1);
}
