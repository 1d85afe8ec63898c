import { sigmoid } from '../../shared/probability.ts';

/** A logistic regression on standardized signals. */
export interface Combination {
  means: readonly number[];
  spreads: readonly number[];
  weights: readonly number[];
  intercept: number;
}

/** The quadratic penalty on the weights; fixed beforehand, since there are few questions to choose it on. */
const penalty = 0.05;

const [iterations, rate] = [2000, 0.5];

/** Fits the chance that a question can be answered; both classes weigh the same. Gradient descent from zero: the loss is convex. */
export function fitCombination(rows: readonly (readonly number[])[], answerable: readonly boolean[]): Combination {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? 0));
  const means = columns.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
  const spreads = columns.map(
    (values, column) => Math.sqrt(values.reduce((sum, value) => sum + (value - (means[column] ?? 0)) ** 2, 0) / values.length) || 1,
  );
  const counts = [false, true].map((wanted) => answerable.filter((each) => each === wanted).length);
  const fitted = { means, spreads, weights: new Array<number>(width).fill(0), intercept: 0 };
  for (let iteration = 0; iteration < iterations; iteration++) {
    const slopes = fitted.weights.map((weight) => 2 * penalty * weight);
    let base = 0;
    rows.forEach((row, at) => {
      const right = answerable[at] ?? false;
      const error = (chanceOf(fitted, row) - Number(right)) / (2 * (counts[Number(right)] ?? 1));
      base += error;
      standardized(fitted, row).forEach((value, column) => {
        slopes[column] = (slopes[column] ?? 0) + error * value;
      });
    });
    fitted.intercept -= rate * base;
    fitted.weights = fitted.weights.map((weight, column) => weight - rate * (slopes[column] ?? 0));
  }
  return fitted;
}

/** The chance that a question with these signals can be answered. */
export function chanceOf(fitted: Combination, row: readonly number[]): number {
  const values = standardized(fitted, row);
  return sigmoid(fitted.intercept + fitted.weights.reduce((sum, weight, column) => sum + weight * (values[column] ?? 0), 0));
}

function standardized({ means, spreads }: Combination, row: readonly number[]): number[] {
  return row.map((value, column) => (value - (means[column] ?? 0)) / (spreads[column] ?? 1));
}
