import { seededRandom } from '../../shared/random.ts';
import { nearestOf } from './heap.ts';
import { vectorAt, type Found, type Vectors } from './vectors.ts';

/** Vectors with one bit for each of some random directions: on which side of the mean they lie (Charikar, 2002). */
export interface BinaryCodes {
  /** Bits of a code: a multiple of 32. */
  bits: number;
  directions: Vectors;
  /** The mean of the encoded vectors along each direction. */
  thresholds: Float32Array;
  words: Uint32Array;
}

/** Encodes vectors by random directions that the seed draws. */
export function encodeBits(vectors: Vectors, bits: number, seed: number): BinaryCodes {
  const random = seededRandom(seed);
  const { width } = vectors;
  const directions = { count: bits, width, values: Float32Array.from({ length: bits * width }, () => random.normal()) };
  const thresholds = new Float32Array(bits);
  const sides = Array.from({ length: vectors.count }, (_, id) => along(directions, vectorAt(vectors, id)));
  for (const side of sides) side.forEach((value, bit) => (thresholds[bit] = (thresholds[bit] ?? 0) + value / vectors.count));
  const words = new Uint32Array((vectors.count * bits) / 32);
  sides.forEach((side, id) => {
    words.set(pack(side, thresholds), (id * bits) / 32);
  });
  return { bits, directions, thresholds, words };
}

/** The `count` codes that differ from the query's in the fewest bits; of equals the first. */
export function scanBits({ bits, directions, thresholds, words }: BinaryCodes, query: Float32Array, count: number): Found {
  const own = pack(along(directions, query), thresholds);
  const length = bits / 32;
  const size = words.length / length;
  const nearest = nearestOf(count);
  for (let id = 0; id < size; id++) {
    let differing = 0;
    for (let at = 0; at < length; at++) differing += bitsOf((words[id * length + at] ?? 0) ^ (own[at] ?? 0));
    if (differing < nearest.worst()) nearest.offer(id, differing);
  }
  // Coding the query costs as much as distances to so many vectors.
  return { ids: nearest.take(), distances: bits, codes: size, bytes: directions.values.byteLength + (size * bits) / 8 };
}

/** The number of ones among 32 bits, in parallel (Warren, "Hacker's Delight"). */
export function bitsOf(word: number): number {
  let sum = word - ((word >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function along({ count, width, values }: Vectors, vector: Float32Array): Float32Array {
  const found = new Float32Array(count);
  for (let direction = 0; direction < count; direction++) {
    let sum = 0;
    for (let at = 0; at < width; at++) sum += (values[direction * width + at] ?? 0) * (vector[at] ?? 0);
    found[direction] = sum;
  }
  return found;
}

function pack(side: Float32Array, thresholds: Float32Array): Uint32Array {
  const words = new Uint32Array(side.length / 32);
  side.forEach((value, bit) => {
    if (value > (thresholds[bit] ?? 0)) words[bit >> 5] = (words[bit >> 5] ?? 0) | (1 << (bit & 31));
  });
  return words;
}
