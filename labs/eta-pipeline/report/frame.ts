import type { LabMeasurements } from '../../../src/schemas/lab-result.ts';
import { dayOf } from '../clock.ts';
import { interval, type Replicated } from '../evaluate/bootstrap.ts';
import type { Findings } from '../operate/pipeline.ts';
import type { Parameters } from '../parameters.ts';

/** A table and a chart of the lab. */
export type Table = LabMeasurements['tables'][string];
export type Chart = LabMeasurements['charts'][string];

/** What the report is made of. */
export interface Report {
  findings: Findings;
  parameters: Parameters;
}

/** A number with its interval, scaled. */
export function cell(replicated: Replicated, scale = 1): { value: number; low: number; high: number } {
  const { value, low, high } = interval(replicated);
  return { value: scale * value, low: scale * low, high: scale * high };
}

/** A cell without an interval; no cell at all where there is no number. */
export function plain(id: string, value: number | undefined): Record<string, { value: number }> {
  return value === undefined || Number.isNaN(value) ? {} : { [id]: { value } };
}

/** What every table says of its numbers. */
export function frame(
  { parameters }: Report,
  part: string,
  rows: number,
  intervals = '',
): Pick<Table, 'sample' | 'seeds' | 'interval' | 'reproducible'> {
  return { sample: { part, rows }, seeds: [parameters.seed], interval: intervals, reproducible: true };
}

/** What the intervals are. */
export const dayInterval = '95 % bootstrap over whole days, 1,000 resamples';

/** The days of the launch on which nothing was wrong. */
export function quietDays({ parameters }: Report): number[] {
  const { outage, swapDays, closureDay } = parameters;
  return Array.from({ length: closureDay }, (_, day) => day).filter((day) => day !== outage[0] && (day < swapDays[0] || day > swapDays[1]));
}

/** The day of a trip, counted from the launch. */
export function launchDayOf({ quoted }: { quoted: number }, { findings }: Report): number {
  return dayOf(quoted) - findings.world.launchDay;
}

/** The test weeks, for captions. */
export const testPart = 'trips of the two weeks before launch, after training and choice of settings';
