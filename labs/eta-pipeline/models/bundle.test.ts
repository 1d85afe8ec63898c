import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../shared/random.ts';
import { at, featureNames } from '../features/vector.ts';
import { estimate, fallbackEstimate, trainBundle } from './bundle.ts';
import type { Example } from './example.ts';
import { fitTrees, predictTrees } from './families.ts';
import { fitFactors, predictRouting } from './routing.ts';

const random = seededRandom(8);
/** Trips that take twice the free-flow time by day and once by night, with noise. */
const examples = Array.from({ length: 3000 }, (_, id): Example => {
  const quoted = id * 600;
  const hour = (quoted / 3600) % 24;
  const freeFlow = 5 + 20 * random.next();
  const features = new Float64Array(featureNames.length);
  features[at.freeFlowMinutes] = freeFlow;
  features[at.hour] = hour;
  features[at.routeKm] = freeFlow / 2;
  const minutes = freeFlow * (hour < 6 ? 1 : 2) * Math.exp(0.2 * random.normal());
  return {
    id,
    quoted,
    origin: 0,
    destination: 1,
    routeKm: freeFlow / 2,
    pickup: quoted,
    arrived: quoted + 60 * minutes,
    minutes,
    features,
  };
});

describe('the routing baseline', () => {
  it('takes the median ratio of each hour of the week', () => {
    const four = examples.slice(0, 4).map((each, row): Example => {
      const features = Float64Array.from(featureNames, () => 10);
      return { ...each, quoted: row === 3 ? 99 * 3600 : 0, features, minutes: [12, 20, 22, 40][row] ?? 0 };
    });
    const fitted = fitFactors(four);
    // Ratios of 1.2, 2 and 2.2 in one hour and of 4 in another; an hour without trips has the median of all.
    expect([0, 99, 50].map((hour) => fitted.factors[hour])).toEqual([2, 4, 2.1]);
    expect([...predictRouting(fitted, four)]).toEqual([20, 20, 20, 40]);
  });
});

describe('trees on each target', () => {
  it.each(['minutes', 'beyond', 'ratio'] as const)('learn %s and say minutes', (target) => {
    const predictions = predictTrees(fitTrees(examples, target, 'squared', { trees: 40, depth: 3, rate: 0.2 }), examples);
    const error = examples.reduce((sum, { minutes }, row) => sum + Math.abs(minutes - (predictions[row] ?? 0)), 0) / examples.length;
    const expected =
      examples.reduce(
        (sum, { minutes, features }) =>
          sum + Math.abs(minutes - (features[at.freeFlowMinutes] ?? 0) * ((features[at.hour] ?? 0) < 6 ? 1 : 2)),
        0,
      ) / examples.length;
    expect(error / expected).toBeLessThan(1.1);
  });
});

describe('a bundle', () => {
  const settings = { trees: 20, depth: 3, rate: 0.2 };
  const bundle = trainBundle(examples, { median: settings, cautious: settings, mean: settings });
  const { median, cautious } = estimate(bundle, examples);

  it('covers four in five of the rows that it was not trained on, and never says less than the median', () => {
    const heldOut = examples.filter(({ id }) => id % 5 === 0);
    const covered = heldOut.filter(({ id, minutes }) => minutes <= (cautious[id] ?? 0)).length / heldOut.length;
    expect(covered).toBeCloseTo(0.8, 1);
    expect(cautious.every((value, row) => value >= (median[row] ?? 0))).toBe(true);
  });

  it('adds its correction to the logarithm of the cautious time', () => {
    const wider = estimate({ ...bundle, shift: bundle.shift + 1 }, examples).cautious;
    const base = estimate({ ...bundle, shift: bundle.shift + 0.5 }, examples).cautious;
    expect((wider[0] ?? 0) / (base[0] ?? 1)).toBeCloseTo(Math.exp(0.5), 9);
  });

  it('is the same after a round through JSON', () => {
    const again = JSON.parse(JSON.stringify(bundle)) as typeof bundle;
    expect(estimate(again, examples.slice(0, 50))).toEqual(estimate(bundle, examples.slice(0, 50)));
  });

  it('falls back to the hour factor with a margin that covers too', () => {
    const covered = examples.filter(({ quoted, minutes, features }) => {
      const said = fallbackEstimate(bundle, features[at.freeFlowMinutes] ?? 0, Math.floor(quoted / 3600) % 168);
      return minutes <= said.cautious;
    });
    expect(covered.length / examples.length).toBeCloseTo(0.8, 1);
  });
});
