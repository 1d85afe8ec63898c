import type { DatabaseSync } from 'node:sqlite';
import { dayOf, daySeconds } from '../clock.ts';
import { regionOf } from '../generate/city.ts';
import type { Quote } from '../generate/trips.ts';
import { arrivedBetween, type CleanTrip } from '../store/database.ts';
import { historyDays, medians, type HistoryAnswer, type HistoryRow } from './history.ts';
import { liveAnswer, liveSeconds, type LiveRow } from './live.ts';
import { featureVector, type Surroundings } from './vector.ts';

/** How features are computed after the fact; the defaults are right, each other choice is a fault that teams make. */
export interface OfflineChoices {
  /** When a trip counts as known: when its record came in, or (wrong) when it began. */
  knownFrom?: 'arrived' | 'pickup';
  /** The last day of the history: the day before the quote, or (wrong) all days there are. */
  historyUntil?: 'yesterday' | 'forever';
  /** Seconds that the clock of the job is ahead of the city's. */
  clockAhead?: number;
}

/**
 * Features of quotes as of the moment of each, from the database: for training, and for checking what the service logged. Shares
 * with the service only the sums over a window and the medians over rows.
 *
 * @param quotes in the order of time.
 */
export function offlineVectors(
  database: DatabaseSync,
  quotes: readonly Quote[],
  surroundings: Surroundings,
  { knownFrom = 'arrived', historyUntil = 'yesterday', clockAhead = 0 }: OfflineChoices = {},
): Float64Array[] {
  const [first, last] = [quotes[0]?.quoted ?? 0, quotes.at(-1)?.quoted ?? 0];
  const nearby = arrivedBetween(database, first - 2 * daySeconds, last + 2 * daySeconds).sort((a, b) => a[knownFrom] - b[knownFrom]);
  const rows = nearby.map((trip) => liveRow(trip, trip[knownFrom], surroundings));
  let [from, to] = [0, 0];
  let [builtOn, past, history]: [number, PastRow[], HistoryAnswer] = [-1, [], () => 0];
  return quotes.map((quote) => {
    const { quoted } = quote;
    while (to < rows.length && (rows[to]?.arrived ?? 0) < quoted) to++;
    while (from < to && (rows[from]?.arrived ?? 0) < quoted - liveSeconds) from++;
    const day = historyUntil === 'forever' ? 0 : dayOf(quoted);
    if (day !== builtOn) {
      past =
        historyUntil === 'forever'
          ? pastRows(database, 0, Number.MAX_SAFE_INTEGER, surroundings)
          : rolled(database, past, day, surroundings);
      history = medians(past, surroundings);
      builtOn = day;
    }
    const seen = clockAhead === 0 ? quote : { ...quote, quoted: quoted + clockAhead };
    return featureVector(seen, surroundings, { history, live: liveAnswer(rows.slice(from, to)) });
  });
}

type PastRow = HistoryRow & { arrived: number };

/** The rows of the history on a day: those of the day on which it was last built without the oldest, and what came in since. */
function rolled(database: DatabaseSync, past: readonly PastRow[], day: number, surroundings: Surroundings): PastRow[] {
  const from = (day - historyDays) * daySeconds;
  const since = past.length > 0 ? (dayOf(past.at(-1)?.arrived ?? 0) + 1) * daySeconds : from;
  return [...past.filter(({ arrived }) => arrived >= from), ...pastRows(database, Math.max(from, since), day * daySeconds, surroundings)];
}

function pastRows(database: DatabaseSync, from: number, before: number, surroundings: Surroundings): PastRow[] {
  return arrivedBetween(database, from, before).map((trip) => {
    const { origin, destination, quoted, arrived } = trip;
    return { origin, destination, quoted, arrived, value: logRatio(trip, surroundings) };
  });
}

function liveRow(trip: CleanTrip, arrived: number, surroundings: Surroundings): LiveRow {
  const { side } = surroundings.city;
  return {
    arrived,
    originRegion: regionOf(trip.origin, side),
    destinationRegion: regionOf(trip.destination, side),
    logRatio: logRatio(trip, surroundings),
  };
}

function logRatio({ origin, destination, minutes }: CleanTrip, { engine }: Surroundings): number {
  return Math.log(minutes / engine(origin, destination).minutes);
}
