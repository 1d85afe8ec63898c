import { designEffect, equalWeights, identityResamples, rankPairs, weightedFalseMatches, weightedMisses } from './bootstrap.ts';
import { percentileInterval, type Estimate } from '../../shared/intervals.ts';
import { within } from './held-out.ts';
import type { Scores } from './scores.ts';

/** Error rates within one slice, at a threshold for all. */
export interface Slice {
  name: string;
  identities: number;
  falseMatches: Estimate;
  misses: Estimate;
  /** How many times more data it takes than if comparisons were independent. */
  designEffect: number;
}

/** Comparisons within each slice only, as demographic differentials are measured: impostors are of the probe's own group. */
export function sliceAt(scores: Scores, groups: readonly string[], threshold: number): Slice[] {
  return [...new Set(groups)].map((name) => {
    const own = within(
      scores,
      groups.flatMap((group, index) => (group === name ? [index] : [])),
    );
    const ranked = rankPairs(own);
    const weights = [...identityResamples(own.size)];
    const rate = weightedFalseMatches(ranked, threshold, equalWeights(own.size));
    const rates = weights.map((each) => weightedFalseMatches(ranked, threshold, each));
    return {
      name,
      identities: own.size,
      falseMatches: percentileInterval(rate, rates),
      misses: percentileInterval(
        weightedMisses(ranked, threshold, equalWeights(own.size)),
        weights.map((each) => weightedMisses(ranked, threshold, each)),
      ),
      designEffect: designEffect(rate, own.size * (own.size - 1), rates),
    };
  });
}

/** Quantiles of the standard normal for a two-sided test at 5 % and a power of 80 %. */
const [atLevel, atPower] = [1.959964, 0.841621];

/**
 * False matches that a group has to show, were comparisons independent, so that one whose rate is `factor` times as high, with as many comparisons, is told from
 * it: the logarithm of the ratio of two Poisson counts m and factor × m has the variance (1 + 1 ÷ factor) ÷ m.
 */
export function falseMatchesToTell(factor: number): number {
  return ((1 + 1 / factor) * (atLevel + atPower) ** 2) / Math.log(factor) ** 2;
}

/**
 * Identities of a group, each compared with all others, of which a rate that differs by `factor` can be told. What identities have in common does not
 * average out over their comparisons: the design effect is taken as 1 + c (n − 2), with c from a measured group, and n (n − 1) × rate = m × (1 + c (n − 2))
 * solved for n, m being {@link falseMatchesToTell}.
 */
export function identitiesToTell(factor: number, rate: number, measured: { identities: number; designEffect: number }): number {
  const shared = (measured.designEffect - 1) / (measured.identities - 2);
  const comparisons = falseMatchesToTell(factor) / rate;
  const linear = 1 + comparisons * shared;
  return (linear + Math.sqrt(Math.max(0, linear ** 2 + 4 * comparisons * (1 - 2 * shared)))) / 2;
}
