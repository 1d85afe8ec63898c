import type { Pair } from '../load/scene.ts';

/** How unlike two pixels are: absolute difference of gray values, of horizontal gradients, or bits of the census in which they differ. */
export type Cost = 'sad' | 'sobel' | 'census';

/** Costs of a pair: a byte for each pixel and disparity, the disparities of a pixel side by side. */
export interface Volume {
  width: number;
  height: number;
  disparities: number;
  costs: Uint8Array;
}

/** Gradients are clipped here, so that one strong edge cannot outweigh a window (as the block matcher of OpenCV does). */
const gradientCap = 31;

/** Sides of the neighborhood that the census compares a pixel with, in pixels: 24 and 48 bits. */
export type CensusSide = 5 | 7;

/** The cost that stands where the right picture has no pixel for a disparity: higher than any other of its kind. */
export function worstCost(cost: Cost, census: CensusSide): number {
  return { sad: 255, sobel: 2 * gradientCap, census: census * census - 1 }[cost];
}

/** Costs of every left pixel against the right pixels of its row, one for each disparity. */
export function costVolume(pair: Pair, cost: Cost, census: CensusSide = 5): Volume {
  if (cost === 'census') return censusVolume(pair, census);
  const describe =
    cost === 'sad' ? (pixels: Uint8Array): Uint8Array => pixels : (pixels: Uint8Array): Uint8Array => gradients(pixels, pair);
  return fill(pair, worstCost(cost, census), differences(describe(pair.left), describe(pair.right)));
}

/** Fills the costs of left pixel `at` from disparity 0 to `last`, from `to` on. */
type Fill = (costs: Uint8Array, to: number, at: number, last: number) => void;

function fill({ width, height, disparities }: Pair, worst: number, each: Fill): Volume {
  const costs = new Uint8Array(width * height * disparities).fill(worst);
  for (let at = 0; at < width * height; at++) each(costs, at * disparities, at, Math.min(disparities - 1, at % width));
  return { width, height, disparities, costs };
}

function differences(left: Uint8Array, right: Uint8Array): Fill {
  return (costs, to, at, last) => {
    const value = left[at] ?? 0;
    for (let disparity = 0; disparity <= last; disparity++) costs[to + disparity] = Math.abs(value - (right[at - disparity] ?? 0));
  };
}

/** Horizontal Sobel gradients ÷ 4, clipped to ± {@link gradientCap} and moved above zero; borders repeat. */
function gradients(pixels: Uint8Array, { width, height }: Pair): Uint8Array {
  const result = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    const rows = [Math.max(0, y - 1) * width, y * width, Math.min(height - 1, y + 1) * width] as const;
    for (let x = 0; x < width; x++) {
      const [before, after] = [Math.max(0, x - 1), Math.min(width - 1, x + 1)];
      const step = (row: number): number => (pixels[row + after] ?? 0) - (pixels[row + before] ?? 0);
      const sum = (step(rows[0]) + 2 * step(rows[1]) + step(rows[2])) / 4;
      result[y * width + x] = gradientCap + Math.round(Math.max(-gradientCap, Math.min(gradientCap, sum)));
    }
  }
  return result;
}

function censusVolume(pair: Pair, side: CensusSide): Volume {
  const [left, right] = [census(pair.left, pair, side), census(pair.right, pair, side)];
  return fill(pair, worstCost('census', side), (costs, to, at, last) => {
    const [low, high] = [left.low[at] ?? 0, left.high[at] ?? 0];
    for (let disparity = 0; disparity <= last; disparity++)
      costs[to + disparity] = bits(low ^ (right.low[at - disparity] ?? 0)) + bits(high ^ (right.high[at - disparity] ?? 0));
  });
}

/**
 * The census transform (Zabih and Woodfill, 1994): a bit for each neighbor, set where the neighbor is darker. Only the order of gray
 * values counts, so no gain, offset or gamma changes it. Borders repeat; 24 bits in `low`, the others in `high`.
 */
export function census(
  pixels: Uint8Array,
  { width, height }: Pick<Pair, 'width' | 'height'>,
  side: CensusSide,
): { low: Int32Array; high: Int32Array } {
  const [low, high] = [new Int32Array(pixels.length), new Int32Array(pixels.length)];
  const reach = (side - 1) / 2;
  let bit = 0;
  for (let down = -reach; down <= reach; down++) {
    for (let across = -reach; across <= reach; across++) {
      if (down === 0 && across === 0) continue;
      const [word, mask] = [bit < 24 ? low : high, 1 << (bit % 24)];
      for (let y = 0; y < height; y++) {
        const row = Math.max(0, Math.min(height - 1, y + down)) * width;
        for (let x = 0; x < width; x++) {
          const at = y * width + x;
          const neighbor = pixels[row + Math.max(0, Math.min(width - 1, x + across))] ?? 0;
          if (neighbor < (pixels[at] ?? 0)) word[at] = (word[at] ?? 0) | mask;
        }
      }
      bit++;
    }
  }
  return { low, high };
}

/** How many bits of a word are set. */
function bits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
