/** The inner product of two vectors of equal length; four sums at once keep the processor busy. */
export function dot(one: Float64Array, other: Float64Array): number {
  const whole = one.length - (one.length % 4);
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < whole; at += 4) {
    a += (one[at] ?? 0) * (other[at] ?? 0);
    b += (one[at + 1] ?? 0) * (other[at + 1] ?? 0);
    c += (one[at + 2] ?? 0) * (other[at + 2] ?? 0);
    d += (one[at + 3] ?? 0) * (other[at + 3] ?? 0);
  }
  for (let at = whole; at < one.length; at++) a += (one[at] ?? 0) * (other[at] ?? 0);
  return a + b + c + d;
}

/** Adds `factor` × a vector to another, in place. */
export function add(to: Float64Array, vector: Float64Array, factor: number): void {
  for (let index = 0; index < to.length; index++) to[index] = (to[index] ?? 0) + factor * (vector[index] ?? 0);
}

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
