/**
 * The conformal correction of a quantile (Romano, Patterson and Candès, 2019, for one side): what has to be added so that the
 * share `level` of rows that the model did not see lies at or below it.
 *
 * @returns the ⌈level × (n + 1)⌉-th smallest distance of truth from prediction.
 */
export function conformalShift(truths: ArrayLike<number>, predictions: ArrayLike<number>, level: number): number {
  const distances = Float64Array.from({ length: truths.length }, (_, row) => (truths[row] ?? 0) - (predictions[row] ?? 0)).sort();
  const rank = Math.min(distances.length, Math.ceil(level * (distances.length + 1)));
  return distances[rank - 1] ?? 0;
}
