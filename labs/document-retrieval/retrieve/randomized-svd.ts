import { seededRandom } from '../../shared/random.ts';
import { symmetricEigen } from '../../shared/symmetric-eigen.ts';
import { add, dot } from '../../shared/vectors.ts';
import { normalize, rowOf, zeros, type Block } from './dense.ts';
import type { SparseVector } from './tf-idf.ts';

/** Leading right singular vectors (one a row) of a sparse matrix, and the singular values, the largest first. */
export interface Decomposition {
  directions: Block;
  values: Float64Array;
}

/** Directions drawn beyond those that are asked for, and rounds of sharpening. */
const [oversampling, rounds] = [10, 2];

/**
 * The truncated singular value decomposition by a randomized range finder with subspace iteration (Halko, Martinsson and Tropp, "Finding structure with
 * randomness", 2011), then Jacobi's rotations of the small problem that is left.
 */
export function randomizedSvd(rows: readonly SparseVector[], columns: number, rank: number, seed: number): Decomposition {
  const random = seededRandom(seed);
  const width = Math.min(rank + oversampling, rows.length, columns);
  let basis = zeros(width, columns);
  basis.values.forEach((_, at) => {
    basis.values[at] = random.normal();
  });
  for (let round = 0; round < rounds; round++) {
    orthonormalize(basis);
    basis = timesTransposed(rows, timesBasis(rows, basis), columns);
  }
  orthonormalize(basis);
  const image = timesBasis(rows, basis);
  const inner = Array.from({ length: image.rows }, (_, row) =>
    Float64Array.from({ length: image.rows }, (__, other) => dot(rowOf(image, row), rowOf(image, other))),
  );
  const { vectors: axes, values } = symmetricEigen(inner);
  const directions = zeros(Math.min(rank, width), columns);
  for (let row = 0; row < directions.rows; row++)
    axes[row]?.forEach((factor, from) => {
      add(rowOf(directions, row), rowOf(basis, from), factor);
    });
  return { directions, values: Float64Array.from({ length: directions.rows }, (_, row) => Math.sqrt(Math.max(0, values[row] ?? 0))) };
}

/** The matrix applied to each direction: a row of the result for each of them. */
function timesBasis(rows: readonly SparseVector[], basis: Block): Block {
  const found = zeros(basis.rows, rows.length);
  for (let each = 0; each < basis.rows; each++) {
    const direction = rowOf(basis, each);
    const out = rowOf(found, each);
    rows.forEach(({ terms, weights }, row) => {
      let sum = 0;
      for (let at = 0; at < terms.length; at++) sum += (weights[at] ?? 0) * (direction[terms[at] ?? 0] ?? 0);
      out[row] = sum;
    });
  }
  return found;
}

/** The transposed matrix applied to each row of a block. */
function timesTransposed(rows: readonly SparseVector[], block: Block, columns: number): Block {
  const found = zeros(block.rows, columns);
  for (let each = 0; each < block.rows; each++) {
    const from = rowOf(block, each);
    const out = rowOf(found, each);
    rows.forEach(({ terms, weights }, row) => {
      const factor = from[row] ?? 0;
      for (let at = 0; at < terms.length; at++) {
        const term = terms[at] ?? 0;
        out[term] = (out[term] ?? 0) + factor * (weights[at] ?? 0);
      }
    });
  }
  return found;
}

/** Gram and Schmidt, each row against those before it, twice for accuracy; a row that depends on those before it becomes zeros. */
export function orthonormalize(block: Block): void {
  for (let row = 0; row < block.rows; row++) {
    const own = rowOf(block, row);
    const length = normalize(own);
    for (let pass = 0; pass < 2; pass++) {
      for (let before = 0; before < row; before++) {
        const other = rowOf(block, before);
        add(own, other, -dot(own, other));
      }
      if (length === 0 || normalize(own) < 1e-9) own.fill(0);
    }
  }
}
