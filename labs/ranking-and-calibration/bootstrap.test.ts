import { describe, expect, it } from 'vitest';
import { seededRandom } from '../shared/random.ts';
import { difference, eceOfPerfection, estimate, pivotal, quantile, replicate } from './bootstrap.ts';
import { measure, sortPredictions } from './metrics.ts';

const random = seededRandom(5);
const truth = Float64Array.from({ length: 1000 }, () => 0.02 + 0.4 * random.next());
const labels = Uint8Array.from(truth, (probability) => (random.next() < probability ? 1 : 0));

describe('quantile', () => {
  it('interpolates', () => {
    expect([0, 0.25, 0.5, 1].map((share) => quantile([3, 1, 2, 4, 5], share))).toEqual([1, 2, 3, 5]);
    expect(quantile([1, 2], 0.25)).toBe(1.25);
  });
});

it('pivotal turns the percentiles around the value', () => {
  const replicates = Array.from({ length: 1001 }, (_, index) => index / 1000);
  expect(pivotal(0.4, replicates)).toEqual({
    value: 0.4,
    low: expect.closeTo(-0.175, 9) as number,
    high: expect.closeTo(0.775, 9) as number,
  });
});

describe('replicate', () => {
  const method = replicate([truth], labels);

  it('has an interval as wide as theory says', () => {
    // The standard error of a mean of squares, here of the Brier score.
    const squares = [...truth].map((probability, row) => (probability - (labels[row] ?? 0)) ** 2);
    const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
    const error = Math.sqrt(squares.reduce((sum, square) => sum + (square - mean) ** 2, 0)) / squares.length;
    const { value, low, high } = estimate(method, 'brier');
    expect(value).toBeCloseTo(mean, 12);
    expect((high - low) / (2 * 1.96 * error)).toBeCloseTo(1, 0);
  });

  it('pairs differences: against itself there is none', () => {
    expect(difference(method, replicate([truth], labels), 'logLoss')).toEqual({ value: 0, low: 0, high: 0 });
  });

  it('averages over seeds, and lets them widen the interval', () => {
    const shifted = truth.map((probability) => probability + 0.2);
    const both = replicate([truth, shifted], labels);
    const [one, other] = [truth, shifted].map((each) => measure(sortPredictions(each), labels).brier);
    expect(both.mean.brier).toBeCloseTo(((one ?? 0) + (other ?? 0)) / 2, 12);
    expect(estimate(both, 'brier').high - estimate(both, 'brier').low).toBeGreaterThan(
      1.5 * (estimate(method, 'brier').high - estimate(method, 'brier').low),
    );
  });
});

it('eceOfPerfection is above the error of calibrated predictions, and falls with more rows', () => {
  const limit = eceOfPerfection(truth);
  expect(measure(sortPredictions(truth), labels).ece).toBeLessThan(limit);
  expect(eceOfPerfection(Float64Array.from([...truth, ...truth, ...truth, ...truth]))).toBeLessThan(0.7 * limit);
});
