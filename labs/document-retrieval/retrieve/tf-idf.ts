import { countsOf, type InvertedIndex } from '../../shared/lexical/inverted-index.ts';

/** A sparse vector: which terms, and how much of each. */
export interface SparseVector {
  terms: Int32Array;
  weights: Float64Array;
}

/** Texts as vectors of length one: (1 + log of the count) × log of the inverse share of texts (Salton and Buckley, 1988). */
export interface VectorSpace {
  termIds: ReadonlyMap<string, number>;
  idf: Float64Array;
  vectors: readonly SparseVector[];
}

/** The vector space of an index. */
export function vectorSpace({ size, postings }: InvertedIndex): VectorSpace {
  const termIds = new Map([...postings.keys()].map((term, id) => [term, id]));
  const idf = Float64Array.from(postings.values(), ({ texts }) => Math.log(size / texts.length));
  const lists = Array.from({ length: size }, (): [number, number][] => []);
  for (const [term, { texts, counts }] of postings) {
    const id = termIds.get(term) ?? 0;
    texts.forEach((text, at) => lists[text]?.push([id, (1 + Math.log(counts[at] ?? 1)) * (idf[id] ?? 0)]));
  }
  return { termIds, idf, vectors: lists.map(unitVector) };
}

/** The vector of a query; terms that no text holds are left out. */
export function queryVector({ termIds, idf }: VectorSpace, query: readonly string[]): SparseVector {
  return unitVector(
    [...countsOf(query)].flatMap(([term, count]): [number, number][] => {
      const id = termIds.get(term);
      return id === undefined ? [] : [[id, (1 + Math.log(count)) * (idf[id] ?? 0)]];
    }),
  );
}

/** Cosines of a query with all texts. */
export function cosines(space: VectorSpace, query: SparseVector): Float64Array {
  const dense = new Float64Array(space.idf.length);
  query.terms.forEach((term, at) => {
    dense[term] = query.weights[at] ?? 0;
  });
  return Float64Array.from(space.vectors, ({ terms, weights }) => {
    let sum = 0;
    for (let at = 0; at < terms.length; at++) sum += (dense[terms[at] ?? 0] ?? 0) * (weights[at] ?? 0);
    return sum;
  });
}

function unitVector(entries: readonly [number, number][]): SparseVector {
  const length = Math.sqrt(entries.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return { terms: Int32Array.from(entries, ([term]) => term), weights: Float64Array.from(entries, ([, weight]) => weight / length) };
}
