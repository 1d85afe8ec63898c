import { seededRandom } from '../../shared/random.ts';
import { add, dot, normalize, rowOf, zeros, type Block } from './dense.ts';
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
  const { axes, values } = principalAxes(image);
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

/** Eigenvectors (one a row) of the symmetric matrix of inner products of all rows, by Jacobi's rotations, the largest eigenvalue first. */
function principalAxes(image: Block): { axes: Float64Array[]; values: number[] } {
  const size = image.rows;
  const work = Array.from({ length: size }, (_, row) =>
    Float64Array.from({ length: size }, (__, other) => dot(rowOf(image, row), rowOf(image, other))),
  );
  const axes = work.map((_, row) => new Float64Array(size).fill(1, row, row + 1));
  const at = (row: number, column: number): number => work[row]?.[column] ?? 0;
  for (let sweep = 0, turned = true; sweep < 20 && turned; sweep++) {
    turned = false;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(at(p, q)) <= 1e-9 * at(0, 0)) continue;
        turned = true;
        const theta = (at(q, q) - at(p, p)) / (2 * at(p, q));
        const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        turn(work, axes, { p, q, cosine, sine: tangent * cosine });
      }
    }
  }
  const order = [...axes.keys()].sort((one, other) => at(other, other) - at(one, one));
  return { axes: order.map((row) => axes[row] ?? new Float64Array(size)), values: order.map((row) => at(row, row)) };
}

interface Turn {
  p: number;
  q: number;
  cosine: number;
  sine: number;
}

/** Turns axes p and q: columns and rows of the matrix, and the rows of `axes`. */
function turn(work: Float64Array[], axes: Float64Array[], { p, q, cosine, sine }: Turn): void {
  for (const row of work) {
    const [one, other] = [row[p] ?? 0, row[q] ?? 0];
    row[p] = cosine * one - sine * other;
    row[q] = sine * one + cosine * other;
  }
  for (const rows of [work, axes]) {
    const [one, other] = [rows[p], rows[q]];
    if (!one || !other) continue;
    for (let column = 0; column < one.length; column++) {
      const [left, right] = [one[column] ?? 0, other[column] ?? 0];
      one[column] = cosine * left - sine * right;
      other[column] = sine * left + cosine * right;
    }
  }
}
