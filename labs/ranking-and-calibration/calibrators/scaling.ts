import { logit, sigmoid } from '../../shared/probability.ts';
import type { FitCalibrator } from './calibrator.ts';

/**
 * Platt scaling: σ(a z + b) of the log-odds z, fitted by maximum likelihood with Platt's softened targets (Platt, 1999).
 */
export const fitPlatt: FitCalibrator = (predictions, labels) => {
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const soft = [1 / (labels.length - positives + 2), (positives + 1) / (positives + 2)];
  const targets = Float64Array.from(labels, (label) => soft[label] ?? 0);
  const { a, b } = fitLine(predictions.map(logit), targets, true);
  return (given) => given.map((probability) => sigmoid(a * logit(probability) + b));
};

/**
 * Temperature scaling: σ(a z), one parameter, 1/a the temperature (Guo et al., 2017). It turns the curve around one half and
 * cannot move it.
 */
export const fitTemperature: FitCalibrator = (predictions, labels) => {
  const { a } = fitLine(predictions.map(logit), Float64Array.from(labels), false);
  return (given) => given.map((probability) => sigmoid(a * logit(probability)));
};

/** Minimizes the log loss of σ(a z + b) by Newton's method; a step that would raise the loss is halved. */
function fitLine(z: Float64Array, targets: Float64Array, withIntercept: boolean): { a: number; b: number } {
  const lossAt = (slope: number, intercept: number): number =>
    z.reduce((sum, score, row) => {
      const logOdds = slope * score + intercept;
      return sum + Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds))) - (targets[row] ?? 0) * logOdds;
    }, 0);
  let [a, b] = [1, 0];
  let loss = lossAt(a, b);
  for (let step = 0; step < 100; step++) {
    const [da, db] = newtonStep(z, targets, a, b, withIntercept);
    let length = 1;
    while (length > 1e-6 && lossAt(a - length * da, b - length * db) > loss) length /= 2;
    a -= length * da;
    b -= length * db;
    const reached = lossAt(a, b);
    if (loss - reached < 1e-9) break;
    loss = reached;
  }
  return { a, b };
}

function newtonStep(z: Float64Array, targets: Float64Array, a: number, b: number, withIntercept: boolean): [number, number] {
  // A touch of ridge, so that rows that can be told apart without error still have an end.
  let [ga, gb, haa, hab, hbb] = [0, 0, 1e-6, 0, 1e-6];
  z.forEach((score, row) => {
    const probability = sigmoid(a * score + b);
    const error = probability - (targets[row] ?? 0);
    const weight = probability * (1 - probability);
    ga += error * score;
    gb += error;
    haa += weight * score * score;
    hab += weight * score;
    hbb += weight;
  });
  if (!withIntercept) return [ga / haa, 0];
  const determinant = haa * hbb - hab * hab;
  return [(hbb * ga - hab * gb) / determinant, (haa * gb - hab * ga) / determinant];
}
