import { permutation, seededRandom } from '../shared/random.ts';

/** Row numbers of the three parts: models are fitted on `train`, chosen and calibrated on `development`, reported on `test`. */
export interface Split {
  train: Int32Array;
  development: Int32Array;
  test: Int32Array;
}

/** The shares of training and development; the rest is the test part. */
const shares = { train: 0.6, development: 0.2 };

/** Splits at random: every part has the same mixture of dates. */
export function randomSplit(rows: number, seed: number): Split {
  return cut(permutation(rows, seededRandom(seed)));
}

/** Splits rows that are ordered by date: the oldest train, the newest test. */
export function timeSplit(rows: number): Split {
  return cut(Int32Array.from({ length: rows }, (_, row) => row));
}

function cut(order: Int32Array): Split {
  const first = Math.floor(order.length * shares.train);
  const second = Math.floor(order.length * (shares.train + shares.development));
  return { train: order.slice(0, first), development: order.slice(first, second), test: order.slice(second) };
}

/** The rows of a part that remain when each negative is kept with probability `keep`; all positives remain. */
export function keepNegatives(rows: Int32Array, labels: Uint8Array, keep: number, seed: number): Int32Array {
  const random = seededRandom(seed);
  return rows.filter((row) => labels[row] === 1 || random.next() < keep);
}
