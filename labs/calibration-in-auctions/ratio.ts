import type { LabCell } from '../../src/schemas/lab-result.ts';

/** The 97.5 % quantile of the standard normal distribution. */
const normalQuantile = 1.96;

/** What the intervals are, for the captions. */
export const ratioInterval = '95 % normal interval over auctions';

/**
 * The sum of some numbers over the sum of others, one pair an auction, with a 95 % interval by the delta method: the error of
 * a ratio r of means is that of the mean of (numerator − r × denominator) ÷ mean denominator. Pairing is kept.
 */
export function ratio(numerators: readonly number[], denominators: readonly number[]): Required<LabCell> {
  const count = numerators.length;
  const meanDenominator = mean(denominators);
  const value = mean(numerators) / meanDenominator;
  const squares = numerators.map((numerator, index) => ((numerator - value * (denominators[index] ?? 0)) / meanDenominator) ** 2);
  const halfWidth = normalQuantile * Math.sqrt(mean(squares) / (count - 1));
  return { value, low: value - halfWidth, high: value + halfWidth };
}

/** How many percent the sum of some numbers lies above that of others. */
export function percentAbove(numerators: readonly number[], denominators: readonly number[]): Required<LabCell> {
  const { value, low, high } = ratio(numerators, denominators);
  return { value: 100 * (value - 1), low: 100 * (low - 1), high: 100 * (high - 1) };
}

/** How many percent the sum of some numbers lies below that of others. */
export function percentBelow(numerators: readonly number[], denominators: readonly number[]): Required<LabCell> {
  const { value, low, high } = percentAbove(numerators, denominators);
  return { value: -value, low: -high, high: -low };
}

/** How many percent of the cases are so. */
export function percentTrue(cases: readonly boolean[]): Required<LabCell> {
  const { value, low, high } = ratio(
    cases.map(Number),
    cases.map(() => 1),
  );
  return { value: 100 * value, low: 100 * low, high: 100 * high };
}

/** A number that holds by construction: without an interval, and without what floating-point arithmetic leaves of a zero. */
export function exactly({ value }: LabCell): LabCell {
  return { value: Number(value.toFixed(9)) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
