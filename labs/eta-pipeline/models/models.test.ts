import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../shared/random.ts';
import { binOf, binRows, columnBounds } from './bins.ts';
import { boost, predictBoosted, quantileOf } from './boosting.ts';
import { conformalShift } from './conformal.ts';
import { fitLinear, predictLinear, solve } from './linear.ts';
import { growTree, leafValue } from './tree.ts';

const random = seededRandom(5);
const rows = Array.from({ length: 4000 }, () => Float64Array.of(random.next(), random.next()));

describe('bins', () => {
  it('put values between their bounds, and what is not a number apart', () => {
    expect([Number.NaN, -1, 2, 2.1, 9].map((value) => binOf(value, [2, 5]))).toEqual([0, 1, 1, 2, 3]);
  });

  it('have about equal mass, and one for a value that fills more', () => {
    expect(columnBounds([1, 2, 3, 4, 5, 6, 7, 8], 4)).toEqual([3, 5, 7]);
    expect(columnBounds([0, 0, 0, 0, 0, 0, 1, 2], 4)).toEqual([0, 1]);
    expect(columnBounds([Number.NaN, 1, 1], 4)).toEqual([]);
  });
});

describe('growTree', () => {
  const bounds = [0, 1].map((column) =>
    columnBounds(
      rows.map((row) => row[column] ?? 0),
      20,
    ),
  );
  const data = binRows(rows, bounds);
  const targets = Float64Array.from(rows, ([a = 0, b = 0]) => (a > 0.6 ? 5 : 0) + b);
  const every = Int32Array.from(rows.keys());
  const meanOf = (members: Int32Array): number => members.reduce((sum, row) => sum + (targets[row] ?? 0), 0) / members.length;

  it('splits where the squared error falls most: every split is tried here', () => {
    const stump = growTree(data, targets, every, { depth: 1, leastRows: 1, leaf: meanOf });
    const error = (column: number, bound: number): number => {
      const sides = [
        every.filter((row) => (data.codes[2 * row + column] ?? 0) <= bound),
        every.filter((row) => (data.codes[2 * row + column] ?? 0) > bound),
      ];
      return sides.reduce((sum, side) => sum + side.reduce((inner, row) => inner + ((targets[row] ?? 0) - meanOf(side)) ** 2, 0), 0);
    };
    const all = [0, 1].flatMap((column) =>
      Array.from({ length: 19 }, (_, bound) => ({ column, bound: bound + 1, error: error(column, bound + 1) })),
    );
    const [best] = all.sort((a, b) => a.error - b.error);
    expect({ column: stump.column[0], bound: stump.bound[0] }).toEqual({ column: best?.column, bound: best?.bound });
  });

  it('says the mean of the rows of a leaf, and keeps leaves large enough', () => {
    const tree = growTree(data, targets, every, { depth: 3, leastRows: 300, leaf: (members) => members.length });
    const sizes = new Map<number, number>();
    for (const row of every) {
      const said = leafValue(tree, data.codes, 2 * row);
      sizes.set(said, (sizes.get(said) ?? 0) + 1);
    }
    expect([...sizes].every(([said, count]) => count % said === 0 && said >= 300)).toBe(true);
    expect([...sizes.values()].reduce((sum, count) => sum + count, 0)).toBe(4000);
  });
});

it('growTree leaves no side of a split too few rows', () => {
  const data = binRows(rows, [
    columnBounds(
      rows.map(([a = 0]) => a),
      20,
    ),
    [],
  ]);
  const rare = Float64Array.from(rows, ([a = 0]) => (a > 0.97 ? 10 : 0));
  const { column, bound } = growTree(data, rare, Int32Array.from(rows.keys()), { depth: 1, leastRows: 1000, leaf: () => 0 });
  expect(column[0]).toBe(0);
  const right = rows.filter((_, row) => (data.codes[2 * row] ?? 0) > (bound[0] ?? 0)).length;
  expect(right).toBeGreaterThanOrEqual(1000);
  expect(right).toBeLessThan(1300);
});

describe('boost', () => {
  const settings = { trees: 60, depth: 3, rate: 0.2 };
  const noise = seededRandom(6);
  const targets = Float64Array.from(rows, ([a = 0, b = 0]) => 3 * a + (1 + 2 * b) * noise.normal());

  it('finds the mean', () => {
    const predictions = predictBoosted(boost(rows, targets, 'squared', settings), rows);
    const error = predictions.reduce((sum, value, row) => sum + (value - 3 * (rows[row]?.[0] ?? 0)) ** 2, 0) / 4000;
    expect(error).toBeLessThan(0.25);
  });

  it('finds a quantile whose distance from the middle grows with the noise', () => {
    const predictions = predictBoosted(boost(rows, targets, 0.8, settings), rows);
    const covered = (holds: (row: Float64Array) => boolean): number => {
      const own = [...rows.keys()].filter((row) => holds(rows[row] ?? Float64Array.of()));
      return own.filter((row) => (targets[row] ?? 0) <= (predictions[row] ?? 0)).length / own.length;
    };
    expect(covered(() => true)).toBeCloseTo(0.8, 1);
    expect(covered(([, b = 0]) => b < 0.2)).toBeGreaterThan(0.7);
    // 0.8416 is the 80 % quantile of a standard normal.
    const wide = [...rows.keys()].filter((row) => (rows[row]?.[1] ?? 0) > 0.9);
    const meanOver = (of: (row: number) => number): number => wide.reduce((sum, row) => sum + of(row), 0) / wide.length;
    const expected = meanOver((row) => 3 * (rows[row]?.[0] ?? 0) + 0.8416 * (1 + 2 * (rows[row]?.[1] ?? 0)));
    expect(meanOver((row) => predictions[row] ?? 0)).toBeCloseTo(expected, 0);
  });

  it('is the same again for the same seed', () => {
    expect(boost(rows, targets, 0.5, { ...settings, trees: 3 })).toEqual(boost(rows, targets, 0.5, { ...settings, trees: 3 }));
  });
});

it('quantileOf is the least value that a share does not exceed', () => {
  expect([0.2, 0.5, 0.8, 1].map((share) => quantileOf(Float64Array.of(5, 1, 3, 2, 4), share))).toEqual([1, 3, 4, 5]);
});

describe('linear regression', () => {
  it('solves a system', () => {
    expect([...solve(Float64Array.of(4, 2, 2, 3), Float64Array.of(8, 8))]).toEqual(
      [1, 2].map((value) => expect.closeTo(value, 12) as number),
    );
  });

  it('finds the weights of data without noise', () => {
    const hours = rows.map((_, row) => row % 168);
    const targets = Float64Array.from(rows, ([a = 0, b = 0], row) => 2 * a - b + (row % 168 === 5 ? 4 : 0) + 1);
    const predictions = predictLinear(fitLinear(rows, hours, targets, 1e-6), rows, hours);
    expect(Math.max(...predictions.map((value, row) => Math.abs(value - (targets[row] ?? 0))))).toBeLessThan(1e-3);
  });
});

describe('conformalShift', () => {
  it('is the ranked distance', () => {
    // Five distances 1 to 5: the ⌈0.8 × 6⌉ = 5th; the ⌈0.5 × 6⌉ = 3rd.
    const truths = [13, 11, 15, 12, 14];
    const said = [10, 10, 10, 10, 10];
    expect([conformalShift(truths, said, 0.8), conformalShift(truths, said, 0.5)]).toEqual([5, 3]);
  });

  it('covers what it promises on new rows', () => {
    const draws = Array.from({ length: 20_000 }, () => random.normal());
    const shift = conformalShift(draws.slice(0, 10_000), new Float64Array(10_000), 0.8);
    expect(draws.slice(10_000).filter((value) => value <= shift).length / 10_000).toBeCloseTo(0.8, 1);
    expect(shift).toBeCloseTo(0.8416, 1);
  });
});
