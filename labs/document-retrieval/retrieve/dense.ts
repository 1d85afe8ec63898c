/** Vectors of equal length in one block, row by row. */
export interface Block {
  rows: number;
  width: number;
  values: Float64Array;
}

/** A block of zeros. */
export function zeros(rows: number, width: number): Block {
  return { rows, width, values: new Float64Array(rows * width) };
}

/** A row of a block, not copied. */
export function rowOf({ width, values }: Block, row: number): Float64Array {
  return values.subarray(row * width, (row + 1) * width);
}

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
  for (let at = 0; at < to.length; at++) to[at] = (to[at] ?? 0) + factor * (vector[at] ?? 0);
}

/** Brings a vector to length one, in place, and returns the length it had; zeros stay. */
export function normalize(vector: Float64Array): number {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) / length;
  return length;
}

/** Inner products of a vector with all rows. */
export function products(block: Block, vector: Float64Array): Float64Array {
  return Float64Array.from({ length: block.rows }, (_, row) => dot(rowOf(block, row), vector));
}
