import { permutation, seededRandom, type Random } from '../../shared/random.ts';
import type { Templates } from '../represent/pairs.ts';
import { add, dot, multiply } from '../../shared/vectors.ts';
import type { BatchLoss } from './losses.ts';

/** How an embedding is trained. */
export interface Training {
  loss: BatchLoss;
  /** Numbers of an embedding. */
  width: number;
  epochs: number;
  /** Identities of a batch; each brings its two drawings. */
  batch: number;
  rate: number;
}

/** A linear embedding: `width` rows, each as long as an input; outputs are brought to length one where they are compared. */
export type Embedding = readonly Float64Array[];

/** Adam's constants (Kingma and Ba, 2015). */
const adam = { first: 0.9, second: 0.999, floor: 1e-8 };

/**
 * Trains a linear embedding so that the two drawings of an identity come together and those of others apart. It begins at the leading coordinates
 * with a little noise, which the seed draws; the seed also draws the batches.
 *
 * @param inputs drawings of the training identities: coordinates, the most varying first.
 */
export function trainEmbedding(inputs: Templates, { loss, width, epochs, batch, rate }: Training, seed: number): Embedding {
  const random = seededRandom(seed);
  const length = inputs.enrolled[0]?.length ?? 0;
  const weights = Array.from({ length: width }, (_, row) =>
    Float64Array.from({ length }, (_, column) => (row === column ? 1 : 0) + 0.02 * random.normal()),
  );
  const moments = weights.map((row) => ({ first: new Float64Array(row.length), second: new Float64Array(row.length) }));
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const rows of batches(inputs.enrolled.length, batch, random)) {
      const gradient = gradientOf(weights, inputs, rows, loss);
      step++;
      weights.forEach((row, index) => {
        const moment = moments[index];
        const slope = gradient[index];
        if (!moment || !slope) return;
        for (let at = 0; at < row.length; at++) {
          const own = slope[at] ?? 0;
          const first = (moment.first[at] = adam.first * (moment.first[at] ?? 0) + (1 - adam.first) * own);
          const second = (moment.second[at] = adam.second * (moment.second[at] ?? 0) + (1 - adam.second) * own * own);
          const [mean, square] = [first / (1 - adam.first ** step), second / (1 - adam.second ** step)];
          row[at] = (row[at] ?? 0) - (rate * mean) / (Math.sqrt(square) + adam.floor);
        }
      });
    }
  }
  return weights;
}

/** The embedding of an input, not yet at length one. */
export function embed(embedding: Embedding, input: Float64Array): Float64Array {
  return multiply(embedding, input);
}

function batches(count: number, size: number, random: Random): Int32Array[] {
  const order = permutation(count, random);
  // What is left over is drawn in another epoch.
  return Array.from({ length: Math.max(1, Math.floor(count / size)) }, (_, index) => order.slice(index * size, (index + 1) * size));
}

/** The derivative of a batch's loss by each weight, laid out as the weights are. */
export function gradientOf(weights: Embedding, inputs: Templates, rows: Int32Array, loss: BatchLoss): Float64Array[] {
  const hand = (items: readonly Float64Array[]): { input: Float64Array; length: number; out: Float64Array }[] =>
    Array.from(rows, (row) => {
      const input = items[row] ?? new Float64Array();
      const raw = embed(weights, input);
      const length = Math.sqrt(dot(raw, raw)) + 1e-12;
      return { input, length, out: raw.map((value) => value / length) };
    });
  const [enrolled, probe] = [hand(inputs.enrolled), hand(inputs.probe)];
  const size = rows.length;
  const cosines = new Float64Array(size * size);
  enrolled.forEach(({ out }, row) => {
    probe.forEach((other, column) => {
      cosines[row * size + column] = dot(out, other.out);
    });
  });
  const { slopes } = loss(cosines, size);
  const gradient = weights.map((row) => new Float64Array(row.length));
  const back = (own: typeof enrolled, others: typeof enrolled, stride: number, step: number): void => {
    own.forEach(({ input, length, out }, index) => {
      const pull = new Float64Array(out.length);
      others.forEach((other, column) => {
        const slope = slopes[index * stride + column * step] ?? 0;
        if (slope !== 0) add(pull, other.out, slope);
      });
      // Length one is a constraint: what points along the output changes nothing.
      add(pull, out, -dot(pull, out));
      let at = 0;
      for (const row of gradient) add(row, input, (pull[at++] ?? 0) / length);
    });
  };
  back(enrolled, probe, size, 1);
  back(probe, enrolled, 1, size);
  return gradient;
}
