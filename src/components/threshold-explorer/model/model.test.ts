import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../labs/shared/random.ts';
import { reweight, shiftProbability } from './base-rate.ts';
import { confusionAt, ratesOf, sweep } from './confusion.ts';
import { costPerCase, theoreticalThreshold, type Costs } from './costs.ts';
import { areaUnderRoc, averagePrecision, precisionRecallPoints, rocPoints } from './curves.ts';
import { calibrationError, reliabilityBins } from './reliability.ts';
import { baseRate, countExactly, parseCounts, totalsOf } from './score-counts.ts';
import { wilson } from './wilson.ts';

type Row = readonly [score: number, isPositive: boolean];

/** Rows of a calibrated model with scores in twentieths, so that many are equal. */
function drawRows(seed: number, count = 200): Row[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const score = Math.round(random.next() * 20) / 20;
    return [score, random.next() < score] as const;
  });
}
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

describe('counts on a grid', () => {
  it('read what is written, with zeros at the end', () => {
    const counts = parseCounts({ negatives: '2 1', positives: '0 0 3' }, 4);
    expect(counts.edges).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(counts.scores).toEqual([0.125, 0.375, 0.625, 0.875, 1]);
    expect(counts.negatives).toEqual([2, 1, 0, 0, 0]);
    expect(counts.positives).toEqual([0, 0, 3, 0, 0]);
    expect(totalsOf(counts)).toEqual({ negatives: 3, positives: 3, rows: 6 });
  });
});

describe('confusion matrices', () => {
  it.each(seeds)('agree with counting row by row, at every score and between (seed %i)', (seed) => {
    const rows = drawRows(seed);
    const counts = countExactly(rows);
    for (const threshold of [0, 0.05, 0.12, 0.5, 0.51, 1, 1.5]) {
      const count = (flagged: boolean, positive: boolean): number =>
        rows.filter(([score, isPositive]) => score >= threshold === flagged && isPositive === positive).length;
      expect(confusionAt(counts, threshold)).toEqual({
        truePositives: count(true, true),
        falsePositives: count(true, false),
        falseNegatives: count(false, true),
        trueNegatives: count(false, false),
      });
    }
    for (const { threshold, confusion } of sweep(counts)) expect(confusion).toEqual(confusionAt(counts, threshold));
  });

  it('have the rates of a pencil', () => {
    const rates = ratesOf({ truePositives: 30, falsePositives: 10, falseNegatives: 20, trueNegatives: 140 });
    expect(rates).toEqual({ precision: 0.75, recall: 0.6, falsePositiveRate: 10 / 150, flagged: 0.2 });
  });

  it('have no precision where nothing is flagged', () => {
    expect(ratesOf({ truePositives: 0, falsePositives: 0, falseNegatives: 2, trueNegatives: 3 }).precision).toBeNaN();
  });
});

describe('curves', () => {
  it.each(seeds)('have the area that pairs have, counted one by one (seed %i)', (seed) => {
    const rows = drawRows(seed, 80);
    let [right, pairs] = [0, 0];
    for (const [score, isPositive] of rows)
      for (const [other, isOther] of rows)
        if (isPositive && !isOther) {
          pairs += 1;
          right += score > other ? 1 : score === other ? 0.5 : 0;
        }
    const counts = countExactly(rows);
    expect(areaUnderRoc(counts)).toBeCloseTo(right / pairs, 12);
    // And that of trapezoids under the drawn points.
    const points = rocPoints(counts);
    const area = points
      .slice(1)
      .reduce((sum, [x, y], index) => sum + ((x - (points[index]?.[0] ?? 0)) * (y + (points[index]?.[1] ?? 0))) / 2, 0);
    expect(area).toBeCloseTo(right / pairs, 12);
  });

  it.each(seeds)('never turn back (seed %i)', (seed) => {
    const counts = countExactly(drawRows(seed));
    const points = rocPoints(counts);
    expect(points[0]).toEqual([0, 0]);
    expect(points.at(-1)).toEqual([1, 1]);
    points.slice(1).forEach(([x, y], index) => {
      expect(x).toBeGreaterThanOrEqual(points[index]?.[0] ?? 0);
      expect(y).toBeGreaterThanOrEqual(points[index]?.[1] ?? 0);
    });
    expect(precisionRecallPoints(counts).at(-1)).toEqual([1, baseRate(counts)]);
  });

  it.each(seeds)('have the precision that each positive meets, in the mean (seed %i)', (seed) => {
    const rows = drawRows(seed);
    const positives = rows.filter(([, isPositive]) => isPositive);
    const met = positives.map(([score]) => {
      const above = rows.filter(([other]) => other >= score);
      return above.filter(([, isPositive]) => isPositive).length / above.length;
    });
    expect(averagePrecision(countExactly(rows))).toBeCloseTo(met.reduce((sum, each) => sum + each, 0) / met.length, 12);
  });

  it('are one half and the base rate where all scores are equal', () => {
    const counts = countExactly([
      [0.3, true],
      [0.3, false],
      [0.3, false],
      [0.3, false],
    ]);
    expect(areaUnderRoc(counts)).toBe(0.5);
    expect(averagePrecision(counts)).toBe(0.25);
  });
});

describe('Wilson intervals', () => {
  it('have ends at which the test of the share just holds', () => {
    for (const [successes, rows] of [
      [3, 15],
      [81, 263],
      [683, 1049],
    ] as const) {
      const { low, high } = wilson(successes, rows);
      for (const end of [low, high]) {
        const distance = Math.abs(successes / rows - end) / Math.sqrt((end * (1 - end)) / rows);
        expect(distance).toBeCloseTo(1.959964, 6);
      }
    }
  });

  it('stay within 0 and 1, and say nothing of no rows', () => {
    expect(wilson(0, 20).low).toBe(0);
    expect(wilson(20, 20).high).toBe(1);
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('costs', () => {
  const costs: Costs = { falsePositive: 6, falseNegative: 42, review: 1, benefit: 5 };

  it('add up as on paper', () => {
    // 6 × 10 + 42 × 20 + 1 × 40 − 5 × 30 = 790, over 200 rows.
    expect(costPerCase({ truePositives: 30, falsePositives: 10, falseNegatives: 20, trueNegatives: 140 }, costs)).toBeCloseTo(3.95, 12);
  });

  it('make flagging and not flagging equal at the formula threshold', () => {
    const p = theoreticalThreshold(costs);
    const flagging = (1 - p) * 6 + 1 - p * 5;
    expect(flagging).toBeCloseTo(p * 42, 12);
    expect(theoreticalThreshold({ ...costs, review: 0, benefit: 0 })).toBe(6 / 48);
  });

  it('never make flagging pay where the review costs more than a miss', () => {
    expect(theoreticalThreshold({ falsePositive: 1, falseNegative: 2, review: 9, benefit: 0 })).toBeGreaterThan(1);
  });
});

describe('another base rate', () => {
  it.each([0.01, 0.2, 0.5, 0.9])('of %f moves precision as it moves any probability', (rate) => {
    const counts = countExactly(drawRows(3));
    const moved = reweight(counts, rate);
    expect(baseRate(moved)).toBeCloseTo(rate, 12);
    expect(totalsOf(moved).rows).toBeCloseTo(totalsOf(counts).rows, 9);
    const [before, after] = [counts, moved].map((each) => ratesOf(confusionAt(each, 0.5)));
    expect(after?.recall).toBeCloseTo(before?.recall ?? 0, 12);
    expect(after?.falsePositiveRate).toBeCloseTo(before?.falsePositiveRate ?? 0, 12);
    expect(after?.precision).toBeCloseTo(shiftProbability(before?.precision ?? 0, baseRate(counts), rate), 12);
    expect(areaUnderRoc(moved)).toBeCloseTo(areaUnderRoc(counts), 12);
  });

  it('and back again changes nothing', () => {
    for (const probability of [0, 0.1, 0.5, 1]) {
      expect(shiftProbability(shiftProbability(probability, 0.1, 0.4), 0.4, 0.1)).toBeCloseTo(probability, 12);
    }
    // One negative in eight kept: odds times eight.
    expect(shiftProbability(0.5, 0.1, 0.8 / 1.7)).toBeCloseTo(8 / 9, 12);
  });
});

describe('reliability', () => {
  it('has bins of equal mass, and the error that they have on paper', () => {
    const rows = [0.1, 0.2, 0.7, 0.8].flatMap((score, group): Row[] =>
      Array.from({ length: 10 }, (_, row) => [score, row < ([2, 2, 6, 9][group] ?? 0)] as const),
    );
    const bins = reliabilityBins(countExactly(rows), 4);
    expect(bins.map(({ observed }) => observed)).toEqual([0.2, 0.2, 0.6, 0.9]);
    expect(bins.map(({ rows: count }) => count)).toEqual([10, 10, 10, 10]);
    expect(calibrationError(bins)).toBeCloseTo((0.1 + 0 + 0.1 + 0.1) / 4, 12);
  });

  it('never splits equal scores', () => {
    expect(reliabilityBins(countExactly(drawRows(2).map(([, isPositive]) => [0.4, isPositive])), 15)).toHaveLength(1);
  });

  it('is small for a calibrated model of many rows', () => {
    expect(calibrationError(reliabilityBins(countExactly(drawRows(5, 20_000))))).toBeLessThan(0.02);
  });
});
