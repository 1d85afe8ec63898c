import { nearestOf } from './heap.ts';
import type { Found, Vectors } from './vectors.ts';

/** Vectors with one byte a number: even steps between the lowest and the highest value of each coordinate. */
export interface ByteCodes {
  codes: Uint8Array;
  low: Float32Array;
  step: Float32Array;
}

/** Rounds each number to one of 256 steps. */
export function encodeBytes({ count, width, values }: Vectors): ByteCodes {
  const low = new Float32Array(width).fill(Infinity);
  const high = new Float32Array(width).fill(-Infinity);
  values.forEach((value, at) => {
    low[at % width] = Math.min(low[at % width] ?? 0, value);
    high[at % width] = Math.max(high[at % width] ?? 0, value);
  });
  const step = high.map((value, at) => (value - (low[at] ?? 0)) / 255 || 1);
  const codes = new Uint8Array(count * width);
  values.forEach((value, at) => {
    codes[at] = Math.round((value - (low[at % width] ?? 0)) / (step[at % width] ?? 1));
  });
  return { codes, low, step };
}

/** The `count` vectors with the nearest codes; the query is not rounded. */
export function scanBytes({ codes, low, step }: ByteCodes, query: Float32Array, count: number): Found {
  const width = query.length;
  const size = codes.length / width;
  const nearest = nearestOf(count);
  // In steps, so that a code is compared as it stands; squares are brought back by the weight.
  const own = query.map((value, at) => (value - (low[at] ?? 0)) / (step[at] ?? 1));
  const weights = step.map((each) => each * each);
  for (let id = 0; id < size; id++) {
    let distance = 0;
    for (let at = 0; at < width; at++) {
      const difference = (own[at] ?? 0) - (codes[id * width + at] ?? 0);
      distance += difference * difference * (weights[at] ?? 0);
    }
    if (distance < nearest.worst()) nearest.offer(id, distance);
  }
  return { ids: nearest.take(), distances: 0, codes: size, bytes: size * width };
}
