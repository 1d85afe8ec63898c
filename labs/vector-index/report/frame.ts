import type { LabMeasurements } from '../../../src/schemas/lab-result.ts';
import { meanInterval } from '../../shared/bootstrap.ts';
import type { Estimate } from '../../shared/intervals.ts';
import { seed, type Prepared } from '../experiments/prepare.ts';

/** A table and a chart of the lab. */
export type Table = LabMeasurements['tables'][string];
export type Chart = LabMeasurements['charts'][string];

/** What the intervals are, for captions. */
export const queryInterval = '95 % percentile bootstrap over queries, 1,000 resamples';

/** What every table says of its numbers. */
export function frame(
  { test }: Prepared,
  what: string,
  interval = queryInterval,
): Pick<Table, 'sample' | 'seeds' | 'interval' | 'reproducible'> {
  return {
    sample: { part: `test queries (pictures of Fashion-MNIST) against ${what}`, rows: test.vectors.count },
    seeds: [seed],
    interval,
    reproducible: true,
  };
}

/** The mean of shares in percent, with its interval. */
export function percentCell(shares: ArrayLike<number>): Estimate {
  const { value, low, high } = meanInterval(shares);
  return { value: 100 * value, low: 100 * low, high: 100 * high };
}

/** The index by its size, as captions have it. */
export function indexName(count: number): string {
  return `an index of ${count.toLocaleString('en')} vectors of 64 numbers`;
}

/** How a chart says where it comes from. */
export function originOf({ test, sizes }: Prepared, count: number): string {
  return `Measured: ${test.vectors.count.toLocaleString('en')} test queries against ${count.toLocaleString('en')} pictures of Fashion-MNIST, ${sizes.width} principal components each; seed ${seed}.`;
}

/** A share in percent, as ids and labels have it: 0.001 → "0.1". */
export function percentName(share: number): string {
  return String(Number((100 * share).toPrecision(3)));
}
