import { describe, expect, it } from 'vitest';
import { logit, sigmoid } from '../../shared/probability.ts';
import { seededRandom } from '../../shared/random.ts';
import { measure, sortPredictions } from '../metrics.ts';
import type { FitCalibrator } from './calibrator.ts';
import { fitHistogramBinning } from './histogram-binning.ts';
import { fitIsotonic } from './isotonic.ts';
import { correctPrior } from './prior-correction.ts';
import { fitPlatt, fitTemperature } from './scaling.ts';

const random = seededRandom(2);
const truth = Float64Array.from({ length: 20_000 }, () => sigmoid(-2 + 1.5 * random.normal()));
const labels = Uint8Array.from(truth, (probability) => (random.next() < probability ? 1 : 0));
/** Wrong in the way that Platt scaling can mend: the truth is σ(0.5 z − 1). */
const wrong = truth.map((probability) => sigmoid((logit(probability) + 1) / 0.5));
const metrics = (predictions: Float64Array): ReturnType<typeof measure> => measure(sortPredictions(predictions), labels);

describe('prior correction', () => {
  it('undoes the sampling of negatives exactly', () => {
    // Of 1,000 rows 100 respond; with one negative in nine kept, 100 of 200.
    expect(correctPrior(1 / 9)(Float64Array.of(0.5))[0]).toBeCloseTo(0.1, 12);
    expect([...correctPrior(1)(truth.slice(0, 3))]).toEqual([...truth.slice(0, 3)].map((value) => expect.closeTo(value, 12) as number));
  });
});

describe('Platt scaling', () => {
  it('finds slope and intercept', () => {
    const [low, high] = fitPlatt(wrong, labels)(Float64Array.of(sigmoid(0), sigmoid(2)));
    expect(logit(low ?? 0)).toBeCloseTo(-1, 1);
    expect(logit(high ?? 0) - logit(low ?? 0)).toBeCloseTo(1, 1);
  });

  it('leaves the order alone', () => {
    expect(metrics(fitPlatt(wrong, labels)(wrong)).auc).toBeCloseTo(metrics(wrong).auc, 9);
  });

  it('ends near the best where the first Newton step would overshoot', () => {
    const far = truth.map((probability) => sigmoid(logit(probability) - 9));
    const repaired = fitPlatt(far, labels)(far);
    expect(metrics(repaired).logLoss).toBeLessThan(metrics(truth).logLoss + 0.001);
  });
});

describe('temperature scaling', () => {
  it('finds the temperature', () => {
    const sharp = truth.map((probability) => sigmoid(3 * logit(probability)));
    expect(logit(fitTemperature(sharp, labels)(Float64Array.of(sigmoid(3)))[0] ?? 0)).toBeCloseTo(1, 1);
  });

  it('cannot move one half', () => {
    expect(fitTemperature(wrong, labels)(Float64Array.of(0.5))[0]).toBe(0.5);
  });
});

describe('isotonic regression', () => {
  it('pools adjacent violators', () => {
    const calibrate = fitIsotonic(Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5), Uint8Array.of(0, 1, 0, 1, 1));
    expect([...calibrate(Float64Array.of(0.05, 0.1, 0.2, 0.25, 0.3, 0.5, 0.9))]).toEqual([0, 0, 0.5, 0.5, 0.5, 1, 1]);
  });

  it('interpolates between blocks', () => {
    const calibrate = fitIsotonic(Float64Array.of(0.2, 0.2, 0.6, 0.6), Uint8Array.of(0, 0, 0, 1));
    expect(calibrate(Float64Array.of(0.2, 0.3, 0.6)).map((value) => Math.round(value * 1e9) / 1e9)).toEqual(Float64Array.of(0, 0.125, 0.5));
  });

  it('does not depend on the order of equal predictions', () => {
    const calibrate = fitIsotonic(Float64Array.of(0.3, 0.6, 0.6, 0.6), Uint8Array.of(0, 1, 1, 0));
    expect([...calibrate(Float64Array.of(0.3, 0.6))]).toEqual([0, 2 / 3]);
  });

  it('gives equal predictions one value', () => {
    expect(fitIsotonic(Float64Array.of(0.3, 0.3, 0.3), Uint8Array.of(0, 1, 1))(Float64Array.of(0.3))[0]).toBeCloseTo(2 / 3, 12);
  });
});

describe.each<[string, FitCalibrator]>([
  ['Platt scaling', fitPlatt],
  ['isotonic regression', fitIsotonic],
  ['histogram binning', fitHistogramBinning],
])('%s', (_, fit) => {
  it('repairs the calibration error and the log loss', () => {
    const repaired = metrics(fit(wrong, labels)(wrong));
    expect(metrics(wrong).ece).toBeGreaterThan(0.05);
    expect(repaired.ece).toBeLessThan(0.01);
    expect(repaired.logLoss).toBeLessThan(metrics(wrong).logLoss);
  });
});
