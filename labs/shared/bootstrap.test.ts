import { expect, it } from 'vitest';
import { meanInterval } from './bootstrap.ts';
import { seededRandom } from './random.ts';

const random = seededRandom(4);
const values = Float64Array.from({ length: 400 }, () => random.normal());
const width = ({ low, high }: { low: number; high: number }): number => high - low;

it('meanInterval is as wide as theory says for independent values', () => {
  const found = meanInterval(values);
  expect(found.value).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / 400, 10);
  // 2 × 1.96 ÷ √400
  expect(width(found)).toBeGreaterThan(0.17);
  expect(width(found)).toBeLessThan(0.22);
  expect(meanInterval(values)).toEqual(found);
});

it('meanInterval draws what belongs together at once: copies add nothing', () => {
  const copied = Float64Array.from({ length: 1600 }, (_, at) => values[Math.floor(at / 4)] ?? 0);
  const clusters = Array.from(copied, (_, at) => String(Math.floor(at / 4)));
  expect(width(meanInterval(copied, clusters))).toBeCloseTo(width(meanInterval(values)), 10);
  expect(width(meanInterval(copied))).toBeLessThan(0.6 * width(meanInterval(values)));
});

it('meanInterval weighs clusters by their size', () => {
  expect(meanInterval([1, 1, 1, 5], ['a', 'a', 'a', 'b']).value).toBe(2);
});
