import { scan } from '../index/exact.ts';
import type { Vectors } from '../index/vectors.ts';
import { vectorAt } from '../index/vectors.ts';
import type { Labeled } from '../load/idx.ts';
import { drawIds, embedPictures, gradientsOf, learnEmbedding, pixelsOf, type Embedding } from '../load/embed.ts';

/** Neighbors that are asked for. */
export const wanted = 10;

/** Seed of all draws of pictures, of k-means and of graphs. */
export const seed = 1;

/** How large everything is; tests make it small. */
export interface Sizes {
  indexed: number;
  /** Vectors of the smaller index that changes and migrates. */
  changing: number;
  development: number;
  test: number;
  width: number;
  /** Pictures that embeddings, and quantizers, are trained on. */
  training: number;
}

/** As the lab runs. */
export const fullSizes: Sizes = { indexed: 20_000, changing: 10_000, development: 300, test: 1000, width: 64, training: 1500 };

/** Queries with the class of each. */
export interface Queries {
  vectors: Vectors;
  classes: Uint8Array;
  /** Their pictures, for other embeddings. */
  ids: readonly number[];
}

/** What every experiment needs. */
export interface Prepared {
  sizes: Sizes;
  pictures: Labeled;
  queryPictures: Labeled;
  /** Pictures by class that no embedding was trained on. */
  pool: readonly number[];
  /** Pictures on which embeddings are trained, none of them indexed. */
  training: readonly number[];
  embedding: Embedding;
  indexed: Vectors;
  classes: Uint8Array;
  development: Queries;
  test: Queries;
}

/** Draws pictures and embeds them. */
export function prepare(pictures: Labeled, queryPictures: Labeled, sizes: Sizes): Prepared {
  const all = drawIds(
    Array.from(pictures.classes, (_, id) => id),
    pictures.classes.length,
    seed,
  );
  const training = all.slice(0, sizes.training);
  const pool = all.slice(2 * sizes.training);
  const embedding = learnEmbedding(pictures, training, pixelsOf, sizes.width, seed);
  const ids = pool.slice(0, sizes.indexed);
  const asked = drawIds(
    Array.from(queryPictures.classes, (_, id) => id),
    sizes.development + sizes.test,
    seed,
  );
  const queries = (own: readonly number[]): Queries => ({
    vectors: embedPictures(embedding, queryPictures, own),
    classes: Uint8Array.from(own, (id) => queryPictures.classes[id] ?? 0),
    ids: own,
  });
  return {
    sizes,
    pictures,
    queryPictures,
    pool,
    training: all.slice(0, 2 * sizes.training),
    embedding,
    indexed: embedPictures(embedding, pictures, ids),
    classes: Uint8Array.from(ids, (id) => pictures.classes[id] ?? 0),
    development: queries(asked.slice(0, sizes.development)),
    test: queries(asked.slice(sizes.development)),
  };
}

/** The other embedding that a migration brings: trained anew on other pictures, or made of gradients. */
export function otherEmbedding({ pictures, training, sizes }: Prepared, kind: 'retrained' | 'other-model'): Embedding {
  const others = training.slice(sizes.training);
  return learnEmbedding(pictures, others, kind === 'retrained' ? pixelsOf : gradientsOf, sizes.width, seed + 1);
}

/** The true neighbors of each query: an exact scan of all vectors, or of some. */
export function truthOf(vectors: Vectors, queries: Vectors, idsOf?: (query: number) => Int32Array): Int32Array[] {
  return Array.from({ length: queries.count }, (_, query) => scan(vectors, vectorAt(queries, query), wanted, idsOf?.(query)).ids);
}

/** The share of the true neighbors that were found. */
export function recallOf(found: Int32Array, truth: Int32Array): number {
  const own = new Set(found.subarray(0, truth.length));
  return truth.reduce((sum, id) => sum + (own.has(id) ? 1 : 0), 0) / truth.length;
}
