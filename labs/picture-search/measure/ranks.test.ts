import { expect, it } from 'vitest';
import { rankMetrics, rankOf, ranksByCosine, reciprocalRank } from './ranks.ts';

it('rankOf puts what scores the same before the right one, and leaves out what is out', () => {
  expect(rankOf([3, 5, 5, 1], 0)).toBe(3);
  expect(rankOf([3, 5, 5, 1], 1)).toBe(2);
  expect(rankOf([3, 5, 5, 1], 1, (item) => item === 2)).toBe(1);
  expect(rankOf([0, 0, 0], 2)).toBe(3);
});

it('ranksByCosine asks item i with query i', () => {
  const [east, north] = [Float64Array.of(1, 0), Float64Array.of(0, 1)];
  expect([...ranksByCosine([east, east], [east, north])]).toEqual([1, 2]);
});

it('rankMetrics averages seeds, then queries, with intervals over families', () => {
  const { first, ten, reciprocal } = rankMetrics([Float64Array.of(1, 20), Float64Array.of(2, 20)], ['a', 'b']);
  expect([first.value, ten.value]).toEqual([0.25, 0.5]);
  expect(reciprocal.value).toBeCloseTo((0.75 + 0.05) / 2);
  expect([ten.low, ten.high]).toEqual([0, 1]);
  const one = rankMetrics([Float64Array.of(1, 20)], ['a', 'a']).ten;
  expect([one.low, one.high]).toEqual([0.5, 0.5]);
  expect(reciprocalRank(Float64Array.of(1, 4))).toBe(0.625);
});
