import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../shared/random.ts';
import { smallParameters, smallWorld } from '../made-up.ts';
import { draw } from './demand.ts';
import { drawTraffic } from './traffic.ts';
import { spread } from './trips.ts';

const parameters = smallParameters();
const world = smallWorld();
const { trips, city, engine, launchDay } = world;
const day = (quoted: number): number => Math.floor(quoted / 86_400) - launchDay;

describe('drawWorld', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(smallWorld().trips.slice(0, 50)).toEqual(trips.slice(0, 50));
    expect(smallWorld({ seed: 2 }).trips.slice(0, 5)).not.toEqual(trips.slice(0, 5));
  });

  it('has about as many trips as it should, in the order of their quotes, numbered', () => {
    // Rain adds some, and so does that no hour has fewer than none.
    expect(trips.length / (98 * 40)).toBeGreaterThan(0.95);
    expect(trips.length / (98 * 40)).toBeLessThan(1.12);
    expect(trips.every(({ quote }, index) => quote.id === index && quote.quoted >= (trips[index - 1]?.quote.quoted ?? 0))).toBe(true);
    const airport = trips.filter(({ quote }) => quote.origin === city.airport || quote.destination === city.airport);
    expect(airport.length / trips.length).toBeCloseTo(0.1, 1);
  });

  it('reports true durations but for the planted faults', () => {
    for (const { quote, record, trueMinutes, fault } of trips) {
      const minutes = (record.dropoff - record.pickup) / 60;
      if (fault === 'zero') expect(minutes).toBe(0);
      else if (fault === 'meter') expect(minutes).toBe(24 * 60);
      else expect(Math.abs(minutes - trueMinutes)).toBeLessThan(0.01);
      if (fault === undefined) expect(record.pickup - quote.quoted).toBeGreaterThan(0);
      if (fault === 'clock') expect(Math.abs(record.dropoff - record.arrived)).toBeGreaterThanOrEqual(3600);
    }
  });

  it('sends miles on two days, from a share of the apps', () => {
    const ratios = trips.map(({ quote }) => ({
      day: day(quote.quoted),
      ratio: quote.routeKm / engine(quote.origin, quote.destination).km,
    }));
    const swapped = ratios.filter(({ ratio }) => ratio < 0.75);
    expect(new Set(swapped.map((each) => each.day))).toEqual(new Set([9, 10]));
    expect(swapped.length / ratios.filter((each) => each.day === 9 || each.day === 10).length).toBeCloseTo(0.6, 0);
  });

  it('has noise as wide as the formula says', () => {
    const scores = trips.map(({ quote, trueMinutes, pathMinutes }) => {
      const { km } = engine(quote.origin, quote.destination);
      return Math.log(trueMinutes / pathMinutes) / Math.sqrt(0.09 ** 2 + 0.35 ** 2 / (1 + km));
    });
    expect(scores.reduce((sum, z) => sum + z * z, 0) / scores.length).toBeCloseTo(1, 1);
    expect(spread(3, parameters)).toBeCloseTo(Math.sqrt(0.0081 + 0.030625), 12);
  });
});

describe('drawTraffic', () => {
  const traffic = drawTraffic(city, parameters);
  const total = (hour: number): number =>
    traffic.roadSeconds(hour).reduce((sum, seconds) => sum + (Number.isFinite(seconds) ? seconds : 0), 0);

  it('is slower at a weekday peak than at night', () => {
    const weeks = [0, 1, 2, 3, 4, 5];
    const [peak, night] = [17, 3].map((hour) => weeks.reduce((sum, week) => sum + total(168 * week + 24 + hour), 0));
    expect((peak ?? 0) / (night ?? 1)).toBeGreaterThan(1.2);
  });

  it('closes one bridge from the closing on', () => {
    const closing = 24 * (launchDay + 14);
    const shut = (hour: number): number[] =>
      [...traffic.roadSeconds(hour).keys()].filter((road) => !Number.isFinite(traffic.roadSeconds(hour)[road]));
    expect(shut(closing - 1)).toEqual([]);
    expect(shut(closing).map((road) => city.bridge[road])).toEqual([1, 1]);
  });
});

it('draw gives each place its share', () => {
  const random = seededRandom(3);
  const counts = [0, 0, 0];
  for (let index = 0; index < 4000; index++) {
    const found = draw(Float64Array.of(1, 1, 4), random.next());
    counts[found] = (counts[found] ?? 0) + 1;
  }
  expect(counts[1]).toBe(0);
  expect((counts[0] ?? 0) / 4000).toBeCloseTo(0.25, 1);
});
