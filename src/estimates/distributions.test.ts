import { describe, expect, it } from 'vitest';
import { erlangC, normalCdf, normalQuantile } from './distributions.ts';

describe('normalCdf', () => {
  // Values of Abramowitz and Stegun, Table 26.1.
  it.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [1.96, 0.97500210485178],
    [-3, 0.00134989803163],
    [5, 0.999999713348428],
  ])('at %d is %d', (x, probability) => {
    expect(normalCdf(x)).toBeCloseTo(probability, 14);
  });

  it('ends at 0 and 1, and is symmetric', () => {
    expect([normalCdf(-40), normalCdf(40)]).toEqual([0, 1]);
    for (let x = 0; x < 8; x += 0.37) expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 14);
  });
});

describe('what is not a number', () => {
  it('stays so, and ends: a page computes it while a reader types', () => {
    expect(normalCdf(Number.NaN)).toBeNaN();
    expect(normalCdf(normalQuantile(2))).toBeNaN();
    expect(erlangC(3, Number.NaN)).toBeNaN();
    expect(erlangC(Infinity, 2)).toBeNaN();
  });
});

describe('normalQuantile', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.8, 0.841621233572914],
    [0.001, -3.090232306167814],
  ])('of %d is %d', (probability, x) => {
    expect(normalQuantile(probability)).toBeCloseTo(x, 11);
  });

  it('undoes normalCdf', () => {
    for (let x = -5; x <= 5; x += 0.41) expect(normalQuantile(normalCdf(x))).toBeCloseTo(x, 8);
  });

  it.each([0, 1, -1, Number.NaN])('has no value at %d', (probability) => {
    expect(normalQuantile(probability)).toBeNaN();
  });
});

describe('erlangC', () => {
  it('is the utilization with one server', () => {
    for (const load of [0.1, 0.5, 0.9]) expect(erlangC(1, load)).toBeCloseTo(load, 14);
  });

  it('agrees with the sum of its definition', () => {
    const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
    for (const [servers, load] of [
      [2, 1.5],
      [5, 4],
      [12, 3.3],
    ] as const) {
      const waiting = load ** servers / factorial(servers) / (1 - load / servers);
      const served = Array.from({ length: servers }, (_, k) => load ** k / factorial(k)).reduce((a, b) => a + b);
      expect(erlangC(servers, load)).toBeCloseTo(waiting / (served + waiting), 12);
    }
  });

  it('is certain where the load is too great, and holds for many servers', () => {
    expect([erlangC(3, 3), erlangC(3, 9)]).toEqual([1, 1]);
    expect(erlangC(5000, 4900)).toBeGreaterThan(0);
    expect(erlangC(5000, 4900)).toBeLessThan(1);
  });
});
