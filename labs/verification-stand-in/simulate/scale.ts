import { independentRate } from '../measure/identify.ts';
import { impostorScores, type Scores } from '../measure/scores.ts';
import { fitParetoTail, shareAbove, type ParetoTail } from './pareto-tail.ts';

/** A model of impostor scores, made of measured ones, that can be asked about galleries of any size. */
export interface ImpostorModel {
  /** False positive identification rate of a gallery at a threshold (a cosine). */
  falsePositives: (threshold: number, gallery: number) => number;
}

/** The share of the highest scores that the tail is fitted to. */
export const tailShare = 0.01;

/** Cosines end at one, which a fitted tail does not know: it is fitted on Fisher's scale, where one is infinitely far. */
export function fisher(cosine: number): number {
  return Math.atanh(Math.min(1 - 1e-12, Math.max(-1 + 1e-12, cosine)));
}

/** Every comparison is an independent draw from one distribution: the measured scores with a fitted tail. */
export function independentModel(scores: Scores): ImpostorModel & { tail: ParetoTail } {
  const ascending = impostorScores(scores).map(fisher).sort();
  const tail = fitParetoTail(ascending, tailShare);
  return {
    tail,
    falsePositives: (threshold, gallery) => independentRate(shareBeyond(ascending, tail, fisher(threshold)), gallery),
  };
}

/**
 * Probes differ: each has its own share of scores beyond the level where the tail begins, as measured (beyond it, all probes share the fitted tail). Given the
 * probe, comparisons are independent draws. Averaged over probes the false match rate is that of the independent model.
 */
export function spreadModel(scores: Scores): ImpostorModel & { tail: ParetoTail } {
  const { size, values } = scores;
  const { tail } = independentModel(scores);
  const shares = Array.from({ length: size }, (_, probe) => {
    let beyond = 0;
    for (let enrolled = 0; enrolled < size; enrolled++)
      if (enrolled !== probe && fisher(values[enrolled * size + probe] ?? 0) > tail.level) beyond++;
    return beyond / (size - 1);
  });
  return {
    tail,
    falsePositives: (threshold, gallery) => {
      // Given that a score lies beyond the level; below the level shares are not known, and no threshold that is asked about lies there.
      const further = shareAbove(tail, fisher(threshold)) / tail.share;
      return shares.reduce((sum, share) => sum + independentRate(Math.min(share * further, 1 - 1e-12), gallery), 0) / size;
    },
  };
}

/** What somebody expects who takes impostor scores for normal: for comparison only. */
export function normalModel(scores: Scores): ImpostorModel {
  const { mean, spread } = momentsOf(impostorScores(scores));
  return { falsePositives: (threshold, gallery) => independentRate(normalTail((threshold - mean) / spread), gallery) };
}

/** The lowest threshold that holds the false positive identification rate, by bisection between the cosines 0 and 1. */
export function holdingThreshold({ falsePositives }: ImpostorModel, gallery: number, wanted: number): number {
  let [low, high] = [0, 1];
  for (let round = 0; round < 50; round++) {
    const middle = (low + high) / 2;
    if (falsePositives(middle, gallery) > wanted) low = middle;
    else high = middle;
  }
  return high;
}

/** Counted below the level of the tail, fitted above it. */
function shareBeyond(ascending: Float64Array, tail: ParetoTail, threshold: number): number {
  if (threshold > tail.level) return shareAbove(tail, threshold);
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < threshold) low = middle + 1;
    else high = middle;
  }
  return Math.min(1 - 1e-12, (ascending.length - low) / ascending.length);
}

function momentsOf(values: Float64Array): { mean: number; spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, spread: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) };
}

/**
 * The share of a standard normal above a value: Φ(−x) with Mills' ratio as a continued fraction for high values and its
 * series below (Abramowitz and Stegun, 1964, 26.2.11 and 26.2.14).
 */
export function normalTail(value: number): number {
  if (value < 0) return 1 - normalTail(-value);
  const density = Math.exp((-value * value) / 2) / Math.sqrt(2 * Math.PI);
  if (value > 3) {
    let fraction = 0;
    for (let term = 60; term > 0; term--) fraction = term / (value + fraction);
    return density / (value + fraction);
  }
  let [sum, term] = [value, value];
  for (let odd = 3; odd < 80; odd += 2) sum += term = (term * value * value) / odd;
  return 0.5 - density * sum;
}
