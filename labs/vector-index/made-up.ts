import { seededRandom } from '../shared/random.ts';
import type { Vectors } from './index/vectors.ts';
import type { Labeled } from './load/idx.ts';

/** Pictures of ten classes: a bright square whose place is that of the class, with noise. Made for the tests, not data of anything. */
export function madeUpPictures(count: number, seed: number): Labeled {
  const side = 16;
  const random = seededRandom(seed);
  const classes = Uint8Array.from({ length: count }, () => random.below(10));
  const pixels = new Uint8Array(count * side * side);
  classes.forEach((own, picture) => {
    const [left, top] = [(own % 5) * 2 + random.below(3), Math.floor(own / 5) * 6 + random.below(3)];
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++) {
        const isIn = x >= left && x < left + 6 && y >= top && y < top + 6;
        pixels[picture * side * side + y * side + x] = (isIn ? 160 : 0) + random.below(90);
      }
  });
  return { side, pixels, classes };
}

/** Normal vectors. */
export function madeUpVectors(count: number, width: number, seed: number): Vectors {
  const random = seededRandom(seed);
  return { count, width, values: Float32Array.from({ length: count * width }, () => random.normal()) };
}
