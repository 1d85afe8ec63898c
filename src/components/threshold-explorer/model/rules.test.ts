import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../labs/shared/random.ts';
import { confusionAt, ratesOf } from './confusion.ts';
import { costPerCase, theoreticalThreshold, type Costs } from './costs.ts';
import { cheapest, withinCapacity, withPrecision, withRecall } from './rules.ts';
import { countExactly, type ScoreCounts } from './score-counts.ts';

/** Rows of a calibrated model whose scores are in hundredths. */
function draw(seed: number, rows = 400): ScoreCounts {
  const random = seededRandom(seed);
  return countExactly(
    Array.from({ length: rows }, () => {
      const score = Math.round(100 * random.next() ** 2) / 100;
      return [score, random.next() < score] as const;
    }),
  );
}

const costs: Costs = { falsePositive: 6, falseNegative: 42, review: 0, benefit: 0 };

describe.each([1, 2, 3, 4, 5])('a rule (seed %i)', (seed) => {
  const counts = draw(seed);
  const all = counts.edges;
  const rates = (threshold: number): ReturnType<typeof ratesOf> => ratesOf(confusionAt(counts, threshold));

  it('for the cost beats every other threshold', () => {
    const { threshold, isReached } = cheapest(counts, costs);
    const cost = (at: number): number => costPerCase(confusionAt(counts, at), costs);
    expect(isReached).toBe(true);
    for (const other of all) expect(cost(threshold)).toBeLessThanOrEqual(cost(other) + 1e-12);
    // Of equally cheap ones it flags least.
    for (const other of all.filter((each) => each > threshold)) expect(cost(other)).toBeGreaterThan(cost(threshold) - 1e-12);
  });

  it('for recall is the highest that keeps it', () => {
    const { threshold } = withRecall(counts, 0.7);
    expect(rates(threshold).recall).toBeGreaterThanOrEqual(0.7);
    for (const other of all.filter((each) => each > threshold)) expect(rates(other).recall).toBeLessThan(0.7);
  });

  it('for precision is the lowest that keeps it', () => {
    const { threshold, isReached } = withPrecision(counts, 0.6);
    expect(isReached).toBe(true);
    expect(rates(threshold).precision).toBeGreaterThanOrEqual(0.6);
    for (const other of all.filter((each) => each < threshold)) expect(rates(other).precision).toBeLessThan(0.6);
  });

  it('for capacity is the lowest that keeps it', () => {
    const { threshold } = withinCapacity(counts, 0.2);
    expect(rates(threshold).flagged).toBeLessThanOrEqual(0.2);
    for (const other of all.filter((each) => each < threshold)) expect(rates(other).flagged).toBeGreaterThan(0.2);
  });
});

describe('a rule that cannot be kept', () => {
  const counts = countExactly([
    [0.2, true],
    [0.4, false],
    [0.6, true],
    [0.6, false],
  ]);

  it('says so, and gives the nearest', () => {
    expect(withPrecision(counts, 0.9)).toEqual({ threshold: 0.6, isReached: false });
    expect(withinCapacity(counts, 0.1)).toEqual({ threshold: 0.6, isReached: false });
  });

  it('is never one for recall', () => {
    expect(withRecall(counts, 1)).toEqual({ threshold: 0.2, isReached: true });
  });
});

it('the cheapest threshold of a calibrated model with many rows is near the formula', () => {
  const near = cheapest(draw(11, 40_000), costs).threshold;
  expect(Math.abs(near - theoreticalThreshold(costs))).toBeLessThan(0.03);
});
