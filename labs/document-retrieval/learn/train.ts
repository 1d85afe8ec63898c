import { permutation, seededRandom } from '../../shared/random.ts';
import { rowOf } from '../retrieve/dense.ts';
import { newEncoder, type Encoder } from './encoder.ts';
import { addGradient, newGradient, type BagPair } from './gradient.ts';

/** How an encoder is trained. */
export interface Training {
  width: number;
  temperature: number;
  epochs: number;
  batch: number;
  rate: number;
}

/** What a worker trains: an encoder for each pair of settings and seed. */
export interface TrainingTask {
  pairs: readonly BagPair[];
  idf: Float64Array;
  runs: readonly { training: Training; seed: number }[];
}

/** Trains all runs of a task. */
export function trainTask({ pairs, idf, runs }: TrainingTask): Encoder[] {
  return runs.map(({ training, seed }) => trainEncoder(pairs, idf, training, seed));
}

/** Trains an encoder from random vectors. The seed draws these and the order of the pairs. */
export function trainEncoder(pairs: readonly BagPair[], idf: Float64Array, training: Training, seed: number): Encoder {
  const { width, temperature, epochs, batch, rate } = training;
  const encoder = newEncoder(idf, width, seed);
  const random = seededRandom(seed + 1000);
  const gradient = newGradient(encoder);
  const squares = newGradient(encoder);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = permutation(pairs.length, random);
    for (let from = 0; from + Math.min(batch, pairs.length) <= pairs.length; from += batch) {
      const drawn = Array.from(order.subarray(from, from + batch), (at) => pairs[at]).filter((pair) => pair !== undefined);
      addGradient(encoder, drawn, temperature, gradient);
      for (const id of gradient.touched) {
        step(rowOf(encoder.vectors, id), rowOf(gradient.vectors, id), rowOf(squares.vectors, id), rate);
        const one = id + 1;
        step(encoder.gates.subarray(id, one), gradient.gates.subarray(id, one), squares.gates.subarray(id, one), rate);
      }
      for (const tower of ['query', 'text'] as const)
        step(encoder.maps[tower].values, gradient.maps[tower].values, squares.maps[tower].values, rate / 4);
      gradient.touched.clear();
    }
  }
  return encoder;
}

/** One step of AdaGrad (Duchi, Hazan and Singer, 2011), which suits features that are rare; the gradient is zeroed for the next batch. */
function step(values: Float64Array, slopes: Float64Array, squares: Float64Array, rate: number): void {
  for (let at = 0; at < values.length; at++) {
    const slope = slopes[at] ?? 0;
    slopes[at] = 0;
    if (slope === 0) continue;
    const sum = (squares[at] ?? 0) + slope * slope;
    squares[at] = sum;
    values[at] = (values[at] ?? 0) - (rate * slope) / (Math.sqrt(sum) + 1e-10);
  }
}
