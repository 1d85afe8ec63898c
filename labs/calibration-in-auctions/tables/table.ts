import type { LabMeasurements } from '../../../src/schemas/lab-result.ts';
import type { Parameters } from '../parameters.ts';
import { ratioInterval } from '../ratio.ts';

/** A table of the lab. */
export type Table = LabMeasurements['tables'][string];

/** What every table of the lab says of its numbers. */
export function tableFrame({ seeds, auctionsPerSeed }: Parameters, part: string): Omit<Table, 'title' | 'columns' | 'rows'> {
  return { sample: { part, rows: seeds.length * auctionsPerSeed }, seeds, interval: ratioInterval, reproducible: true };
}

/** A spread, factor or share in whole percent, as row ids have it. */
export function wholePercent(share: number): number {
  return Math.round(100 * share);
}

/** What the columns in closed form are, for the captions. */
export const closedFormMeaning = 'computed with the closed form that stands beside the code';

/** An effect in closed form, in percent: computed, so without an interval. */
export function computed(effect: number): { value: number } {
  return { value: 100 * effect };
}
