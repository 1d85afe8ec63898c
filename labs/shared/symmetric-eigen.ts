import { dot } from './vectors.ts';

/** Off-diagonal entries below this share of the matrix's size count as zero. */
const negligible = 1e-11;

/** Eigenvalues, the largest first, and eigenvectors of a symmetric matrix: Jacobi's rotations, each pair of axes in turn. */
export function symmetricEigen(matrix: readonly Float64Array[]): { values: number[]; vectors: Float64Array[] } {
  const size = matrix.length;
  const work = matrix.map((row) => Float64Array.from(row));
  const axes = work.map((_, index) => new Float64Array(size).fill(1, index, index + 1));
  const at = (row: number, column: number): number => work[row]?.[column] ?? 0;
  const scale = Math.sqrt(work.reduce((sum, row) => sum + dot(row, row), 0));
  for (let sweep = 0; sweep < 30; sweep++) {
    let rotated = false;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(at(p, q)) <= negligible * scale) continue;
        rotated = true;
        const theta = (at(q, q) - at(p, p)) / (2 * at(p, q));
        const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        rotate(work, axes, { p, q, cosine, sine: tangent * cosine });
      }
    }
    if (!rotated) break;
  }
  const order = work.map((_, index) => index).sort((one, other) => at(other, other) - at(one, one));
  return { values: order.map((index) => at(index, index)), vectors: order.map((index) => axes[index] ?? new Float64Array()) };
}

interface Rotation {
  p: number;
  q: number;
  cosine: number;
  sine: number;
}

/** Turns axes p and q: columns and rows of the matrix, and the rows of `axes`, which become the eigenvectors. */
function rotate(work: Float64Array[], axes: Float64Array[], { p, q, cosine, sine }: Rotation): void {
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
