import { describe, expect, it } from 'vitest';
import { closedForm, type Effects } from './closed-form.ts';
import { meanOfLargest, meanOfTwoLargest } from './integrate.ts';

/** The effects by numerical integration over the two largest scores; x | z is normal, so its exponential has a known mean. */
function integrated(count: number, valueSpread: number, errorSpread: number): Effects {
  const scoreSpread = Math.hypot(valueSpread, errorSpread);
  const slope = valueSpread ** 2 / scoreSpread;
  const residual = (valueSpread * errorSpread) / scoreSpread;
  const exponential = (rate: number) => (z: number) => Math.exp(rate * z);
  const value = meanOfLargest(count, exponential(slope)) * Math.exp(residual ** 2 / 2);
  const predicted = meanOfLargest(count, exponential(scoreSpread)) * Math.exp(-(errorSpread ** 2) / 2);
  const charged = meanOfTwoLargest(count, exponential(scoreSpread), exponential(slope - scoreSpread)) * Math.exp(residual ** 2 / 2);
  return {
    valueLost: 1 - value / meanOfLargest(count, exponential(valueSpread)),
    revenueLost: 1 - charged / meanOfTwoLargest(count, exponential(valueSpread), exponential(0)),
    overprediction: predicted / value - 1,
  };
}

const relativeErrors = (count: number, valueSpread: number, errorSpread: number): number[] => {
  const exact = integrated(count, valueSpread, errorSpread);
  const formula = closedForm({ candidates: count, valueSpread, errorSpread });
  return [formula.valueLost / exact.valueLost, formula.revenueLost / exact.revenueLost, formula.overprediction / exact.overprediction].map(
    (ratio) => Math.abs(ratio - 1),
  );
};

describe('closedForm', () => {
  it.each([0.05, 0.1, 0.2, 0.3, 0.5])('is within 1.2 % of the loss for 400 candidates and errors of %f', (errorSpread) => {
    expect(Math.max(...relativeErrors(400, 0.7, errorSpread))).toBeLessThan(0.012);
  });

  it.each([
    [10, 0.3],
    [10, 0.7],
    [10, 1.2],
    [50, 0.3],
    [50, 1.2],
    [400, 0.3],
    [400, 1.2],
  ])('is within 7 % for %i candidates and values spread by %f', (count, valueSpread) => {
    expect(Math.max(...relativeErrors(count, valueSpread, 0.2))).toBeLessThan(0.07);
  });

  it('is nothing without errors', () => {
    const { valueLost, revenueLost, overprediction } = closedForm({ candidates: 400, valueSpread: 0.7, errorSpread: 0 });
    expect([valueLost, revenueLost, overprediction].map(Math.abs)).toEqual([0, 0, 0]);
  });

  it('loses half as much value as it over-predicts, where errors are small', () => {
    const { valueLost, overprediction } = closedForm({ candidates: 400, valueSpread: 0.7, errorSpread: 0.001 });
    expect(overprediction / valueLost).toBeCloseTo(2, 3);
  });
});
