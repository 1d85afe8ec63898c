import { describe, expect, it } from 'vitest';
import { periodsOf } from '../evaluate/periods.ts';
import { at, featureNames } from '../features/vector.ts';
import { smallParameters } from '../made-up.ts';
import { drawWorld } from '../generate/trips.ts';
import type { Example } from '../models/example.ts';
import { servedOn } from '../serve/served.ts';
import { skewOf } from '../serve/skew.ts';
import { inProduction } from '../store/registry.ts';
import { chooseTrees, grid } from './choose.ts';
import { knownExamples, launch, servedExamples } from './launch.ts';
import { examplesOf, historyDatabase, surroundingsOf, within } from './prepare.ts';
import { trainVersion } from './train.ts';
import { Trigger } from './trigger.ts';

const parameters = smallParameters({ tripsPerDay: 60, slowShare: 0.02, malformedShare: 0.02 });
const world = drawWorld(parameters);
const database = historyDatabase(world);
const surroundings = surroundingsOf(world);
const periods = periodsOf(world);
const history = examplesOf(database, { from: periods.training.from, before: world.launchDay }, surroundings);
const few = { trees: 5, depth: 3, rate: 0.2 };
const settings = { median: few, cautious: few, mean: few };

describe('chooseTrees', () => {
  const training = within(history, periods.training);
  const development = within(history, periods.development);
  const { trials } = chooseTrees({ id: 'some', target: 'ratio', loss: 0.5 }, training, development);

  it('lists every configuration and marks the one with the lowest loss', () => {
    expect(trials).toHaveLength(grid.depth.length * grid.trees.length);
    const [best] = [...trials].sort((a, b) => a.loss.value - b.loss.value);
    expect(trials.filter(({ chosen }) => chosen)).toEqual([best]);
  });
});

describe('Trigger', () => {
  const example = (quoted: number, bridge: number): Example => {
    const features = new Float64Array(featureNames.length);
    features[at.bridge] = bridge;
    return { id: 1, quoted, origin: 0, destination: 1, routeKm: 1, pickup: 0, arrived: 0, minutes: 1, features };
  };
  const rows = [example(86_400, 1), example(86_400, 2), example(6 * 86_400, 1)];

  it('trains on an error, then pauses, and leaves out old trips of the bridge', () => {
    const trigger = new Trigger();
    expect(trigger.decide(4, [], [])).toBe(false);
    expect(trigger.rows(rows)).toHaveLength(3);
    expect(trigger.decide(5, [{ slice: 'bridge-1', watched: 'error' }], [])).toBe(true);
    expect(trigger.decide(6, [{ slice: 'all', watched: 'error' }], [])).toBe(false);
    expect(trigger.decide(8, [{ slice: 'all', watched: 'error' }], [])).toBe(true);
    expect(trigger.rows(rows)).toEqual([rows[1], rows[2]]);
  });

  it('does not train on a fault of the app, nor on coverage alone', () => {
    expect(new Trigger().decide(5, [{ slice: 'all', watched: 'error' }], ['routeKm'])).toBe(false);
    expect(new Trigger().decide(5, [{ slice: 'all', watched: 'coverage' }], [])).toBe(false);
  });
});

describe('trainVersion', () => {
  it('refuses a retrained model that is worse than the one in production, and a batch that is not fit', () => {
    const other = historyDatabase(world);
    const training = within(history, periods.test);
    const now = periods.test.before * 86_400;
    const good = trainVersion(other, training, { now, settings: { ...settings, median: { trees: 60, depth: 4, rate: 0.2 } } });
    const worse = trainVersion(other, training, {
      now,
      settings: { ...settings, median: { trees: 0, depth: 1, rate: 0.1 } },
      incumbent: good.bundle,
    });
    expect([good.refusals, worse.refusals]).toEqual([[], ['error']]);
    other.exec("UPDATE trips SET fault = 'zero' WHERE id % 10 = 0");
    expect(() => trainVersion(other, training, { now, settings })).toThrow(/records are faulty/);
  });
});

describe('launch', () => {
  it('answers every request, logs features that can be computed again, and keeps one model in production', async () => {
    const launched = await launch({ world, parameters, database, surroundings, periods, history, settings });
    const { requests, byModel, featuresMissing, deadline, malformed } = launched.counts;
    const days = { from: world.launchDay, before: world.launchDay + 28 };
    const log = servedOn(database, days);
    expect(byModel + featuresMissing + deadline + malformed).toBe(requests);
    expect(log).toHaveLength(requests - malformed);
    expect(log).toHaveLength(world.trips.filter(({ quote }) => quote.quoted >= world.launchDay * 86_400).length);
    for (const count of [byModel, featuresMissing, deadline, malformed]) expect(count).toBeGreaterThan(0);
    expect(skewOf(database, log, surroundings)).toEqual({ compared: byModel, equal: byModel, differing: {} });
    expect(skewOf(database, log, surroundings, { clockAhead: 3600 }).equal).toBe(0);
    expect(inProduction(database)).toBe(launched.versions.at(-1)?.version);
    expect(launched.days.map(({ day }) => day)).toEqual(Array.from({ length: 28 }, (_, day) => day));
    const all = servedExamples(database, days);
    const known = knownExamples(database, history, world.launchDay + 14, 20);
    expect(Math.max(...known.map(({ arrived }) => arrived))).toBeLessThan((world.launchDay + 14) * 86_400);
    expect(Math.min(...known.map(({ quoted }) => quoted))).toBeGreaterThanOrEqual((world.launchDay - 6) * 86_400);
    expect(all.every(({ features, minutes }) => features.length === featureNames.length && minutes > 0)).toBe(true);
  }, 120_000);
});
