import { seededRandom } from '../../shared/random.ts';
import type { Scores } from './scores.ts';

/** Resamples of the identities. */
export const resampleCount = 1000;

/** Impostor pairs of a part by falling score: who is enrolled, whose probe it is, and the score. */
export interface RankedPairs {
  size: number;
  enrolled: Uint16Array;
  probe: Uint16Array;
  falling: Float64Array;
  scores: Scores;
}

/** Sorts the impostor pairs of a part, the likest first. */
export function rankPairs(scores: Scores): RankedPairs {
  const { size, values } = scores;
  const pairs = Int32Array.from({ length: size * size }, (_, pair) => pair).filter((pair) => pair % (size + 1) !== 0);
  pairs.sort((one, other) => (values[other] ?? 0) - (values[one] ?? 0));
  return {
    size,
    scores,
    enrolled: Uint16Array.from(pairs, (pair) => Math.floor(pair / size)),
    probe: Uint16Array.from(pairs, (pair) => pair % size),
    falling: Float64Array.from(pairs, (pair) => values[pair] ?? 0),
  };
}

/** How much each comparison counts in a resample. */
export interface Weights {
  genuine: (identity: number) => number;
  impostor: (enrolled: number, probe: number) => number;
  /** Sums of both over all comparisons. */
  genuineTotal: number;
  impostorTotal: number;
}

/** Every comparison counts once. */
export function equalWeights(size: number): Weights {
  return { genuine: () => 1, impostor: () => 1, genuineTotal: size, impostorTotal: size * (size - 1) };
}

/**
 * Draws identities with replacement (Efron, 1979, on clusters): a comparison counts as often as both its identities were drawn together, and
 * one of an identity with its own copy is no impostor. With one seed the draws are the same for whatever is measured.
 */
export function* identityResamples(size: number, seed = 1, count = resampleCount): Generator<Weights> {
  const random = seededRandom(seed);
  for (let resample = 0; resample < count; resample++) {
    const drawn = new Uint16Array(size);
    for (let draw = 0; draw < size; draw++) {
      const identity = random.below(size);
      drawn[identity] = (drawn[identity] ?? 0) + 1;
    }
    const squares = drawn.reduce((sum, times) => sum + times * times, 0);
    yield {
      genuine: (identity) => drawn[identity] ?? 0,
      impostor: (enrolled, probe) => (drawn[enrolled] ?? 0) * (drawn[probe] ?? 0),
      genuineTotal: size,
      impostorTotal: size * size - squares,
    };
  }
}

/** Draws comparisons with replacement as if each were a sample of its own, which they are not: Poisson counts stand in for the draws. */
export function* pairResamples(size: number, seed = 1, count = resampleCount): Generator<Weights> {
  const random = seededRandom(seed);
  const poisson = (): number => {
    let [events, product] = [0, random.next()];
    while (product > Math.exp(-1)) {
      events++;
      product *= random.next();
    }
    return events;
  };
  for (let resample = 0; resample < count; resample++) {
    const genuine = Float64Array.from({ length: size }, poisson);
    const total = genuine.reduce((sum, times) => sum + times, 0);
    yield { genuine: (identity) => genuine[identity] ?? 0, impostor: poisson, genuineTotal: total, impostorTotal: size * (size - 1) };
  }
}

/** False match rate at a threshold. */
export function weightedFalseMatches({ enrolled, probe, falling }: RankedPairs, threshold: number, weights: Weights): number {
  let sum = 0;
  for (let at = 0; at < falling.length && (falling[at] ?? 0) >= threshold; at++) sum += weights.impostor(enrolled[at] ?? 0, probe[at] ?? 0);
  return sum / weights.impostorTotal;
}

/** False non-match rate at a threshold. */
export function weightedMisses({ size, scores }: RankedPairs, threshold: number, { genuine, genuineTotal }: Weights): number {
  let sum = 0;
  for (let identity = 0; identity < size; identity++)
    if ((scores.values[identity * size + identity] ?? 0) < threshold) sum += genuine(identity);
  return sum / genuineTotal;
}

/** The equal error rate: going down from the likest impostor, false matches rise and misses fall until they meet. */
export function weightedEqualErrorRate({ size, enrolled, probe, falling, scores }: RankedPairs, weights: Weights): number {
  const genuine = Array.from({ length: size }, (_, identity) => ({
    score: scores.values[identity * size + identity] ?? 0,
    weight: weights.genuine(identity),
  })).sort((one, other) => other.score - one.score);
  let [found, matched, next] = [0, 0, 0];
  for (let at = 0; at < falling.length; at++) {
    const score = falling[at] ?? 0;
    for (let own = genuine[next]; own && own.score >= score; own = genuine[next]) {
      found += own.weight;
      next++;
    }
    matched += weights.impostor(enrolled[at] ?? 0, probe[at] ?? 0);
    const misses = 1 - found / weights.genuineTotal;
    const matches = matched / weights.impostorTotal;
    if (matches >= misses) return (matches + misses) / 2;
  }
  return 1;
}

/**
 * How many times more data it takes than if comparisons were independent: the variance of a rate over resampled identities ÷ its binomial variance, less
 * the 2 that resampling both identities of a pair adds to it even where comparisons are independent (Owen, 2007: counts of copies multiply, and the
 * variance of the product of two is 3).
 */
export function designEffect(rate: number, comparisons: number, replicates: readonly number[]): number {
  return Math.max(1, variance(replicates) / ((rate * (1 - rate)) / comparisons) - 2);
}

/** The variance of some values. */
export function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}
