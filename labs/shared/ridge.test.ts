import { describe, expect, it } from 'vitest';
import { seededRandom } from './random.ts';
import { applyMap, cholesky, ridge } from './ridge.ts';

const random = seededRandom(5);
const inputs = Array.from({ length: 40 }, () => Float64Array.from({ length: 3 }, () => random.normal()));
const rows = [Float64Array.of(1, -2, 0.5), Float64Array.of(0, 3, 1)];
const outputs = inputs.map((input) => applyMap({ rows, constant: Float64Array.of(7, -1) }, input));

describe('ridge', () => {
  it('finds the map that made the data, with its constant', () => {
    const found = ridge(inputs, outputs, 0);
    rows.forEach((row, at) => {
      row.forEach((value, column) => {
        expect(found.rows[at]?.[column]).toBeCloseTo(value, 6);
      });
    });
    expect([...found.constant].map((value) => Math.round(1e6 * value) / 1e6)).toEqual([7, -1]);
  });

  it('halves the slope of one input at a penalty of one, and keeps the mean', () => {
    const one = inputs.map((input) => input.slice(0, 1));
    const twice = one.map((input) => Float64Array.of(2 * (input[0] ?? 0) + 4));
    const found = ridge(one, twice, 1);
    expect(found.rows[0]?.[0]).toBeCloseTo(1, 6);
    const mean = one.reduce((sum, input) => sum + (input[0] ?? 0), 0) / one.length;
    expect(applyMap(found, Float64Array.of(mean))[0]).toBeCloseTo(2 * mean + 4, 6);
  });
});

it('cholesky gives the triangle of a known matrix', () => {
  const lower = cholesky([Float64Array.of(4, 2), Float64Array.of(2, 10)]);
  expect(lower.map((row) => [...row])).toEqual([
    [2, 0],
    [1, 3],
  ]);
});
