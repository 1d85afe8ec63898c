import type { LabMeasurements } from '../../../src/schemas/lab-result.ts';
import { seeds } from '../experiments/dense-arm.ts';
import type { Findings } from '../experiments/run.ts';
import { questionsOf } from '../experiments/prepare.ts';
import type { Estimate } from '../../shared/intervals.ts';

/** A table of the result. */
export type Table = LabMeasurements['tables'][string];

/** A chart of the result. */
export type Chart = LabMeasurements['charts'][string];

/** The questions that are reported, in words. */
export const testPart = 'answerable test questions about a frozen snapshot of this site’s pages';

/** What the intervals are, for captions. */
export const questionInterval = '95 % percentile bootstrap over questions, 2,000 resamples';

/** What every caption that shows the dense arm must say. */
export const denseWarning =
  'The dense arm was trained from scratch on 135 thousand words: it says nothing about dense retrieval with a pretrained encoder.';

/** What every table of answerable test questions says of its numbers. */
export function frame(
  { prepared }: Findings,
  interval: string,
  oneSeed = true,
): Pick<Table, 'sample' | 'seeds' | 'interval' | 'reproducible'> {
  return {
    sample: { part: testPart, rows: questionsOf(prepared, 'test').length },
    seeds: oneSeed ? seeds.slice(0, 1) : seeds,
    interval,
    reproducible: true,
  };
}

/** A cell in percent. */
export function percent({ value, low, high }: Estimate): Estimate {
  return { value: 100 * value, low: 100 * low, high: 100 * high };
}

/** A cell in percent without an interval. */
export function plainPercent(value: number): { value: number } {
  return { value: 100 * value };
}

/** How a chart says where it comes from. */
export function testOrigin({ prepared }: Findings): string {
  return `Measured on ${questionsOf(prepared, 'test').length} ${testPart}.`;
}
