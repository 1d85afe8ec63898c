import { clip } from '../shared/probability.ts';

/** The quality of predicted probabilities on labeled rows. */
export interface Metrics {
  /** Share of positive–negative pairs in the right order; ties count half. */
  auc: number;
  /** Mean negative log-likelihood, in nats per row. */
  logLoss: number;
  /** Log loss over the entropy of the rows' own response rate; below 1 beats knowing that rate (He et al., 2014, §3). */
  normalizedEntropy: number;
  /** Expected calibration error over 15 bins of equal mass: mean of |observed − predicted|, weighted by rows. */
  ece: number;
  /** Mean squared error of the probability. */
  brier: number;
  /** Mean prediction over response rate; 1 is unbiased. */
  predictedOverObserved: number;
}

/** Names of the metrics. */
export const metricNames = ['auc', 'logLoss', 'normalizedEntropy', 'ece', 'brier', 'predictedOverObserved'] as const;

/** Bins of the calibration error and of reliability curves. */
export const calibrationBins = 15;

/** One bin of a reliability curve. */
export interface ReliabilityPoint {
  /** Mean prediction in the bin. */
  predicted: number;
  /** Share of positives in the bin. */
  observed: number;
  rows: number;
}

/** Predictions in ascending order, with what can be computed once and then measured under many row weights. */
export interface Sorted {
  /** Row numbers by prediction; ties keep the rows' order. */
  order: Int32Array;
  /** Where each group of equal predictions starts in `order`; the last entry is its end. */
  starts: Int32Array;
  /** The prediction of each group, and the log loss of a positive and of a negative row there. */
  predictions: Float64Array;
  positiveLoss: Float64Array;
  negativeLoss: Float64Array;
}

/** Sorts row numbers by prediction. */
export function sortPredictions(predictions: Float64Array): Sorted {
  const order = Int32Array.from(predictions, (_, index) => index).sort((a, b) => (predictions[a] ?? 0) - (predictions[b] ?? 0) || a - b);
  const starts: number[] = [];
  order.forEach((row, at) => {
    if (at === 0 || predictions[row] !== predictions[order[at - 1] ?? 0]) starts.push(at);
  });
  const groups = Float64Array.from(starts, (at) => predictions[order[at] ?? 0] ?? 0);
  return {
    order,
    starts: Int32Array.from([...starts, order.length]),
    predictions: groups,
    positiveLoss: groups.map((prediction) => -Math.log(clip(prediction))),
    negativeLoss: groups.map((prediction) => -Math.log(1 - clip(prediction))),
  };
}

/** All metrics; `weights` says how often each row counts (once each by default). */
export function measure(sorted: Sorted, labels: Uint8Array, weights?: Uint16Array): Metrics {
  let rows = 0;
  let positives = 0;
  let predicted = 0;
  let loss = 0;
  let squares = 0;
  let pairs = 0;
  let negativesBelow = 0;
  const { predictions, positiveLoss, negativeLoss } = sorted;
  forEachGroup(sorted, labels, weights, (group, weight, positive) => {
    const prediction = predictions[group] ?? 0;
    const negative = weight - positive;
    pairs += positive * (negativesBelow + negative / 2);
    negativesBelow += negative;
    rows += weight;
    positives += positive;
    predicted += weight * prediction;
    loss += positive * (positiveLoss[group] ?? 0) + negative * (negativeLoss[group] ?? 0);
    squares += positive * (1 - prediction) ** 2 + negative * prediction ** 2;
  });
  const rate = positives / rows;
  const entropy = -rate * Math.log(rate) - (1 - rate) * Math.log(1 - rate);
  const bins = reliability(sorted, labels, weights);
  return {
    auc: pairs / (positives * negativesBelow),
    logLoss: loss / rows,
    normalizedEntropy: loss / rows / entropy,
    ece: bins.reduce((sum, bin) => sum + (bin.rows / rows) * Math.abs(bin.observed - bin.predicted), 0),
    brier: squares / rows,
    predictedOverObserved: predicted / positives,
  };
}

/**
 * Average precision: the mean of the precision at each positive's score, Σ (Rₙ − Rₙ₋₁) Pₙ over the distinct scores from the top, not
 * interpolated.
 */
export function averagePrecision(sorted: Sorted, labels: Uint8Array): number {
  const groups: { weight: number; positive: number }[] = [];
  forEachGroup(sorted, labels, undefined, (_, weight, positive) => groups.push({ weight, positive }));
  let [found, flagged, sum] = [0, 0, 0];
  for (const { weight, positive } of groups.reverse()) {
    found += positive;
    flagged += weight;
    sum += positive * (found / flagged);
  }
  return sum / found;
}

/**
 * Mean prediction and share of positives in bins of about equal mass. Equal predictions share a bin, so a constant prediction
 * has one.
 */
export function reliability(sorted: Sorted, labels: Uint8Array, weights?: Uint16Array): ReliabilityPoint[] {
  const total = weights ? weights.reduce((sum, weight) => sum + weight, 0) : sorted.order.length;
  const points: ReliabilityPoint[] = [];
  let [predicted, positives, rows] = [0, 0, 0];
  let [seen, closed] = [0, 0];
  forEachGroup(sorted, labels, weights, (group, weight, positive) => {
    predicted += weight * (sorted.predictions[group] ?? 0);
    positives += positive;
    rows += weight;
    seen += weight;
    const full = Math.floor((seen * calibrationBins) / total + 1e-9);
    if (full === closed) return;
    closed = full;
    points.push({ predicted: predicted / rows, observed: positives / rows, rows });
    [predicted, positives, rows] = [0, 0, 0];
  });
  return points;
}

/** Goes through groups of equal predictions in ascending order, with their weight and the weight of their positives. */
function forEachGroup(
  { order, starts }: Sorted,
  labels: Uint8Array,
  weights: Uint16Array | undefined,
  visit: (group: number, weight: number, positive: number) => void,
): void {
  for (let group = 0; group < starts.length - 1; group++) {
    let weight = 0;
    let positive = 0;
    const end = starts[group + 1] ?? 0;
    for (let at = starts[group] ?? 0; at < end; at++) {
      const row = order[at] ?? 0;
      const count = weights ? (weights[row] ?? 0) : 1;
      weight += count;
      if (labels[row] === 1) positive += count;
    }
    if (weight > 0) visit(group, weight, positive);
  }
}
