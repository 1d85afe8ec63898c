import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../shared/random.ts';
import { DayBootstrap, difference, interval } from './bootstrap.ts';
import { gate, gateRules } from './gate.ts';
import {
  absoluteError,
  cautiousLoss,
  deviation,
  isClose,
  isCovered,
  mean,
  medianLoss,
  pinball,
  relativeError,
  type Outcome,
} from './metrics.ts';
import { periodsOf } from './periods.ts';

describe('metrics', () => {
  const outcome: Outcome = { minutes: 20, median: 17, cautious: 25 };

  it('are as by hand', () => {
    expect([absoluteError, relativeError, isClose, isCovered, cautiousLoss, medianLoss].map((of) => of(outcome))).toEqual([
      3,
      0.15,
      0,
      1,
      expect.closeTo(1, 12) as number,
      1.5,
    ]);
    expect([isClose({ ...outcome, median: 18 }), isCovered({ ...outcome, cautious: 19.9 })]).toEqual([1, 0]);
    expect(pinball(20, 15, 0.8)).toBe(4);
    expect([mean([1, 2, 6]), deviation([1, 3, 5])]).toEqual([3, 2]);
  });

  it('have the pinball loss least at its quantile', () => {
    const values = Array.from({ length: 100 }, (_, index) => index + 1);
    const losses = values.map((quantile) => mean(values.map((value) => pinball(value, quantile, 0.8))));
    expect(values[losses.indexOf(Math.min(...losses))]).toBe(80);
  });
});

describe('DayBootstrap', () => {
  const random = seededRandom(4);
  const days = Array.from({ length: 3000 }, (_, row) => row % 30);
  const ofDay = Array.from({ length: 30 }, () => random.normal());
  const values = days.map((day) => (ofDay[day] ?? 0) + 0.1 * random.normal());
  const bootstrap = new DayBootstrap(days);

  it('has an interval as wide as theory says of a mean of days', () => {
    const { value, low, high } = interval(bootstrap.ratio(values));
    expect(value).toBeCloseTo(mean(values), 12);
    const ratio = (high - low) / (2 * 1.96 * (deviation(ofDay) / Math.sqrt(30)));
    expect(ratio).toBeGreaterThan(0.85);
    expect(ratio).toBeLessThan(1.15);
    // Were rows independent, the interval would be a tenth of that.
    expect(high - low).toBeGreaterThan((5 * 2 * 1.96 * deviation(values)) / Math.sqrt(3000));
  });

  it('divides sums, within a part of the rows', () => {
    const rows = new DayBootstrap([1, 1, 2]);
    expect(rows.ratio([2, 4, 9], [1, 1, 3]).value).toBe(3);
    expect(rows.ratio([2, 4, 9], undefined, [true, false, true]).value).toBe(5.5);
  });

  it('has a median, and pairs differences', () => {
    expect(new DayBootstrap([1, 1, 2, 2, 3]).median([9, 1, 5, 7, 3]).value).toBe(5);
    const shifted = bootstrap.ratio(values.map((value) => value + 2));
    const { value, low, high } = interval(difference(shifted, bootstrap.ratio(values)));
    expect([value, low, high]).toEqual([2, 2, 2].map((each) => expect.closeTo(each, 9) as number));
  });
});

describe('gate', () => {
  const days = Array.from({ length: 600 }, (_, row) => row % 14);
  const bootstrap = new DayBootstrap(days);
  const night = days.map((_, row) => row % 10 === 0);
  const slices = [{ id: 'night', within: night }];
  /** Errors of 3 min, or as said, with 80 % covered. */
  const outcomes = (error: (row: number) => number, coveredIn5 = 4): Outcome[] =>
    days.map((_, row) => ({ minutes: 20, median: 20 - error(row), cautious: row % 5 < coveredIn5 ? 30 : 10 }));
  const baseline = outcomes(() => 3);

  it('lets a better candidate pass', () => {
    const verdict = gate(
      outcomes(() => 2),
      baseline,
      { bootstrap, slices },
    );
    expect(verdict).toMatchObject({ passed: true, refusals: [], coverage: 0.8 });
    expect(verdict.gain.value).toBeCloseTo(-1, 12);
    expect(verdict.slices['night']).toBeCloseTo(-1 / 3, 12);
  });

  it('refuses one that wins on average and loses at night', () => {
    const verdict = gate(
      outcomes((row) => (night[row] ? 3.1 : 2)),
      baseline,
      { bootstrap, slices },
    );
    expect(verdict.gain.value).toBeLessThan(0);
    expect(verdict.refusals).toEqual(['slice-night']);
  });

  it('refuses what does not gain, and what does not cover', () => {
    expect(gate(baseline, baseline, { bootstrap, slices }).refusals).toEqual(['error']);
    expect(
      gate(
        outcomes(() => 2, 5),
        baseline,
        { bootstrap, slices, rules: gateRules },
      ).refusals,
    ).toEqual(['coverage']);
  });
});

it('periods follow each other and end with the launch', () => {
  const { training, development, test, reference } = periodsOf({ launchDay: 70 });
  expect([training.from, training.before, development.from, development.before, test.from, test.before]).toEqual([14, 49, 49, 56, 56, 70]);
  expect(reference).toEqual({ from: 49, before: 70 });
});
