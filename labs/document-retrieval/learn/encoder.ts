import { seededRandom } from '../../shared/random.ts';
import { add, dot } from '../../shared/vectors.ts';
import { normalize, rowOf, zeros, type Block } from '../retrieve/dense.ts';
import type { Bag } from './features.ts';

/**
 * Two towers on one table of feature vectors: a text is the gated mean of its features' vectors, then a linear map of its tower, brought to length
 * one. The gate of a feature is learned and knows nothing of its surroundings.
 */
export interface Encoder {
  vectors: Block;
  /** Logarithms of the gates. */
  gates: Float64Array;
  /** Square maps: of queries and of texts. */
  maps: Record<Tower, Block>;
}

/** Which side of a pair a text stands on. */
export type Tower = 'query' | 'text';

/** An encoder that has learned nothing: small random vectors, gates at the idf, maps that change nothing. */
export function newEncoder(idf: Float64Array, width: number, seed: number): Encoder {
  const random = seededRandom(seed);
  const vectors = zeros(idf.length, width);
  vectors.values.forEach((_, at) => {
    vectors.values[at] = random.normal() / Math.sqrt(width);
  });
  return { vectors, gates: idf.map((each) => Math.log(each)), maps: { query: identity(width), text: identity(width) } };
}

function identity(width: number): Block {
  const block = zeros(width, width);
  for (let at = 0; at < width; at++) block.values[at * width + at] = 1;
  return block;
}

/** What a text becomes, with what its gradient needs. */
export interface Encoded {
  /** The share of each feature in the mean. */
  shares: Float64Array;
  mean: Float64Array;
  /** Length of the mapped mean, before it is brought to one. */
  length: number;
  out: Float64Array;
}

/** Encodes a bag with one of the towers; an empty bag becomes zeros. */
export function encode({ vectors, gates, maps }: Encoder, { ids, counts }: Bag, tower: Tower): Encoded {
  const shares = Float64Array.from(ids, (id, at) => (counts[at] ?? 0) * Math.exp(gates[id] ?? 0));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const mean = new Float64Array(vectors.width);
  ids.forEach((id, at) => {
    const share = (shares[at] ?? 0) / total;
    shares[at] = share;
    add(mean, rowOf(vectors, id), share);
  });
  const map = maps[tower];
  const out = Float64Array.from({ length: map.rows }, (_, row) => dot(rowOf(map, row), mean));
  const length = normalize(out);
  return { shares, mean, length, out };
}

/** Unit vectors of many bags. */
export function encodeAll(encoder: Encoder, bags: readonly Bag[], tower: Tower): Block {
  const found = zeros(bags.length, encoder.vectors.width);
  bags.forEach((bag, row) => {
    rowOf(found, row).set(encode(encoder, bag, tower).out);
  });
  return found;
}
