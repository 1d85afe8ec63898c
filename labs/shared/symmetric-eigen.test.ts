import { expect, it } from 'vitest';
import { symmetricEigen } from './symmetric-eigen.ts';
import { dot } from './vectors.ts';

it('symmetricEigen takes a matrix apart into what makes it up, the largest first', () => {
  const matrix = [Float64Array.of(2, 1, 0), Float64Array.of(1, 2, 0), Float64Array.of(0, 0, 5)];
  const { values, vectors } = symmetricEigen(matrix);
  expect(values.map((value) => Math.round(1e6 * value) / 1e6)).toEqual([5, 3, 1]);
  vectors.forEach((vector, index) => {
    matrix.forEach((row, at) => {
      expect(dot(row, vector)).toBeCloseTo((values[index] ?? 0) * (vector[at] ?? 0));
    });
  });
});
