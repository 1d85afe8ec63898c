import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../shared/random.ts';
import { at, featureNames } from '../features/vector.ts';
import { binsOf, ks, psi, referenceOf } from './drift.ts';
import { InputMonitor } from './inputs.ts';
import { bandOf, chanceLimit, chanceLimitKs, daysLimit } from './limits.ts';
import { OutputMonitor, type Judged } from './outputs.ts';

const random = seededRandom(9);
const normals = (count: number, shift = 0): number[] => Array.from({ length: count }, () => random.normal() + shift);

describe('psi', () => {
  it('is as by hand on two bins', () => {
    const reference = { sorted: Float64Array.of(1, 1, 1, 2, 2, 2, 2, 2, 2), bounds: [1] };
    // With half a row in each bin: 3.5/10 and 6.5/10 against 7.5/10 and 2.5/10.
    const expected = (0.35 - 0.75) * Math.log(0.35 / 0.75) + (0.65 - 0.25) * Math.log(0.65 / 0.25);
    expect(psi(reference, [1, 1, 1, 1, 1, 1, 1, 2, 2])).toBeCloseTo(expected, 12);
  });

  it('is nothing for the same rows, and stays under the chance limit for rows of the same kind', () => {
    const reference = referenceOf(normals(5000));
    expect(binsOf(reference)).toBe(10);
    expect(psi(reference, [...reference.sorted])).toBe(0);
    expect(psi(reference, normals(1000))).toBeLessThan(chanceLimit(10, 5000, 1000));
    expect(psi(reference, normals(1000, 0.3))).toBeGreaterThan(chanceLimit(10, 5000, 1000));
  });
});

describe('ks', () => {
  it('is the largest distance of two distribution functions, tried at every value', () => {
    const [one, other] = [normals(200), [...normals(100, 0.5), 0, 0, 0]];
    const share = (values: readonly number[], at: number): number => values.filter((value) => value <= at).length / values.length;
    const tried = Math.max(...[...one, ...other].map((value) => Math.abs(share(one, value) - share(other, value))));
    expect(ks(referenceOf(one), other)).toBeCloseTo(tried, 12);
  });
});

describe('limits', () => {
  /** The share of a distribution beyond a point, by adding up its density. */
  const beyond = (density: (x: number) => number, from: number): number => {
    let sum = 0;
    for (let x = from + 5e-4; x < from + 200; x += 1e-3) sum += 1e-3 * density(x);
    return sum;
  };

  it('have the tail of a normal beyond four sigmas', () => {
    const tail = beyond((x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI), 4);
    expect(tail).toBeCloseTo(3.17e-5, 7);
    // Chi-square with 9 degrees: x^3.5 e^(-x/2) over 2^4.5 Γ(4.5), and Γ(4.5) = 105 √π / 16.
    const chiSquare = beyond((x) => (x ** 3.5 * Math.exp(-x / 2)) / (2 ** 4.5 * ((105 * Math.sqrt(Math.PI)) / 16)), chanceLimit(10, 2, 2));
    expect(chiSquare / tail).toBeGreaterThan(0.7);
    expect(chiSquare / tail).toBeLessThan(1.4);
    // Kolmogorov's limit law: 2 Σ (−1)^(k−1) e^(−2k²x²).
    const x = chanceLimitKs(2, 2);
    expect(2 * (Math.exp(-2 * x * x) - Math.exp(-8 * x * x))).toBeCloseTo(tail, 7);
  });

  it('know how days differ', () => {
    expect(daysLimit([Math.E, Math.exp(3), Math.exp(5)])).toBeCloseTo(Math.exp(3 + 4 * 2), 6);
    expect(bandOf([1, 3, 5, Number.NaN])).toEqual({ center: 3, width: 8 });
  });
});

const day = (index: number, shift = 0) =>
  Array.from({ length: 300 }, (_, row) => {
    const features = Float64Array.from(featureNames, () => random.normal());
    features[at.routeKm] = 10 + random.normal() + shift;
    features[at.bridge] = row % 10 === 0 ? 1 : -1;
    return { quoted: index * 86_400 + row, features };
  });

describe('InputMonitor', () => {
  const monitor = new InputMonitor(Array.from({ length: 21 }, (_, index) => day(index)).flat());

  it('is quiet on a usual day and names the field that moved', () => {
    expect(Object.values(monitor.alerts(day(22))).flat()).toEqual([]);
    const alerts = monitor.alerts(day(23, 1.5));
    expect(alerts['psi-folk']).toEqual(['routeKm']);
    expect(alerts['psi-chance']).toEqual(['routeKm']);
    expect(alerts['psi-days']).toEqual(['routeKm']);
    expect(alerts['ks-days']).toEqual(['routeKm']);
  });
});

describe('OutputMonitor', () => {
  const trips = (index: number, off: (bridge: number) => number): Judged[] =>
    day(index).map((each) => {
      const minutes = 20 + 2 * random.normal() + off(each.features[at.bridge] ?? -1);
      return { ...each, origin: 0, destination: 1, arrived: each.quoted + 1200, minutes, median: 20, cautious: 21.7 };
    });
  const monitor = new OutputMonitor(Array.from({ length: 21 }, (_, index) => trips(index, () => 0)).flat());

  it('is quiet on a usual day', () => {
    expect(monitor.alerts(trips(22, () => 0))).toEqual([]);
  });

  it('sees a bridge whose trips take longer, before it shows in all trips', () => {
    const alerts = monitor.alerts(trips(23, (bridge) => (bridge === 1 ? 5 : 0)));
    expect(alerts).toContainEqual({ slice: 'bridge-1', watched: 'error' });
    expect(alerts).toContainEqual({ slice: 'bridge-1', watched: 'coverage' });
    expect(alerts.some(({ slice }) => slice === 'bridge-2')).toBe(false);
  });
});
