import { genuineScores, impostorScores, type Scores } from './scores.ts';

/** Genuine and impostor scores, each ascending. A comparison matches when its score is at least the threshold. */
export interface Distributions {
  genuine: Float64Array;
  impostor: Float64Array;
}

/** Sorts the scores of a part. */
export function distributionsOf(scores: Scores): Distributions {
  return { genuine: genuineScoresOf(scores), impostor: impostorScores(scores).sort() };
}

/** Genuine scores, ascending. */
export function genuineScoresOf(scores: Scores): Float64Array {
  return genuineScores(scores).sort();
}

/** The share of values at or above a threshold, of ascending values. */
export function shareFrom(ascending: Float64Array, threshold: number): number {
  return (ascending.length - firstFrom(ascending, threshold)) / ascending.length;
}

/** False match rate: impostor comparisons that match. */
export function falseMatchRate({ impostor }: Distributions, threshold: number): number {
  return shareFrom(impostor, threshold);
}

/** False non-match rate: genuine comparisons that do not. */
export function falseNonMatchRate({ genuine }: Distributions, threshold: number): number {
  return 1 - shareFrom(genuine, threshold);
}

/** The lowest threshold whose false match rate is at most the wanted one: just above the highest score that must not match. */
export function thresholdFor(impostor: Float64Array, rate: number): number {
  const allowed = Math.floor(rate * impostor.length + 1e-9);
  const highest = impostor[impostor.length - 1 - allowed] ?? Number.NEGATIVE_INFINITY;
  return justAbove(highest);
}

/** The next score that is told from a score: scores are sums of many products, so their last digits mean nothing. */
export function justAbove(score: number): number {
  return score + 1e-12;
}

/** Where both error rates meet: the mean of the two at the threshold where they differ least. */
export function equalErrorRate({ genuine, impostor }: Distributions): number {
  let best = { gap: Number.POSITIVE_INFINITY, rate: Number.NaN };
  genuine.forEach((threshold, index) => {
    const [misses, matches] = [index / genuine.length, shareFrom(impostor, threshold)];
    const gap = Math.abs(misses - matches);
    if (gap < best.gap) best = { gap, rate: (misses + matches) / 2 };
  });
  return best.rate;
}

/** The index of the first of ascending values that is at least a threshold (binary search). */
function firstFrom(ascending: Float64Array, threshold: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < threshold) low = middle + 1;
    else high = middle;
  }
  return low;
}
