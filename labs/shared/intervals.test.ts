import { expect, it } from 'vitest';
import { percentileInterval, quantile } from './intervals.ts';

it('quantile interpolates between ascending values', () => {
  expect(quantile([1, 2, 4], 0.5)).toBe(2);
  expect(quantile([1, 2, 4], 0.75)).toBe(3);
  expect(quantile([], 0.5)).toBeNaN();
});

it('percentileInterval spans the middle 95 % of resamples, and the value itself', () => {
  const replicates = Array.from({ length: 1001 }, (_, index) => 1000 - index);
  expect(percentileInterval(500, replicates)).toEqual({ value: 500, low: 25, high: 975 });
  expect(percentileInterval(-5, [...replicates, Number.NaN])).toEqual({ value: -5, low: -5, high: 975 });
});
