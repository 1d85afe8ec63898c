import { quantile } from '../bootstrap.ts';
import type { FitCalibrator } from './calibrator.ts';

const binCount = 15;

/**
 * Histogram binning: the share of positives in each of 15 bins of equal mass (Zadrozny and Elkan, 2001), smoothed by one
 * pseudo-row at the overall rate so that no bin says never.
 */
export const fitHistogramBinning: FitCalibrator = (predictions, labels) => {
  const values = [...predictions];
  const bounds = [...new Set(Array.from({ length: binCount - 1 }, (_, index) => quantile(values, (index + 1) / binCount)))];
  const binOf = (probability: number): number => {
    const bin = bounds.findIndex((bound) => probability <= bound);
    return bin === -1 ? bounds.length : bin;
  };
  const overall = labels.reduce((sum, label) => sum + label, 0) / labels.length;
  const rows = Array.from({ length: bounds.length + 1 }, () => 1);
  const positives = rows.map(() => overall);
  predictions.forEach((probability, row) => {
    const bin = binOf(probability);
    rows[bin] = (rows[bin] ?? 0) + 1;
    positives[bin] = (positives[bin] ?? 0) + (labels[row] ?? 0);
  });
  return (given) => given.map((probability) => (positives[binOf(probability)] ?? 0) / (rows[binOf(probability)] ?? 1));
};
