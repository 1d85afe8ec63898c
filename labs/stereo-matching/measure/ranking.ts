import { permutation, seededRandom } from '../../shared/random.ts';

/** Shares of pixels that are kept: 5 %, 10 % … all. */
export const coverages = Array.from({ length: 20 }, (_, index) => (index + 1) / 20);

/** How a measure of confidence orders pixels. */
export interface Sparsification {
  /** Share of wrong pixels among those kept, for each of {@link coverages}. */
  wrong: number[];
  /** Their mean: the area under the curve. */
  area: number;
}

/** Pixels of a mask by falling confidence; equals in a random order that is the same each time. */
export function rankPixels(confidence: ArrayLike<number>, mask: Uint8Array, seed = 1): Int32Array {
  const order = permutation(mask.length, seededRandom(seed)).filter((at) => mask[at] === 1);
  // Sorting is stable, so equals stay shuffled.
  return order.sort((one, other) => (confidence[other] ?? 0) - (confidence[one] ?? 0));
}

/** The share of wrong pixels among the most confident share of all. */
export function wrongAmong(ranked: Int32Array, isWrong: (at: number) => boolean, coverage: number): number {
  const kept = Math.max(1, Math.round(coverage * ranked.length));
  let wrong = 0;
  for (let index = 0; index < kept; index++) if (isWrong(ranked[index] ?? 0)) wrong++;
  return wrong / kept;
}

/** The whole curve. */
export function sparsify(ranked: Int32Array, isWrong: (at: number) => boolean): Sparsification {
  const wrong = coverages.map((coverage) => wrongAmong(ranked, isWrong, coverage));
  return { wrong, area: wrong.reduce((sum, value) => sum + value, 0) / wrong.length };
}
