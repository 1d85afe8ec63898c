import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../shared/random.ts';
import { difference, estimate, questionMeans, ratioEstimate } from './bootstrap.ts';
import { areaUnderCurve, classInterval, refusalCurve, refusalsAt, thresholdForAnswers, thresholdForRefusals } from './roc.ts';
import { holm, randomizationTest } from './significance.ts';

const draw = (count: number, seed: number, mean = 0): Float64Array => {
  const random = seededRandom(seed);
  return Float64Array.from({ length: count }, () => mean + random.normal());
};

describe('bootstrap', () => {
  it('gives an interval as wide as the standard error of the mean says', () => {
    const { value, low, high } = estimate([draw(400, 1, 5)]);
    expect(Math.abs(value - 5)).toBeLessThan(0.2);
    expect((high - low) / (2 * 1.96 * 0.05)).toBeCloseTo(1, 0);
  });

  it('pairs questions: what two methods share does not widen the difference', () => {
    const base = draw(200, 2);
    const better = base.map((value) => value + 1);
    const found = difference([better], [base]);
    expect(found.value).toBeCloseTo(1);
    expect(found.high - found.low).toBeLessThan(1e-9);
  });

  it('holds the spread between seeds too', () => {
    const base = draw(200, 3);
    const width = ({ low, high }: ReturnType<typeof estimate>): number => high - low;
    expect(width(estimate([base, base.map((value) => value + 1)]))).toBeGreaterThan(2 * width(estimate([base, base])));
    const { value, high } = estimate([base, base.map((each) => each + 1)]);
    expect(high).toBeGreaterThan(value + 0.3);
    expect(questionMeans([Float64Array.of(0, 1), Float64Array.of(1, 1)])).toEqual(Float64Array.of(0.5, 1));
  });

  it('resamples a ratio by question', () => {
    const found = ratioEstimate(Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 6));
    expect([found.value, found.low, found.high]).toEqual([0.5, 0.5, 0.5]);
    expect(ratioEstimate(Float64Array.of(0, 4), Float64Array.of(4, 4))).toMatchObject({ low: 0, high: 1 });
  });
});

describe('significance', () => {
  it('is small for a difference that chance does not make, and not otherwise', () => {
    const base = draw(100, 4);
    expect(randomizationTest([base.map((value, at) => value + 0.5 + 0.1 * (at % 3))], [base])).toBeLessThan(0.001);
    expect(randomizationTest([draw(100, 5)], [draw(100, 6)])).toBeGreaterThan(0.05);
    expect(randomizationTest([base], [base])).toBe(1);
  });

  it('is corrected step by step, in whatever order the values come', () => {
    expect(holm([0.04, 0.01, 0.03])).toEqual([0.06, 0.03, 0.06]);
    expect(holm([0.5, 0.9])).toEqual([1, 1]);
  });
});

describe('refusal', () => {
  const classes = { answerable: Float64Array.of(3, 4, 5, 6), unanswerable: Float64Array.of(1, 2, 3, 7) };

  it('has the area of the share of pairs in the right order', () => {
    expect(areaUnderCurve(classes)).toBe((4 + 4 + 3.5 + 0) / 16);
    expect(classInterval(classes, areaUnderCurve).low).toBeLessThan(0.6);
  });

  it('counts both kinds of error', () => {
    expect(refusalsAt(classes, 4)).toEqual({ falseRefusals: 0.25, falseAnswers: 0.25 });
    expect(refusalCurve(classes)[0]).toEqual([0, 0.5]);
    expect(refusalCurve(classes)[5]).toEqual([0.25, 0.25]);
    expect(refusalCurve(classes).at(-1)).toEqual([1, 0]);
  });

  it('sets thresholds that keep what they promise', () => {
    expect(refusalsAt(classes, thresholdForRefusals(classes, 0.25)).falseRefusals).toBe(0.25);
    expect(refusalsAt(classes, thresholdForRefusals(classes, 0)).falseRefusals).toBe(0);
    expect(refusalsAt(classes, thresholdForAnswers(classes, 0.25))).toEqual({ falseRefusals: 0.25, falseAnswers: 0.25 });
    expect(refusalsAt(classes, thresholdForAnswers(classes, 0)).falseAnswers).toBe(0);
  });
});
