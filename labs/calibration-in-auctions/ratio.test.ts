import { expect, it } from 'vitest';
import { seededRandom } from '../shared/random.ts';
import { exactly, percentAbove, percentBelow, percentTrue, ratio } from './ratio.ts';

it('ratio is of the sums, with no interval where all pairs have the same one', () => {
  expect(ratio([1, 2, 6], [2, 4, 12])).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
  expect(ratio([1, 5], [1, 2]).value).toBe(2);
});

it('percentages keep the ends of the interval in order', () => {
  const above = percentAbove([1, 5], [1, 2]);
  const below = percentBelow([1, 5], [1, 2]);
  expect([above.value, below.value]).toEqual([100, -100]);
  expect(below.low).toBeLessThan(below.high);
  expect(below.low).toBe(-above.high);
  expect(percentTrue([true, false, false, false]).value).toBe(25);
});

it('the interval holds the true ratio about 95 times in 100', () => {
  const random = seededRandom(5);
  const held = Array.from({ length: 400 }, () => {
    const denominators = Array.from({ length: 200 }, () => Math.exp(random.normal()));
    const { low, high } = ratio(
      denominators.map((value) => value * (2 + random.normal())),
      denominators,
    );
    return low <= 2 && 2 <= high;
  });
  expect(percentTrue(held).value).toBeGreaterThan(90);
  expect(percentTrue(held).value).toBeLessThan(98);
});

it('exactly drops the interval, and what is left of a zero', () => {
  expect(exactly({ value: -2e-14, low: -1, high: 1 })).toEqual({ value: -0 });
  expect(exactly({ value: 12.5 })).toEqual({ value: 12.5 });
});
