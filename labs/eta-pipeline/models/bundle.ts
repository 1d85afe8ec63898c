import type { BoostingSettings } from './boosting.ts';
import { conformalShift } from './conformal.ts';
import { isHeldOut, logs, minutesOf, type Asked, type Example } from './example.ts';
import { fitTrees, predictTrees, type TreesModel } from './families.ts';
import { predictRouting, type HourFactors } from './routing.ts';

/** The quantile that is promised to airport and station. */
export const cautiousLevel = 0.8;

/** What the service loads: three models, the correction of the cautious one, and the baseline to fall back to. Plain JSON. */
export interface Bundle {
  median: TreesModel;
  cautious: TreesModel;
  /** Added to the logarithm of the cautious time. */
  shift: number;
  mean: TreesModel;
  fallback: HourFactors;
}

/** Settings of the three models. */
export interface BundleSettings {
  median: BoostingSettings;
  cautious: BoostingSettings;
  mean: BoostingSettings;
}

/** The three numbers of a quote, in minutes. */
export interface Estimates {
  median: Float64Array;
  cautious: Float64Array;
  mean: Float64Array;
}

/** Trains on four rows in five; the fifth sets the conformal correction and the margin of the fallback. */
export function trainBundle(examples: readonly Example[], settings: BundleSettings): Bundle {
  const training = examples.filter((each) => !isHeldOut(each));
  const heldOut = examples.filter(isHeldOut);
  const median = fitTrees(training, 'ratio', 0.5, settings.median);
  const cautious = fitTrees(training, 'ratio', cautiousLevel, settings.cautious);
  const mean = fitTrees(training, 'beyond', 'squared', settings.mean);
  const truths = logs(minutesOf(heldOut));
  const shift = conformalShift(truths, logs(predictTrees(cautious, heldOut)), cautiousLevel);
  const margin = Math.exp(conformalShift(truths, logs(predictRouting(median.routing, heldOut)), cautiousLevel));
  return { median, cautious, shift, mean, fallback: { ...median.routing, margin } };
}

/** What a bundle says of quotes; the cautious time is never below the median. */
export function estimate({ median, cautious, shift, mean }: Bundle, asked: readonly Asked[]): Estimates {
  const medians = predictTrees(median, asked);
  const corrected = predictTrees(cautious, asked).map((minutes, row) => Math.max(medians[row] ?? 0, minutes * Math.exp(shift)));
  return { median: medians, cautious: corrected, mean: predictTrees(mean, asked) };
}

/** What the fallback says of a trip that takes so long without traffic, in an hour of the week. */
export function fallbackEstimate(
  { fallback }: Bundle,
  freeFlowMinutes: number,
  hour: number,
): { median: number; cautious: number; mean: number } {
  const median = freeFlowMinutes * (fallback.factors[hour] ?? 1);
  return { median, cautious: median * fallback.margin, mean: median };
}
