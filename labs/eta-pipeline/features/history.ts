import { hourOfWeek, partOfWeek } from '../clock.ts';
import { place } from '../generate/city.ts';
import type { Surroundings } from './vector.ts';

/** The usual log of duration over free-flow time for a trip at a time; 0 where nothing is known. */
export type HistoryAnswer = (origin: number, destination: number, quoted: number) => number;

/** How many days the history holds, and how few trips make a median. */
export const historyDays = 28;
const leastTrips = 5;

/** A trip in the history: where it went, when it was quoted, and a number whose median is wanted. */
export interface HistoryRow {
  origin: number;
  destination: number;
  quoted: number;
  value: number;
}

/**
 * Medians with back-off: of the pair of zones in that part of the week, of the pair at any time, of the distance band in that
 * hour of the week, of all. The finest that has enough trips answers.
 */
export function medians(rows: readonly HistoryRow[], { city, engine }: Pick<Surroundings, 'city' | 'engine'>): HistoryAnswer {
  const pairs = new Map<number, HistoryRow[]>();
  const bands = new Map<number, HistoryRow[]>();
  const pairOf = (origin: number, destination: number): number => zoneOf(origin, city.side) * zones + zoneOf(destination, city.side);
  const zones = Math.ceil(city.side / 2) ** 2;
  for (const row of rows) {
    push(pairs, pairOf(row.origin, row.destination), row);
    push(bands, bandHour(engine(row.origin, row.destination).minutes, row.quoted), row);
  }
  const computed = new Map<string, number | undefined>();
  const median = (key: string, group: () => readonly HistoryRow[]): number | undefined => {
    if (!computed.has(key)) {
      const found = group();
      computed.set(key, found.length < leastTrips ? undefined : medianOf(found.map(({ value }) => value)));
    }
    return computed.get(key);
  };
  return (origin, destination, quoted) => {
    const pair = pairOf(origin, destination);
    const part = partOfWeek(hourOfWeek(quoted));
    const band = bandHour(engine(origin, destination).minutes, quoted);
    const ofPair = pairs.get(pair) ?? [];
    return (
      median(`pair ${pair} ${part}`, () => ofPair.filter((row) => partOfWeek(hourOfWeek(row.quoted)) === part)) ??
      median(`pair ${pair}`, () => ofPair) ??
      median(`band ${band}`, () => bands.get(band) ?? []) ??
      median('all', () => rows) ??
      0
    );
  };
}

function push(groups: Map<number, HistoryRow[]>, key: number, row: HistoryRow): void {
  const group = groups.get(key);
  if (group) group.push(row);
  else groups.set(key, [row]);
}

/** The median of some numbers, the mean of the two in the middle of an even count. */
export function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** A zone is a block of two by two cells. */
function zoneOf(cell: number, side: number): number {
  const { x, y } = place(cell, side);
  return Math.ceil(side / 2) * (y >> 1) + (x >> 1);
}

/** Bands of free-flow minutes. */
const bandBounds = [4, 7, 10, 14, 20];

/** The distance band of a trip in the hour of its week. */
function bandHour(minutes: number, quoted: number): number {
  return 168 * bandBounds.filter((bound) => minutes >= bound).length + hourOfWeek(quoted);
}
