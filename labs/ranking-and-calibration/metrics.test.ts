import { describe, expect, it } from 'vitest';
import { seededRandom } from '../shared/random.ts';
import { averagePrecision, measure, metricNames, reliability, sortPredictions } from './metrics.ts';

const random = seededRandom(1);
const predictions = Float64Array.from({ length: 300 }, () => Math.round(random.next() * 20) / 20);
const labels = Uint8Array.from(predictions, (probability) => (random.next() < probability ? 1 : 0));

describe('measure', () => {
  it('counts pairs in the right order for the AUC, ties half', () => {
    let [right, pairs] = [0, 0];
    predictions.forEach((positive, i) => {
      predictions.forEach((negative, j) => {
        if (labels[i] !== 1 || labels[j] !== 0) return;
        pairs += 1;
        right += positive > negative ? 1 : positive === negative ? 0.5 : 0;
      });
    });
    expect(measure(sortPredictions(predictions), labels).auc).toBeCloseTo(right / pairs, 12);
  });

  it('computes what a pencil does', () => {
    const measured = measure(sortPredictions(Float64Array.of(0.2, 0.8, 0.6, 0.5)), Uint8Array.of(0, 1, 0, 1));
    expect(measured.logLoss).toBeCloseTo(-(Math.log(0.8) + Math.log(0.8) + Math.log(0.4) + Math.log(0.5)) / 4, 12);
    expect(measured.normalizedEntropy).toBeCloseTo(measured.logLoss / Math.log(2), 12);
    expect(measured.brier).toBeCloseTo((0.04 + 0.04 + 0.36 + 0.25) / 4, 12);
    expect(measured.predictedOverObserved).toBeCloseTo(2.1 / 2, 12);
    expect(measured.auc).toBeCloseTo(3 / 4, 12);
    // Four rows make four bins of one row each.
    expect(measured.ece).toBeCloseTo((0.2 + 0.2 + 0.6 + 0.5) / 4, 12);
  });

  it('takes a weight for so many copies of the row', () => {
    const weights = Uint16Array.from(labels, (_, row) => row % 3);
    const copied = [...labels.keys()].flatMap((row) => Array.from({ length: row % 3 }, () => row));
    const expected = measure(
      sortPredictions(Float64Array.from(copied, (row) => predictions[row] ?? 0)),
      Uint8Array.from(copied, (row) => labels[row] ?? 0),
    );
    const weighted = measure(sortPredictions(predictions), labels, weights);
    for (const name of metricNames) expect(weighted[name]).toBeCloseTo(expected[name], 10);
  });

  it('keeps the loss of a certain mistake finite', () => {
    expect(measure(sortPredictions(Float64Array.of(0, 1)), Uint8Array.of(1, 0)).logLoss).toBeCloseTo(13.8, 1);
  });
});

describe('averagePrecision', () => {
  it('is the mean precision at the positives, equal scores together', () => {
    // From the top: a positive (1 of 1), a negative, then a positive and a negative with the same score (2 of 4).
    const sorted = sortPredictions(Float64Array.of(0.9, 0.8, 0.5, 0.5));
    expect(averagePrecision(sorted, Uint8Array.of(1, 0, 1, 0))).toBeCloseTo((1 + 2 / 4) / 2, 12);
  });
});

describe('reliability', () => {
  it('has fifteen bins of equal mass', () => {
    const distinct = Float64Array.from({ length: 1500 }, (_, row) => row / 1500);
    const bins = reliability(sortPredictions(distinct), new Uint8Array(1500));
    expect(bins.map(({ rows }) => rows)).toEqual(Array.from({ length: 15 }, () => 100));
    expect(bins[0]?.predicted).toBeCloseTo(49.5 / 1500, 12);
  });

  it('keeps equal predictions in one bin', () => {
    expect(
      reliability(
        sortPredictions(new Float64Array(30).fill(0.1)),
        Uint8Array.from({ length: 30 }, (_, row) => row % 2),
      ),
    ).toEqual([{ predicted: expect.closeTo(0.1, 12) as number, observed: 0.5, rows: 30 }]);
  });
});
