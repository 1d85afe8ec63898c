import type { DatabaseSync } from 'node:sqlite';
import { daySeconds } from '../clock.ts';
import type { Days } from '../evaluate/periods.ts';
import type { Quote } from '../generate/trips.ts';
import type { Answer } from './messages.ts';

/** A line of the log of what was served. */
export interface Served extends Answer, Quote {
  /** As the service had them; undefined where it had none. */
  features: Float64Array | undefined;
}

/** Makes the function that logs what is served. */
export function servedLog(database: DatabaseSync): (quote: Quote, answer: Answer, features: Float64Array | undefined) => void {
  const quotes = database.prepare('INSERT INTO quotes VALUES (?, ?, ?, ?, ?)');
  const served = database.prepare('INSERT INTO served VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  return ({ id, quoted, origin, destination, routeKm }, { version, fallback, median, cautious, mean }, features) => {
    quotes.run(id, quoted, origin, destination, routeKm);
    const blob = features ? new Uint8Array(features.buffer, features.byteOffset, features.byteLength) : null;
    served.run(id, quoted, version, fallback, median, cautious, mean, blob);
  };
}

/** What was served on some days, in the order of the quotes. */
export function servedOn(database: DatabaseSync, { from, before }: Days): Served[] {
  const query = database.prepare(
    'SELECT s.*, q.origin, q.destination, q.routeKm FROM served s JOIN quotes q ON q.id = s.id WHERE s.quoted >= ? AND s.quoted < ? ORDER BY s.quoted, s.id',
  );
  type Row = Omit<Served, 'features'> & { features: Uint8Array | null };
  return (query.all(from * daySeconds, before * daySeconds) as unknown as Row[]).map((row) => ({
    ...row,
    features: row.features ? new Float64Array(row.features.slice().buffer) : undefined,
  }));
}
