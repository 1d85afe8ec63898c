import { describe, expect, it } from 'vitest';
import { smallWorld } from '../made-up.ts';
import { historyDatabase, surroundingsOf } from '../operate/prepare.ts';
import { arrivedBetween, quotedBetween } from '../store/database.ts';
import { medianOf, medians } from './history.ts';
import { liveAnswer, type LiveRow } from './live.ts';
import { offlineVectors } from './offline.ts';
import { OnlineFeatures } from './online.ts';
import { at, featureNames } from './vector.ts';

const world = smallWorld({ tripsPerDay: 100 });
const surroundings = surroundingsOf(world);
const database = historyDatabase(world);
const hour = 3600;

describe('medians', () => {
  // Cells 0, 1, 20 and 21 are one zone; 80 and 100 another.
  const row = (value: number, quoted: number, origin = 0) => ({ origin, destination: 100, quoted, value });
  const night = [1, 2, 3, 4, 9].map((value) => row(value, 2 * hour));
  const day = [20, 30].map((value) => row(value, 12 * hour));

  it('answer from the finest group with five trips', () => {
    const answer = medians([...night, ...day], surroundings);
    expect(answer(21, 80, 3 * hour)).toBe(3);
    expect(answer(0, 100, 12 * hour)).toBe(4);
    expect(answer(399, 398, 12 * hour)).toBe(4);
  });

  it('say nothing where nothing is known', () => {
    expect(medians(day, surroundings)(0, 100, 12 * hour)).toBe(0);
  });

  it('are the mean of two middle values', () => {
    expect([medianOf([5, 1, 3]), medianOf([4, 1, 3, 2])]).toEqual([3, 2.5]);
  });
});

describe('liveAnswer', () => {
  const row = (logRatio: number, originRegion: number, destinationRegion: number): LiveRow => ({
    arrived: 0,
    originRegion,
    destinationRegion,
    logRatio,
  });
  const answer = liveAnswer([row(0.1, 1, 2), row(0.5, 2, 2), row(0.6, 3, 4)]);

  it('mixes a region with three trips of the city', () => {
    expect(answer(undefined)).toBeCloseTo(0.4, 12);
    expect(answer(2)).toBeCloseTo((3 * 0.4 + 0.1 + 0.5) / 5, 12);
    expect(answer(9)).toBeCloseTo(0.4, 12);
  });

  it('is not a number where nobody arrived', () => {
    expect(liveAnswer([])(undefined)).toBeNaN();
  });
});

describe('features of a quote', () => {
  const days = { from: 60 * 24 * hour, before: 63 * 24 * hour };
  const quotes = quotedBetween(database, days.from, days.before);
  const vectors = offlineVectors(database, quotes, surroundings);

  it('are those that a service keeps from trip to trip, to the last bit', () => {
    const online = new OnlineFeatures(surroundings);
    const arrivals = arrivedBetween(database, 0, days.before);
    let next = 0;
    quotes.forEach((quote, index) => {
      for (let trip = arrivals[next]; trip && trip.arrived < quote.quoted; trip = arrivals[++next]) online.add(trip);
      expect([...online.vector(quote)]).toEqual([...(vectors[index] ?? [])]);
    });
  });

  it('do not change with what happens later', () => {
    const later = historyDatabase(world);
    later.prepare('UPDATE trips SET dropoff = dropoff + 3000 WHERE arrived >= ?').run(quotes[40]?.quoted ?? 0);
    expect(offlineVectors(later, quotes.slice(0, 41), surroundings)).toEqual(vectors.slice(0, 41));
    later.prepare('UPDATE trips SET dropoff = dropoff + 3000 WHERE arrived < ?').run(quotes[40]?.quoted ?? 0);
    expect(offlineVectors(later, quotes.slice(0, 41), surroundings)).not.toEqual(vectors.slice(0, 41));
  });

  it('do change where they are computed wrongly', () => {
    for (const choices of [{ knownFrom: 'pickup' }, { historyUntil: 'forever' }, { clockAhead: hour }] as const) {
      expect(offlineVectors(database, quotes, surroundings, choices)).not.toEqual(vectors);
    }
  });

  it('hold the live speeds of the trips that came in within half an hour, by a query of their own', () => {
    const index = quotes.findIndex(({ quoted }) => quoted > days.from + 18 * hour);
    const { quoted } = quotes[index] ?? { quoted: 0 };
    const recent = arrivedBetween(database, quoted - 1800, quoted);
    const mean =
      recent.reduce((sum, trip) => sum + Math.log(trip.minutes / surroundings.engine(trip.origin, trip.destination).minutes), 0) /
      recent.length;
    expect(recent.length).toBeGreaterThan(0);
    expect(vectors[index]?.[at.liveCity]).toBeCloseTo(mean, 12);
  });

  it('name the hour, the airport and the way to the center', () => {
    const [quote, vector] = [quotes[10], vectors[10]];
    expect(vector).toHaveLength(featureNames.length);
    expect(vector?.[at.hour]).toBeCloseTo(((quote?.quoted ?? 0) % 86_400) / hour, 9);
    expect(vector?.[at.originX]).toBe((quote?.origin ?? 0) % 20);
  });
});
