import { add, dot } from '../../shared/vectors.ts';
import { rowOf, zeros, type Block } from '../retrieve/dense.ts';
import { encode, type Encoded, type Encoder, type Tower } from './encoder.ts';
import type { Bag } from './features.ts';

/** A pair ready for training. */
export interface BagPair {
  section: number;
  query: Bag;
  text: Bag;
}

/** Derivatives of a loss by everything an encoder has learned; `touched` lists the features with any. */
export interface Gradient {
  vectors: Block;
  gates: Float64Array;
  maps: Record<Tower, Block>;
  touched: Set<number>;
}

/** A gradient of zeros, to be filled again for each batch. */
export function newGradient({ vectors, gates }: Encoder): Gradient {
  const { width } = vectors;
  return {
    vectors: zeros(vectors.rows, width),
    gates: new Float64Array(gates.length),
    maps: { query: zeros(width, width), text: zeros(width, width) },
    touched: new Set(),
  };
}

/**
 * Adds the gradient of a batch and returns its loss: for each query, the cross-entropy of finding its own text among those of the batch by cosine ÷
 * temperature. Texts of the query's own section, which overlap with the right one, do not count as wrong.
 */
export function addGradient(encoder: Encoder, batch: readonly BagPair[], temperature: number, gradient: Gradient): number {
  const queries = batch.map(({ query }) => encode(encoder, query, 'query'));
  const texts = batch.map(({ text }) => encode(encoder, text, 'text'));
  const width = encoder.vectors.width;
  const pulls = texts.map(() => new Float64Array(width));
  let loss = 0;
  queries.forEach((query, row) => {
    const scores = texts.map((text, column) =>
      column !== row && batch[column]?.section === batch[row]?.section ? Number.NEGATIVE_INFINITY : dot(query.out, text.out) / temperature,
    );
    const highest = Math.max(...scores);
    const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
    loss += highest + Math.log(total) - (scores[row] ?? 0);
    const pull = new Float64Array(width);
    scores.forEach((score, column) => {
      const slope = (Math.exp(score - highest) / total - (column === row ? 1 : 0)) / (temperature * batch.length);
      const [text, back] = [texts[column], pulls[column]];
      if (slope === 0 || !text || !back) return;
      add(pull, text.out, slope);
      add(back, query.out, slope);
    });
    addBack(encoder, gradient, { bag: batch[row]?.query, encoded: query, pull, tower: 'query' });
  });
  texts.forEach((text, row) => {
    addBack(encoder, gradient, { bag: batch[row]?.text, encoded: text, pull: pulls[row] ?? new Float64Array(width), tower: 'text' });
  });
  return loss / batch.length;
}

interface Back {
  bag: Bag | undefined;
  encoded: Encoded;
  /** Derivative of the loss by the unit vector. */
  pull: Float64Array;
  tower: Tower;
}

/** Carries a derivative from the unit vector back to map, gates and vectors. */
function addBack(encoder: Encoder, gradient: Gradient, { bag, encoded: { shares, mean, length, out }, pull, tower }: Back): void {
  if (!bag || length === 0) return;
  // Length one is a constraint: what points along the output changes nothing.
  add(pull, out, -dot(pull, out));
  const byMean = new Float64Array(mean.length);
  for (let row = 0; row < pull.length; row++) {
    const slope = (pull[row] ?? 0) / length;
    add(byMean, rowOf(encoder.maps[tower], row), slope);
    add(rowOf(gradient.maps[tower], row), mean, slope);
  }
  // A gate also takes from all other shares, but their sum moves along the mean, which changes nothing either.
  bag.ids.forEach((id, at) => {
    const share = shares[at] ?? 0;
    gradient.touched.add(id);
    gradient.gates[id] = (gradient.gates[id] ?? 0) + share * dot(rowOf(encoder.vectors, id), byMean);
    add(rowOf(gradient.vectors, id), byMean, share);
  });
}
