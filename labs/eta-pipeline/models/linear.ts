/** A linear model with an intercept, on features and an hour of the week: plain JSON. */
export interface Linear {
  /** Weights of the features, of the 168 hours, and the intercept. */
  weights: readonly number[];
}

const hours = 168;

/** Least squares with a penalty on all weights but the intercept, by the normal equations; one-hot hours stay sparse. */
export function fitLinear(rows: readonly Float64Array[], hourOfRow: readonly number[], targets: Float64Array, penalty: number): Linear {
  const features = rows[0]?.length ?? 0;
  const size = features + hours + 1;
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  rows.forEach((row, index) => {
    const entries: [number, number][] = [...row.entries(), [features + (hourOfRow[index] ?? 0), 1], [size - 1, 1]];
    for (const [i, a] of entries) {
      right[i] = (right[i] ?? 0) + a * (targets[index] ?? 0);
      for (const [j, b] of entries) matrix[i * size + j] = (matrix[i * size + j] ?? 0) + a * b;
    }
  });
  for (let i = 0; i < size - 1; i++) matrix[i * size + i] = (matrix[i * size + i] ?? 0) + penalty;
  return { weights: [...solve(matrix, right)] };
}

/** Predictions for rows. */
export function predictLinear({ weights }: Linear, rows: readonly Float64Array[], hourOfRow: readonly number[]): Float64Array {
  return Float64Array.from(rows, (row, index) => {
    let sum = (weights.at(-1) ?? 0) + (weights[row.length + (hourOfRow[index] ?? 0)] ?? 0);
    row.forEach((value, column) => (sum += value * (weights[column] ?? 0)));
    return sum;
  });
}

/** Solves a symmetric positive definite system by Cholesky's factorization; overwrites what it is given. */
export function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const get = (row: number, column: number): number => matrix[row * size + column] ?? 0;
  for (let column = 0; column < size; column++) {
    for (let row = column; row < size; row++) {
      let sum = get(row, column);
      for (let k = 0; k < column; k++) sum -= get(row, k) * get(column, k);
      matrix[row * size + column] = row === column ? Math.sqrt(sum) : sum / get(column, column);
    }
  }
  for (let row = 0; row < size; row++) {
    let sum = right[row] ?? 0;
    for (let k = 0; k < row; k++) sum -= get(row, k) * (right[k] ?? 0);
    right[row] = sum / get(row, row);
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = right[row] ?? 0;
    for (let k = row + 1; k < size; k++) sum -= get(k, row) * (right[k] ?? 0);
    right[row] = sum / get(row, row);
  }
  return right;
}
