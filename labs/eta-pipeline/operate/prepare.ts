import type { DatabaseSync } from 'node:sqlite';
import { daySeconds } from '../clock.ts';
import type { Days } from '../evaluate/periods.ts';
import { offlineVectors, type OfflineChoices } from '../features/offline.ts';
import type { Surroundings } from '../features/vector.ts';
import type { World } from '../generate/trips.ts';
import type { Example } from '../models/example.ts';
import { openDatabase, quotedBetween, storeQuotes, storeRecords } from '../store/database.ts';

/** A database with all that is known at the launch. */
export function historyDatabase({ trips, launchDay }: World): DatabaseSync {
  const database = openDatabase();
  const launch = launchDay * daySeconds;
  storeQuotes(
    database,
    trips.map(({ quote }) => quote).filter(({ quoted }) => quoted < launch),
  );
  storeRecords(
    database,
    trips.map(({ record }) => record).filter(({ id, arrived }) => arrived < launch && (trips[id]?.quote.quoted ?? 0) < launch),
  );
  return database;
}

/** What features need beside the database. */
export function surroundingsOf({ city, engine, traffic }: World): Surroundings {
  return { city, engine, rain: traffic.rain };
}

/** Clean trips of some days with their features as of the quote. */
export function examplesOf(
  database: DatabaseSync,
  { from, before }: Days,
  surroundings: Surroundings,
  choices?: OfflineChoices,
): Example[] {
  const trips = quotedBetween(database, from * daySeconds, before * daySeconds);
  const vectors = offlineVectors(database, trips, surroundings, choices);
  return trips.map((trip, row) => ({ ...trip, features: vectors[row] ?? new Float64Array() }));
}

/** Those of some days. */
export function within<Quoted extends { quoted: number }>(all: readonly Quoted[], { from, before }: Days): Quoted[] {
  return all.filter(({ quoted }) => quoted >= from * daySeconds && quoted < before * daySeconds);
}
