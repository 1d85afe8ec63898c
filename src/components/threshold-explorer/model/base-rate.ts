import { baseRate, type ScoreCounts } from './score-counts.ts';

/**
 * A probability under another base rate, if positives still look like positives and negatives like negatives: the odds are multiplied
 * by the ratio of the odds of the two rates (Bayes's rule).
 *
 * @param from base rate that the probability belongs to. @param to the other one.
 */
export function shiftProbability(probability: number, from: number, to: number): number {
  const positive = probability * (to / from);
  return positive / (positive + (1 - probability) * ((1 - to) / (1 - from)));
}

/**
 * The rows weighted to another base rate: each positive by π′/π, each negative by (1 − π′)/(1 − π). Their number stays; recall and false
 * positive rate stay; precision and costs move.
 */
export function reweight(counts: ScoreCounts, rate: number): ScoreCounts {
  const now = baseRate(counts);
  return {
    ...counts,
    positives: counts.positives.map((count) => (count * rate) / now),
    negatives: counts.negatives.map((count) => (count * (1 - rate)) / (1 - now)),
  };
}
