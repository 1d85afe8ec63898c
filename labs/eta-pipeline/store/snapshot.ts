import { createHash } from 'node:crypto';
import type { CleanTrip } from './database.ts';

/** A set of rows that can be told from every other: what a model was trained on. */
export interface Snapshot {
  rows: number;
  firstQuote: number;
  lastQuote: number;
  /** SHA-256 of the rows as text, in the order of their ids. */
  sha256: string;
}

/** Describes rows so that the same rows have the same description, in whatever order they come. */
export function snapshot(trips: readonly CleanTrip[]): Snapshot {
  const hash = createHash('sha256');
  let [firstQuote, lastQuote] = [Infinity, -Infinity];
  for (const { id, quoted, origin, destination, routeKm, pickup, arrived, minutes } of trips.toSorted((a, b) => a.id - b.id)) {
    hash.update(`${id},${quoted},${origin},${destination},${routeKm},${pickup},${arrived},${minutes}\n`);
    firstQuote = Math.min(firstQuote, quoted);
    lastQuote = Math.max(lastQuote, quoted);
  }
  return { rows: trips.length, firstQuote, lastQuote, sha256: hash.digest('hex') };
}
