import type { Templates } from '../represent/pairs.ts';
import { add, minus } from '../../shared/vectors.ts';
import { symmetricEigen } from '../../shared/symmetric-eigen.ts';

/**
 * The linear metric of what the two hands do differently: differences between the drawings of one training identity are brought to
 * spread one in every direction (within-class covariance normalization; Hatch, Kajarekar and Stolcke, 2006). Directions in which hands differ much then
 * count little.
 *
 * @param shrinkage share of the mean variance that is mixed into every direction, from 0 to 1.
 * @returns the map, row by row.
 */
export function withinClassWhitening(train: Templates, shrinkage: number): Float64Array[] {
  const width = train.enrolled[0]?.length ?? 0;
  const covariance = Array.from({ length: width }, () => new Float64Array(width));
  train.enrolled.forEach((vector, row) => {
    const difference = minus(vector, train.probe[row] ?? vector);
    covariance.forEach((line, index) => add(line, difference, (difference[index] ?? 0) / train.enrolled.length));
  });
  const { values, vectors } = symmetricEigen(covariance);
  const mean = values.reduce((sum, value) => sum + value, 0) / width;
  return vectors.map((vector, index) => {
    const variance = (1 - shrinkage) * (values[index] ?? 0) + shrinkage * mean;
    return vector.map((value) => value / Math.sqrt(variance));
  });
}
