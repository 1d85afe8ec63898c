import { add, dot } from '../../shared/vectors.ts';

/** A linear map, row by row, applied to a vector. */
export function multiply(rows: readonly Float64Array[], vector: Float64Array): Float64Array {
  const found = new Float64Array(rows.length);
  let at = 0;
  for (const row of rows) found[at++] = dot(row, vector);
  return found;
}

/** The vector at length one; a vector of zeros stays as it is. */
export function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** The mean of some vectors of equal length. */
export function meanOf(vectors: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) add(mean, vector, 1 / vectors.length);
  return mean;
}

/** The difference of two vectors. */
export function minus(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, index) => value - (other[index] ?? 0));
}

/** Counts → the point of the unit sphere whose inner products are Bhattacharyya coefficients: the root of each share. */
export function rootOfShares(counts: Float64Array): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (total === 0 ? 0 : Math.sqrt(count / total)));
}
