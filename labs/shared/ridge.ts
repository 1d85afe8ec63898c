import { add, dot } from './vectors.ts';

/** A linear map with a constant: output = rows · input + constant. */
export interface LinearMap {
  /** One row an output, each as long as an input. */
  rows: readonly Float64Array[];
  /** One number an output. */
  constant: Float64Array;
}

/** What a linear map makes of an input. */
export function applyMap({ rows, constant }: LinearMap, input: Float64Array): Float64Array {
  return constant.map((value, index) => value + dot(rows[index] ?? input, input));
}

/**
 * Ridge regression with a constant that is not held back (Hoerl and Kennard, 1970): the map from inputs to outputs with the least squared error plus
 * `penalty` × the mean variance of an input × the number of pairs × the squared size of the rows.
 *
 * @param penalty without a unit: 1 holds back as much as the data pull, where inputs vary alike.
 */
export function ridge(inputs: readonly Float64Array[], outputs: readonly Float64Array[], penalty: number): LinearMap {
  const [inputMean, outputMean] = [meanOf(inputs), meanOf(outputs)];
  const width = inputMean.length;
  const normal = Array.from({ length: width }, () => new Float64Array(width));
  // One column of products for each output.
  const products = Array.from({ length: outputMean.length }, () => new Float64Array(width));
  inputs.forEach((input, row) => {
    const centered = input.map((value, at) => value - (inputMean[at] ?? 0));
    normal.forEach((line, at) => {
      add(line, centered, centered[at] ?? 0);
    });
    products.forEach((line, at) => {
      add(line, centered, (outputs[row]?.[at] ?? 0) - (outputMean[at] ?? 0));
    });
  });
  const trace = normal.reduce((sum, line, at) => sum + (line[at] ?? 0), 0);
  normal.forEach((line, at) => {
    line[at] = (line[at] ?? 0) + (penalty * trace) / width + 1e-12 * trace;
  });
  const lower = cholesky(normal);
  const rows = products.map((line) => solve(lower, line));
  return { rows, constant: outputMean.map((value, at) => value - dot(rows[at] ?? inputMean, inputMean)) };
}

/** The lower triangle whose product with its transpose is a positive definite matrix (Cholesky). */
export function cholesky(matrix: readonly Float64Array[]): Float64Array[] {
  const lower = matrix.map((row) => new Float64Array(row.length));
  matrix.forEach((row, at) => {
    const own = lower[at] ?? row;
    for (let column = 0; column <= at; column++) {
      const other = lower[column] ?? own;
      const rest = (row[column] ?? 0) - dot(own.subarray(0, column), other.subarray(0, column));
      own[column] = column === at ? Math.sqrt(rest) : rest / (other[column] ?? 1);
    }
  });
  return lower;
}

/** Solves lower · lowerᵀ · x = right. */
function solve(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const found = Float64Array.from(right);
  lower.forEach((row, at) => {
    found[at] = ((found[at] ?? 0) - dot(row.subarray(0, at), found.subarray(0, at))) / (row[at] ?? 1);
  });
  for (let at = lower.length - 1; at >= 0; at--) {
    const row = lower[at] ?? found;
    found[at] = (found[at] ?? 0) / (row[at] ?? 1);
    const value = found[at] ?? 0;
    for (let column = 0; column < at; column++) found[column] = (found[column] ?? 0) - (row[column] ?? 0) * value;
  }
  return found;
}

function meanOf(vectors: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) add(mean, vector, 1 / vectors.length);
  return mean;
}
