import { normalize, products, rowOf, zeros, type Block } from './dense.ts';
import { randomizedSvd, type Decomposition } from './randomized-svd.ts';
import { queryVector, type SparseVector, type VectorSpace } from './tf-idf.ts';

/** A space of fewer dimensions in which words that occur together lie together. */
export interface LatentSpace {
  space: VectorSpace;
  directions: Block;
  /** Texts as unit vectors. */
  texts: Block;
}

/** The decomposition that latent semantic analysis rests on, as large as will be tried. */
export function decompose(space: VectorSpace, rank: number, seed = 1): Decomposition {
  return randomizedSvd(space.vectors, space.idf.length, rank, seed);
}

/** Latent semantic analysis (Deerwester et al., 1990): tf-idf vectors on the leading singular vectors, compared by their cosine. */
export function latentSpace(space: VectorSpace, { directions }: Decomposition, dimensions: number): LatentSpace {
  const width = Math.min(dimensions, directions.rows);
  const kept = { rows: width, width: directions.width, values: directions.values.subarray(0, width * directions.width) };
  const texts = zeros(space.vectors.length, width);
  space.vectors.forEach((vector, row) => {
    rowOf(texts, row).set(project(kept, vector));
  });
  return { space, directions: kept, texts };
}

/** Cosines of a query with all texts in the latent space. */
export function latentCosines({ space, directions, texts }: LatentSpace, query: readonly string[]): Float64Array {
  return products(texts, project(directions, queryVector(space, query)));
}

function project(directions: Block, { terms, weights }: SparseVector): Float64Array {
  const found = Float64Array.from({ length: directions.rows }, (_, row) => {
    const direction = rowOf(directions, row);
    return terms.reduce((sum, term, at) => sum + (direction[term] ?? 0) * (weights[at] ?? 0), 0);
  });
  normalize(found);
  return found;
}
