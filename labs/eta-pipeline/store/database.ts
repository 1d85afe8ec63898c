import { DatabaseSync } from 'node:sqlite';
import type { Quote, TripRecord } from '../generate/trips.ts';
import { faultOf } from './checks.ts';

/** A trip whose record passed the checks, with its quote. */
export interface CleanTrip extends Quote {
  pickup: number;
  arrived: number;
  /** From pick-up to drop-off. */
  minutes: number;
}

const tables = `
CREATE TABLE quotes (id INTEGER PRIMARY KEY, quoted INTEGER NOT NULL, origin INTEGER NOT NULL, destination INTEGER NOT NULL, routeKm REAL NOT NULL);
CREATE TABLE trips (id INTEGER PRIMARY KEY REFERENCES quotes (id), pickup INTEGER NOT NULL, dropoff INTEGER NOT NULL, arrived INTEGER NOT NULL, fault TEXT);
CREATE INDEX trips_arrived ON trips (arrived, id);
CREATE TABLE models (version INTEGER PRIMARY KEY, stage TEXT NOT NULL, manifest TEXT NOT NULL, artifact TEXT NOT NULL);
CREATE TABLE served (id INTEGER PRIMARY KEY, quoted INTEGER NOT NULL, version INTEGER, fallback TEXT, median REAL NOT NULL, cautious REAL NOT NULL, mean REAL NOT NULL, features BLOB);
CREATE INDEX served_quoted ON served (quoted, id);
`;

const cleanTrips = `SELECT q.id, q.quoted, q.origin, q.destination, q.routeKm, t.pickup, t.arrived, (t.dropoff - t.pickup) / 60.0 AS minutes
FROM trips t JOIN quotes q ON q.id = t.id WHERE t.fault IS NULL`;

/** Opens an empty database; in memory unless a file is named. */
export function openDatabase(file = ':memory:'): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec(tables);
  return database;
}

/** Does several writes as one. */
export function transaction(database: DatabaseSync, write: () => void): void {
  database.exec('BEGIN');
  try {
    write();
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** Stores quotes. */
export function storeQuotes(database: DatabaseSync, quotes: readonly Quote[]): void {
  const insert = database.prepare('INSERT INTO quotes VALUES (?, ?, ?, ?, ?)');
  transaction(database, () => {
    for (const { id, quoted, origin, destination, routeKm } of quotes) insert.run(id, quoted, origin, destination, routeKm);
  });
}

/** Stores records of trips, each with the fault that the check finds in it: faulty records are kept, and never used. */
export function storeRecords(database: DatabaseSync, records: readonly TripRecord[]): void {
  const insert = database.prepare('INSERT INTO trips SELECT ?, ?, ?, ?, ?');
  const quote = database.prepare('SELECT quoted FROM quotes WHERE id = ?');
  transaction(database, () => {
    for (const record of records) {
      const { quoted } = quote.get(record.id) as { quoted: number };
      insert.run(record.id, record.pickup, record.dropoff, record.arrived, faultOf(record, quoted) ?? null);
    }
  });
}

/** Clean trips whose records came in from one time to before another, in the order in which they came. */
export function arrivedBetween(database: DatabaseSync, from: number, before: number): CleanTrip[] {
  const query = database.prepare(`${cleanTrips} AND t.arrived >= ? AND t.arrived < ? ORDER BY t.arrived, t.id`);
  return query.all(from, before) as unknown as CleanTrip[];
}

/** Clean trips that were quoted from one time to before another, in the order of their quotes, if their record came in before `known`. */
export function quotedBetween(database: DatabaseSync, from: number, before: number, known = Number.MAX_SAFE_INTEGER): CleanTrip[] {
  const query = database.prepare(`${cleanTrips} AND q.quoted >= ? AND q.quoted < ? AND t.arrived < ? ORDER BY q.quoted, q.id`);
  return query.all(from, before, known) as unknown as CleanTrip[];
}
