import { dot } from '../../shared/vectors.ts';

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
