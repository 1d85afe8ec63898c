import type { Calibrate } from './calibrator.ts';

/**
 * Undoes the down-sampling of negatives in closed form: keeping each negative with probability `keep` multiplies the odds by
 * 1/keep, so q = p / (p + (1 − p) / keep) (Elkan, 2001, Theorem 2; He et al., 2014, §6.3). Needs no data.
 */
export function correctPrior(keep: number): Calibrate {
  return (predictions) => predictions.map((probability) => probability / (probability + (1 - probability) / keep));
}
