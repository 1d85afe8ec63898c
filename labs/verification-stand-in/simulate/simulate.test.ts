import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../shared/random.ts';
import type { Scores } from '../measure/scores.ts';
import { fitParetoTail, shareAbove, thresholdOf } from './pareto-tail.ts';
import { fisher, holdingThreshold, independentModel, normalModel, normalTail, spreadModel } from './scale.ts';

describe('fitParetoTail', () => {
  const random = seededRandom(3);
  const draws = (shape: number): Float64Array =>
    Float64Array.from({ length: 40_000 }, () => (2 / shape) * ((1 - random.next()) ** -shape - 1)).sort();

  it.each([-0.3, 0.2])('finds the shape %d that values were drawn with', (shape) => {
    const tail = fitParetoTail(draws(shape), 0.2);
    expect(tail.shape).toBeCloseTo(shape, 1);
    expect(tail.count).toBe(8000);
  });

  it('agrees with what is counted, and turns a share back into its threshold', () => {
    const values = draws(0.2);
    const tail = fitParetoTail(values, 0.05);
    const threshold = values[values.length - 200] ?? 0;
    expect(shareAbove(tail, threshold) / (200 / values.length)).toBeCloseTo(1, 0);
    expect(shareAbove(tail, thresholdOf(tail, 1e-6))).toBeCloseTo(1e-6, 12);
    const exponential = { ...tail, shape: 0 };
    expect(shareAbove(exponential, thresholdOf(exponential, 1e-6))).toBeCloseTo(1e-6, 12);
  });

  it('says that nothing lies beyond the end of a bounded tail', () => {
    const tail = fitParetoTail(draws(-0.3), 0.1);
    expect(shareAbove(tail, tail.level - tail.scale / tail.shape + 0.01)).toBe(0);
  });
});

it('normalTail is the upper tail of the standard normal', () => {
  expect(normalTail(0)).toBeCloseTo(0.5);
  expect(normalTail(1.959964)).toBeCloseTo(0.025, 6);
  expect(normalTail(-1.959964)).toBeCloseTo(0.975, 6);
  expect(normalTail(6) / 9.865876e-10).toBeCloseTo(1, 5);
  expect(normalTail(2.9999) / normalTail(3.0001)).toBeCloseTo(1.0007, 3);
});

describe('models of impostor scores', () => {
  const random = seededRandom(4);
  const size = 150;
  /** Probes of the first tenth score high with everybody. */
  const scores: Scores = {
    size,
    values: Float64Array.from({ length: size * size }, (_, at) => 0.15 * random.normal() + (at % size < size / 10 ? 0.25 : 0)),
  };
  const independent = independentModel(scores);

  it('count what was measured where there are data', () => {
    const threshold = 0.5;
    const impostors = [...scores.values].filter((_, at) => at % (size + 1) !== 0);
    const rate = impostors.filter((score) => score >= threshold).length / impostors.length;
    expect(independent.falsePositives(threshold, 1) / rate).toBeCloseTo(1, 0);
    expect(spreadModel(scores).falsePositives(threshold, 1)).toBeCloseTo(independent.falsePositives(threshold, 1), 10);
  });

  it('find fewer probes with false positives where few probes make them all', () => {
    expect(spreadModel(scores).falsePositives(0.5, 1000)).toBeLessThan(0.5 * independent.falsePositives(0.5, 1000));
  });

  it('hold a rate with a threshold that rises with the gallery and stays a cosine', () => {
    const thresholds = [1e2, 1e4, 1e7].map((gallery) => holdingThreshold(independent, gallery, 0.01));
    expect(thresholds).toEqual([...thresholds].sort((a, b) => a - b));
    expect(thresholds[2]).toBeLessThan(1);
    expect(independent.falsePositives(thresholds[1] ?? 0, 1e4)).toBeCloseTo(0.01, 6);
    expect(holdingThreshold(normalModel(scores), 1e4, 0.01)).toBeLessThan(1);
  });

  it('stretch cosines without end toward one', () => {
    expect(fisher(0.5)).toBeCloseTo(0.5493, 4);
    expect(Number.isFinite(fisher(1))).toBe(true);
  });
});
