import type { LabMeasurements } from '../../../src/schemas/lab-result.ts';
import { meanInterval } from '../../shared/bootstrap.ts';
import type { Estimate } from '../../shared/intervals.ts';
import { familiesIn, seeds, type Prepared } from '../experiments/prepare.ts';
import { rankMetrics } from '../measure/ranks.ts';

/** A table and a chart of the lab. */
export type Table = LabMeasurements['tables'][string];
export type Chart = LabMeasurements['charts'][string];
type Cells = Table['rows'][number]['cells'];

/** What the intervals are, for captions. */
export const familyInterval = '95 % percentile bootstrap over families, 1,000 resamples; seeds are averaged first';

/** What every table says of its numbers. */
export function frame({ split }: Prepared, rows = split.test.length): Pick<Table, 'sample' | 'seeds' | 'interval' | 'reproducible'> {
  return {
    sample: { part: 'stand-in items (emoji drawn by two vendors) of the test part, split by family', rows },
    seeds,
    interval: familyInterval,
    reproducible: true,
  };
}

/** In percent. */
export function percent({ value, low, high }: Estimate): Estimate {
  return { value: 100 * value, low: 100 * low, high: 100 * high };
}

/** The columns of rankings. */
export const rankColumns: Table['columns'] = [
  { id: 'first', label: 'R@1 (%)', meaning: 'the right one is first', format: 1, better: 'higher' },
  { id: 'ten', label: 'R@10 (%)', meaning: 'it is among the first ten', format: 1, better: 'higher' },
  { id: 'reciprocal', label: 'MRR', meaning: 'mean of 1 ÷ rank', format: 3, better: 'higher' },
];

/** Their cells. @param families of the queries; those of the test part where none are given. */
export function rankCells(prepared: Prepared, runs: readonly Float64Array[], families = familiesIn(prepared, 'test')): Cells {
  const { first, ten, reciprocal } = rankMetrics(runs, families);
  return { first: percent(first), ten: percent(ten), reciprocal };
}

/** What R@1 and R@10 count. */
export const isFirst = (rank: number): number => (rank <= 1 ? 1 : 0);
export const isInTen = (rank: number): number => (rank <= 10 ? 1 : 0);

/** The difference of two rankings of the same queries in a metric, averaged over seeds, in percentage points. */
export function differenceCell(
  prepared: Prepared,
  one: readonly Float64Array[],
  other: readonly Float64Array[],
  of: (rank: number) => number,
): Estimate {
  const families = familiesIn(prepared, 'test');
  const mean = (runs: readonly Float64Array[], query: number): number =>
    runs.reduce((sum, ranks) => sum + of(ranks[query] ?? Infinity), 0) / runs.length;
  return percent(
    meanInterval(
      families.map((_, query) => mean(one, query) - mean(other, query)),
      families,
    ),
  );
}

/** How a chart says where it comes from. */
export function originOf({ split }: Prepared): string {
  return `Measured on the stand-in: ${split.test.length} test emoji, each drawn by two vendors, no family in two parts; ${seeds.length} seeds where training draws at random.`;
}
