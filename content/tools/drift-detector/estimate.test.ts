import { describe, expect, it } from 'vitest';
import { evaluateWith } from '~/estimates/evaluate-with.ts';
import estimate from './estimate.ts';

/** The value of a quantity with some inputs changed. */
function valueOf(id: string, changes: Readonly<Record<string, number>> = {}): number {
  return evaluateWith(estimate, changes).get(id) ?? Number.NaN;
}

/** The probability that chi-square with an odd number of degrees of freedom exceeds x: Simpson's rule over its density. */
function chiSquareTail(freedom: number, x: number): number {
  // With y² for the variable the density is smooth at zero: y^(freedom - 1) exp(-y²/2), up to a constant.
  const density = (y: number) => y ** (freedom - 1) * Math.exp(-(y ** 2) / 2);
  const integral = (from: number, to: number) => {
    const steps = 4000;
    const width = (to - from) / steps;
    let sum = density(from) + density(to);
    for (let step = 1; step < steps; step += 1) sum += density(from + step * width) * (step % 2 === 1 ? 4 : 2);
    return (sum * width) / 3;
  };
  return integral(Math.sqrt(x), 14) / integral(0, 14);
}

/** A generator of numbers between 0 and 1 with a fixed seed (mulberry32). */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const draw = uniform(3);
const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
/** Deciles of the normal distribution. */
const deciles = [-1.281552, -0.841621, -0.524401, -0.253347, 0, 0.253347, 0.524401, 0.841621, 1.281552];

/** Shares of the ten bins, half a row added to each. */
function shares(rows: number, shift: number): number[] {
  const counts = new Array<number>(10).fill(0.5);
  for (let row = 0; row < rows; row += 1) {
    const value = normal() + shift;
    const bin = deciles.filter((edge) => edge < value).length;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count) => count / (rows + 5));
}

/** PSI of windows against fresh references of 5,000 rows, in ascending order. */
function simulatePsi(windows: number, rows: number, shift: number): number[] {
  const values = Array.from({ length: windows }, () => {
    const reference = shares(5000, 0);
    return shares(rows, shift).reduce((sum, share, bin) => {
      const before = reference[bin] ?? Number.NaN;
      return sum + (share - before) * Math.log(share / before);
    }, 0);
  });
  return values.sort((a, b) => a - b);
}

const above = (values: readonly number[], limit: number) => (100 * values.filter((value) => value > limit).length) / values.length;

/** The largest gap between the cumulative distributions of two samples. */
function ksDistance(first: number[], second: number[]): number {
  const all = [...first.map((value) => [value, 1 / first.length]), ...second.map((value) => [value, -1 / second.length])];
  let [gap, widest] = [0, 0];
  for (const [, step = 0] of all.sort(([a = 0], [b = 0]) => a - b)) {
    gap += step;
    widest = Math.max(widest, Math.abs(gap));
  }
  return widest;
}

describe('published cases', () => {
  it('agrees with the table of PSI limits', () => {
    expect(Math.abs(valueOf('paperSmallLimit') - 0.338)).toBeLessThan(0.0006);
    expect(Math.abs(valueOf('paperMiddleLimit') - 0.085)).toBeLessThan(0.0006);
    expect(Math.abs(valueOf('paperLargeLimit') - 0.034)).toBeLessThan(0.0006);
    expect(Math.abs(valueOf('paperMixedLimit') - 0.186)).toBeLessThan(0.0006);
    expect(valueOf('paperSmallLimit', { paperSmall: 200 })).toBeCloseTo(0.169, 3);
    expect(valueOf('vignetteLimit')).toBeCloseTo(0.03, 2);
  });

  it('agrees with the KS table where samples are large', () => {
    expect(valueOf('ksFive')).toBeCloseTo(1.36, 2);
    expect(valueOf('ksOne')).toBeCloseTo(1.63, 2);
    expect(Math.abs(valueOf('ksExample') - 0.522)).toBeLessThan(0.002);
    expect(valueOf('ksTable')).toBeLessThan(0.7);
  });
});

describe('limiting cases', () => {
  it('has the quantiles and tails of chi-square', () => {
    const noise = 1 / 5000 + 1 / 120;
    expect(chiSquareTail(9, 16.919)).toBeCloseTo(0.05, 5);
    expect(chiSquareTail(9, valueOf('psiLimit') / noise)).toBeCloseTo(0.05, 3);
    expect(chiSquareTail(9, valueOf('psiStrict') / noise)).toBeCloseTo(0.01, 3);
    expect(valueOf('lowAlarm') / 100).toBeCloseTo(chiSquareTail(9, 0.1 / noise), 2);
  });

  it('loses the noise of the reference when that is endless, and all noise with endless rows', () => {
    expect(valueOf('psiMean', { referenceSize: 1e12 })).toBeCloseTo(9 / 120, 9);
    expect(valueOf('psiMean', { referenceSize: 1e12, traffic: 1e12 })).toBeLessThan(1e-10);
    expect(valueOf('lowAlarm', { traffic: 1e6 })).toBeLessThan(1e-9);
  });

  it('needs no correction for one feature', () => {
    expect(valueOf('psiFair', { features: 1 })).toBeCloseTo(valueOf('psiLimit'), 12);
    expect(valueOf('ksFair', { features: 1 })).toBeCloseTo(valueOf('ksLimit'), 12);
  });

  it('keeps the stated part of the divergence in ten bins', () => {
    // Shares of the deciles after a shift of 0.3, computed with SciPy's normal distribution.
    const bins = [0.056876, 0.06993, 0.07805, 0.085157, 0.092076, 0.099306, 0.107382, 0.117183, 0.130879, 0.16316];
    const psi = bins.reduce((sum, share) => sum + (share - 0.1) * Math.log(share / 0.1), 0);
    expect((100 * psi) / 0.09 / valueOf('keptShare')).toBeCloseTo(1, 1);
    expect(psi / 0.09).toBeCloseTo(0.956, 3);
  });
});

describe('simulated samples', () => {
  it('have the PSI that the model says, with and without drift', () => {
    const week = simulatePsi(1500, 840, 0);
    expect((week[Math.floor(week.length * 0.95)] ?? 0) / valueOf('longLimit')).toBeCloseTo(1, 1);
    const day = simulatePsi(1500, 120, 0);
    expect(Math.abs(above(day, 0.1) - valueOf('lowAlarm'))).toBeLessThan(5);
    const shifted = simulatePsi(600, 840, 0.3);
    expect(Math.abs(above(shifted, valueOf('longFair')) - valueOf('longPsiFound'))).toBeLessThan(5);
    expect(Math.abs(above(shifted, 0.1) - valueOf('longRuleFound'))).toBeLessThan(10);
  });

  it('are found by KS a little more often than the model says', () => {
    const reference = Array.from({ length: 5000 }, normal);
    const distances = Array.from({ length: 250 }, () =>
      ksDistance(
        reference.map(() => normal()),
        Array.from({ length: 120 }, () => normal() + 0.3),
      ),
    );
    const found = above(distances, valueOf('ksLimit'));
    const predicted = valueOf('ksFound', { features: 1 });
    expect(found - predicted).toBeGreaterThan(-4);
    expect(found - predicted).toBeLessThan(15);
  });
});
