import { afterAll, describe, expect, it } from 'vitest';
import { at, featureNames } from '../features/vector.ts';
import type { Bundle } from '../models/bundle.ts';
import type { Boosted } from '../models/boosting.ts';
import type { HourFactors } from '../models/routing.ts';
import { start } from './client.ts';
import type { Answer } from './messages.ts';
import { etaService, type Parts } from './service.ts';

const factors: HourFactors = { factors: new Array<number>(168).fill(1.5), margin: 1.2 };
const constant = (value: number): Boosted => ({ bounds: featureNames.map(() => []), start: value, trees: [] });
/** Says 1.5 × free flow as the median, e^0.3 of that as the cautious time, and 2 minutes more as the mean. */
const bundle: Bundle = {
  median: { target: 'ratio', routing: factors, boosted: constant(0) },
  cautious: { target: 'ratio', routing: factors, boosted: constant(0.1) },
  shift: 0.2,
  mean: { target: 'beyond', routing: factors, boosted: constant(2) },
  fallback: factors,
};
const vector = new Float64Array(featureNames.length);
vector[at.freeFlowMinutes] = 10;

const logged: { answer: Answer; features: Float64Array | undefined }[] = [];
let features: Parts['features'] = () => Promise.resolve(vector);
const client = await start(
  etaService({
    engine: () => ({ minutes: 8, km: 4, bridge: -1 }),
    features: (quote) => features(quote),
    model: () => ({ version: 7, bundle }),
    deadlineMs: 5,
    log: (_, answer, seen) => logged.push({ answer, features: seen }),
  }),
);
afterAll(() => client.close());
const quote = { id: 1, quoted: 1000, origin: 3, destination: 4, routeKm: 4.2 };

describe('the service', () => {
  it('answers with the model, its version and all three numbers', async () => {
    expect(await client.ask(quote)).toEqual({
      status: 200,
      answer: { median: 15, cautious: expect.closeTo(15 * Math.exp(0.3), 9) as number, mean: 17, version: 7, fallback: null },
    });
    expect(logged.at(-1)?.features).toBe(vector);
  });

  it.each([
    [() => Promise.resolve(undefined), 'features-missing'],
    [() => new Promise<undefined>(() => undefined), 'deadline'],
  ] as const)('answers with the routing engine when features cannot be had', async (found, fallback) => {
    features = found;
    expect(await client.ask(quote)).toEqual({
      status: 200,
      answer: { median: 12, cautious: expect.closeTo(14.4, 9) as number, mean: 12, version: null, fallback },
    });
    expect(logged.at(-1)?.features).toBeUndefined();
  });

  it.each([
    [{ ...quote, destination: undefined }, 'destination'],
    [{ ...quote, routeKm: -1 }, 'routeKm'],
    [{ ...quote, routeMiles: 2.6 }, 'routeMiles'],
    ['nothing', 'expected object'],
  ])('refuses %j and names what is wrong', async (body, message) => {
    const before = logged.length;
    const reply = await client.ask(body);
    expect(reply.status).toBe(400);
    expect('error' in reply && reply.error).toContain(message);
    expect(logged).toHaveLength(before);
  });
});
