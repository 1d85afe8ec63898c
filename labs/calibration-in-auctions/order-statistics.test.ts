import { describe, expect, it } from 'vitest';
import { meanOfLargest, meanOfTwoLargest } from './integrate.ts';
import { largestOfNormals } from './order-statistics.ts';

const one = (): number => 1;
const same = (z: number): number => z;

it('numerical integration agrees with what is known in closed form', () => {
  expect(meanOfLargest(2, same)).toBeCloseTo(1 / Math.sqrt(Math.PI), 6);
  expect(meanOfTwoLargest(2, same, one)).toBeCloseTo(-1 / Math.sqrt(Math.PI), 6);
  expect(meanOfTwoLargest(400, one, one)).toBeCloseTo(1, 5);
});

describe.each([5, 10, 50, 400, 1000, 10_000])('the largest of %i normal numbers', (count) => {
  const { mean, variance, gap } = largestOfNormals(count);
  const exactMean = meanOfLargest(count, same);

  it('has a mean within 0.7 % of the exact one', () => {
    expect(Math.abs(mean / exactMean - 1)).toBeLessThan(0.007);
  });

  it('has a variance and a distance to the second within a sixth of the exact ones', () => {
    const exactVariance = meanOfLargest(count, (z) => (z - exactMean) ** 2);
    const exactGap = exactMean - meanOfTwoLargest(count, same, one);
    expect(Math.abs(variance / exactVariance - 1)).toBeLessThan(1 / 6);
    expect(Math.abs(gap / exactGap - 1)).toBeLessThan(1 / 6);
  });
});

it('the mean is within a tenth of a percent for hundreds of candidates', () => {
  for (const count of [300, 400, 1000]) expect(Math.abs(largestOfNormals(count).mean / meanOfLargest(count, same) - 1)).toBeLessThan(0.001);
});
