import { seededRandom } from '../shared/random.ts';
import type { Scene } from './load/scene.ts';

/** A size, and disparities of the background and of a square before it. */
export interface MadeUp {
  id: string;
  width: number;
  height: number;
  behind: number;
  before: number;
  disparities: number;
}

/**
 * A random-dot stereogram (Julesz, 1960): dots without meaning, and a square in the middle that stands before the background. Made for the tests, not
 * data of anything.
 */
export function madeUpScene({ id, width, height, behind, before, disparities }: MadeUp, seed = 1): Scene {
  const random = seededRandom(seed);
  const dots = (): Uint8Array => Uint8Array.from({ length: width * height }, () => random.below(256));
  const [background, square] = [dots(), dots()];
  const inSquare = (x: number, y: number): boolean =>
    x >= Math.floor(width / 3) && x < Math.floor((2 * width) / 3) && y >= Math.floor(height / 3) && y < Math.floor((2 * height) / 3);
  const truth = Float32Array.from({ length: width * height }, (_, at) => (inSquare(at % width, Math.floor(at / width)) ? before : behind));
  const left = Uint8Array.from(truth, (disparity, at) => (disparity === before ? square : background)[at] ?? 0);
  const right = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    if (inSquare(x + before, y)) return square[at + before] ?? 0;
    // What comes into view at the right border, and behind the square, is new.
    return x + behind < width ? (background[at + behind] ?? 0) : random.below(256);
  });
  return { id, name: id, width, height, left, right, disparities, truth };
}
