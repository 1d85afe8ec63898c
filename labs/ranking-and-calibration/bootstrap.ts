import { seededRandom } from '../shared/random.ts';
import { measure, metricNames, sortPredictions, type Metrics } from './metrics.ts';

/** A number with the interval that sampling leaves it. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** One method's metrics: the mean over its seeds, and what each resample of the test rows would have given. */
export interface Replicates {
  mean: Metrics;
  resamples: readonly Metrics[];
}

/** Resamples of the test rows. */
export const resampleCount = 1000;

/**
 * Resamples the test rows with replacement (Efron, 1979); each resample also draws one of the seeds, so the interval holds both
 * sources of chance. The same resamples serve every method, which makes differences paired.
 */
export function replicate(predictionsBySeed: readonly Float64Array[], labels: Uint8Array, seed = 1): Replicates {
  const sorted = predictionsBySeed.map(sortPredictions);
  const random = seededRandom(seed);
  const weights = new Uint16Array(labels.length);
  const resamples = Array.from({ length: resampleCount }, () => {
    weights.fill(0);
    labels.forEach(() => {
      const row = random.below(labels.length);
      weights[row] = (weights[row] ?? 0) + 1;
    });
    const drawn = sorted[Math.floor(random.next() * sorted.length)];
    if (!drawn) throw new Error('There are no predictions to measure.');
    return measure(drawn, labels, weights);
  });
  return { mean: meanMetrics(sorted.map((each) => measure(each, labels))), resamples };
}

/** The metric averaged over seeds, with a 95 % interval. */
export function estimate({ mean, resamples }: Replicates, metric: keyof Metrics): Estimate {
  const interval = pivotal(
    mean[metric],
    resamples.map((each) => each[metric]),
  );
  // No error is below nothing.
  return metric === 'predictedOverObserved' ? interval : { ...interval, low: Math.max(0, interval.low) };
}

/** How much a metric differs from a reference's, with a 95 % interval of the paired difference. */
export function difference(method: Replicates, reference: Replicates, metric: keyof Metrics): Estimate {
  return pivotal(
    method.mean[metric] - reference.mean[metric],
    method.resamples.map((each, index) => each[metric] - (reference.resamples[index]?.[metric] ?? 0)),
  );
}

/**
 * The pivotal ("basic") interval. A calibration error grows when rows are drawn with replacement; percentiles would lie above
 * the estimate, the pivotal interval corrects for it.
 */
export function pivotal(value: number, replicates: readonly number[]): Estimate {
  const [low, high] = [quantile(replicates, 0.025), quantile(replicates, 0.975)];
  return { value, low: 2 * value - high, high: 2 * value - low };
}

/** The quantile of some values, with linear interpolation. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  return below + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? below) - below);
}

/**
 * The calibration error that a perfectly calibrated model would stay under 95 times in 100 with these predictions and as many
 * rows: labels are drawn from the predictions (consistency resampling; Bröcker and Smith, 2007).
 */
export function eceOfPerfection(predictions: Float64Array, seed = 1): number {
  const sorted = sortPredictions(predictions);
  const random = seededRandom(seed);
  const drawn = new Uint8Array(predictions.length);
  const errors = Array.from({ length: 200 }, () => {
    predictions.forEach((probability, row) => {
      drawn[row] = random.next() < probability ? 1 : 0;
    });
    return measure(sorted, drawn).ece;
  });
  return quantile(errors, 0.95);
}

function meanMetrics(all: readonly Metrics[]): Metrics {
  const mean = { ...measureless };
  for (const name of metricNames) mean[name] = all.reduce((sum, each) => sum + each[name], 0) / all.length;
  return mean;
}

const measureless: Metrics = { auc: 0, logLoss: 0, normalizedEntropy: 0, ece: 0, brier: 0, predictedOverObserved: 0 };
