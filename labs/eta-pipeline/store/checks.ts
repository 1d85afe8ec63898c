import { z } from 'zod';
import type { TripRecord } from '../generate/trips.ts';

/** What a check found wrong with a record. */
export type Fault = 'zero' | 'meter' | 'clock';

/** Bounds of what a record may say: a trip of half a minute to four hours, which begins within an hour of its quote. */
export const recordBounds = { leastSeconds: 30, mostSeconds: 4 * 3600, mostWait: 3600 };

const recordSchema = z.strictObject({ id: z.int().nonnegative(), pickup: z.int(), dropoff: z.int(), arrived: z.int() });

/** The fault of a record, if it has one; throws an Error when it is no record at all. */
export function faultOf(record: TripRecord, quoted: number): Fault | undefined {
  const { pickup, dropoff } = recordSchema.parse(record);
  const seconds = dropoff - pickup;
  if (seconds < recordBounds.leastSeconds) return 'zero';
  if (seconds > recordBounds.mostSeconds) return 'meter';
  if (pickup < quoted || pickup > quoted + recordBounds.mostWait) return 'clock';
  return undefined;
}

/** What a batch has to be like before a model is trained on it. */
export interface Expectations {
  /** The least and the most records a day, over the median of the days. */
  dayRatio: readonly [number, number];
  /** The largest share of faulty records. */
  faultShare: number;
}

/** Expectations of this lab: a day has half to twice the usual records, and at most one in thirty is faulty. */
export const expectations: Expectations = { dayRatio: [0.5, 2], faultShare: 1 / 30 };

/** Why a batch must not be trained on, one line each. */
export function batchProblems(recordsByDay: readonly number[], faulty: number, expected: Expectations = expectations): string[] {
  const total = recordsByDay.reduce((sum, count) => sum + count, 0);
  const usual = recordsByDay.toSorted((a, b) => a - b)[Math.floor(recordsByDay.length / 2)] ?? 0;
  const problems = recordsByDay.flatMap((count, day) => {
    const odd = count < expected.dayRatio[0] * usual || count > expected.dayRatio[1] * usual;
    return odd ? [`Day ${day} has ${count} records where ${usual} are usual.`] : [];
  });
  const tooMany = faulty > expected.faultShare * total;
  return tooMany ? [...problems, `${faulty} of ${total} records are faulty.`] : problems;
}
