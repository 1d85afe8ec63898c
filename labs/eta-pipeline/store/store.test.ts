import { describe, expect, it } from 'vitest';
import { batchProblems, faultOf } from './checks.ts';
import { arrivedBetween, openDatabase, quotedBetween, storeQuotes, storeRecords, transaction } from './database.ts';
import { codeHash, inProduction, load, promote, register } from './registry.ts';
import { snapshot } from './snapshot.ts';

const record = (id: number, pickup: number, minutes: number) => ({
  id,
  pickup,
  dropoff: pickup + 60 * minutes,
  arrived: pickup + 60 * minutes,
});

describe('faultOf', () => {
  it.each([
    [record(1, 1100, 10), undefined],
    [record(1, 1100, 0.4), 'zero'],
    [record(1, 1100, 241), 'meter'],
    [record(1, 999, 10), 'clock'],
    [record(1, 1000 + 3601, 10), 'clock'],
  ])('of %j is %s', (each, fault) => {
    expect(faultOf(each, 1000)).toBe(fault);
  });

  it('refuses what is no record', () => {
    expect(() => faultOf({ ...record(1, 1100, 10), pickup: 0.5 }, 0)).toThrow('pickup');
  });
});

describe('batchProblems', () => {
  it('has none where days are alike and few records are faulty', () => {
    expect(batchProblems([100, 120, 90, 110], 14)).toEqual([]);
  });

  it('finds a day without records, a doubled one, and many faults', () => {
    expect(batchProblems([100, 49, 201, 100, 100], 0)).toEqual([
      'Day 1 has 49 records where 100 are usual.',
      'Day 2 has 201 records where 100 are usual.',
    ]);
    expect(batchProblems([100, 100, 100], 11)).toEqual(['11 of 300 records are faulty.']);
  });
});

describe('the database', () => {
  const database = openDatabase();
  storeQuotes(
    database,
    [1, 2, 3].map((id) => ({ id, quoted: 100 * id, origin: 0, destination: 1, routeKm: 2.5 })),
  );
  storeRecords(database, [record(1, 150, 30), record(2, 250, 10), record(3, 350, 0)]);

  it('gives clean trips in the order in which they came in, or were quoted', () => {
    expect(arrivedBetween(database, 0, 10_000).map(({ id }) => id)).toEqual([2, 1]);
    expect(quotedBetween(database, 0, 10_000).map(({ id, minutes }) => [id, minutes])).toEqual([
      [1, 30],
      [2, 10],
    ]);
  });

  it('takes the beginning of a time in, leaves its end out, and knows what was known', () => {
    expect(arrivedBetween(database, 850, 1950).map(({ id }) => id)).toEqual([2]);
    expect(arrivedBetween(database, 851, 1951).map(({ id }) => id)).toEqual([1]);
    expect(quotedBetween(database, 100, 200).map(({ id }) => id)).toEqual([1]);
    expect(quotedBetween(database, 0, 10_000, 1950).map(({ id }) => id)).toEqual([2]);
  });

  it('takes back what fails half way', () => {
    expect(() => {
      transaction(database, () => {
        database.exec('INSERT INTO quotes VALUES (9, 900, 0, 1, 2.5)');
        throw new Error('lost');
      });
    }).toThrow('lost');
    expect(database.prepare('SELECT count(*) AS count FROM quotes').get()).toMatchObject({ count: 3 });
  });

  it('describes rows whatever their order, and tells changed ones apart', () => {
    const trips = quotedBetween(database, 0, 10_000);
    expect(snapshot(trips)).toMatchObject({ rows: 2, firstQuote: 100, lastQuote: 200 });
    expect(snapshot(trips.toReversed())).toEqual(snapshot(trips));
    expect(snapshot(trips.map((trip) => ({ ...trip, minutes: trip.minutes + 1e-9 }))).sha256).not.toBe(snapshot(trips).sha256);
  });
});

describe('the registry', () => {
  const database = openDatabase();
  const manifest = { code: codeHash(), data: snapshot([]), trainedAt: 0, settings: {}, metrics: {}, refusals: [] };
  const enter = (refusals: string[] = []): number => register(database, { ...manifest, refusals }, '{"trees":[]}');
  const [first, second, refused] = [enter(), enter(), enter(['slice-night'])];

  it('has one model in production', () => {
    promote(database, first);
    promote(database, second);
    expect(inProduction(database)).toBe(2);
    expect(load(database, first).stage).toBe('retired');
  });

  it('puts no refused model into production', () => {
    expect(() => {
      promote(database, refused);
    }).toThrow('Version 3 was refused');
    expect(inProduction(database)).toBe(2);
  });

  it('finds an artifact that was changed', () => {
    database.prepare('UPDATE models SET artifact = ? WHERE version = ?').run('{"trees":[1]}', first);
    expect(() => load(database, first)).toThrow('not the one that was registered');
    expect(() => load(database, 9)).toThrow('There is no version 9');
  });
});
