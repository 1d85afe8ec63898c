import { sigmoid } from '../../shared/probability.ts';
import type { Dataset } from '../encode.ts';
import { crossFeatures } from './crosses.ts';
import { minimize } from './lbfgs.ts';
import { setting, type Family, type Model } from './model.ts';
import { oneHot, type Active } from './one-hot.ts';

/** Logistic regression on one weight a bin, with an L2 penalty on the weights. */
export const logisticRegression: Family = {
  id: 'logistic-regression',
  label: 'Logistic regression',
  grid: [0.3, 1, 3, 10, 30].map((l2) => ({ l2 })),
  maxBins: 12,
  random: false,
  train: (data, settings) => train(data, oneHot, setting(settings, 'l2')),
};

/** The same with one more weight for each pair of bins of two columns. */
export const crossedRegression: Family = {
  id: 'logistic-regression-crosses',
  label: 'Logistic regression, crosses',
  grid: [10, 30, 100].map((l2) => ({ l2 })),
  maxBins: 12,
  random: false,
  train: (data, settings) => train(data, oneHotAndCrosses, setting(settings, 'l2')),
};

function train(data: Dataset, features: (given: Dataset) => Active, l2: number): Model {
  const { labels, rows } = data;
  const { indices, perRow, size } = features(data);
  const bias = size;
  const weights = minimize(
    (point, gradient) => {
      // The penalty is on the sum of losses, so that it fades as data grow; the bias is free.
      let value = 0;
      for (let index = 0; index < size; index++) {
        const weight = point[index] ?? 0;
        value += (l2 / 2) * weight * weight;
        gradient[index] = l2 * weight;
      }
      gradient[bias] = 0;
      for (let row = 0; row < rows; row++) {
        const logOdds = score(point, indices, row * perRow, perRow, bias);
        const label = labels[row] ?? 0;
        // log(1 + e^z) − y z, without overflow.
        value += Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds))) - label * logOdds;
        const error = sigmoid(logOdds) - label;
        gradient[bias] = (gradient[bias] ?? 0) + error;
        for (let at = row * perRow; at < (row + 1) * perRow; at++) {
          const index = indices[at] ?? 0;
          gradient[index] = (gradient[index] ?? 0) + error;
        }
      }
      return value;
    },
    size + 1,
    { maxSteps: 300, gradientTolerance: 0.1 },
  );
  return {
    predict(given) {
      const active = features(given);
      return Float64Array.from({ length: given.rows }, (_, row) => sigmoid(score(weights, active.indices, row * perRow, perRow, bias)));
    },
  };
}

function score(weights: Float64Array, indices: Int32Array, from: number, count: number, bias: number): number {
  let sum = weights[bias] ?? 0;
  for (let at = from; at < from + count; at++) sum += weights[indices[at] ?? 0] ?? 0;
  return sum;
}

function oneHotAndCrosses(data: Dataset): Active {
  const single = oneHot(data);
  const crossed = crossFeatures(single);
  const perRow = single.perRow + crossed.perRow;
  const indices = new Int32Array(data.rows * perRow);
  for (let row = 0; row < data.rows; row++) {
    indices.set(single.indices.subarray(row * single.perRow, (row + 1) * single.perRow), row * perRow);
    for (let at = 0; at < crossed.perRow; at++) {
      indices[row * perRow + single.perRow + at] = single.size + (crossed.indices[row * crossed.perRow + at] ?? 0);
    }
  }
  return { indices, perRow, size: single.size + crossed.size };
}
