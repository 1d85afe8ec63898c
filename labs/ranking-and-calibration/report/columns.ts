import type { LabColumn } from '../../../src/schemas/lab-result.ts';
import { difference, estimate, type Replicates } from '../bootstrap.ts';
import { calibrationBins, type Metrics } from '../metrics.ts';

/** The columns of the metrics, in the order they are printed. */
export const metricColumns: readonly (LabColumn & { id: keyof Metrics })[] = [
  { id: 'auc', label: 'AUC', format: 3, better: 'higher' },
  { id: 'logLoss', label: 'Log loss (nats)', format: 4, better: 'lower' },
  {
    id: 'normalizedEntropy',
    label: 'Normalized entropy',
    meaning: 'log loss over the entropy of the response rate of the same rows',
    format: 3,
    better: 'lower',
  },
  {
    id: 'ece',
    label: 'ECE',
    meaning: `mean distance of observed from predicted rate over ${calibrationBins} bins of equal mass`,
    format: 4,
    better: 'lower',
  },
  { id: 'brier', label: 'Brier score', format: 4, better: 'lower' },
  { id: 'predictedOverObserved', label: 'Predicted ÷ observed', meaning: 'mean prediction over response rate', format: 2 },
];

/** Cells of one method, a column a metric. */
export function metricCells(replicates: Replicates): Record<string, { value: number; low: number; high: number }> {
  return Object.fromEntries(metricColumns.map(({ id }) => [id, estimate(replicates, id)]));
}

/** The column of the paired difference to a reference row. */
export function differenceColumn(reference: string): LabColumn {
  return { id: 'logLossDifference', label: `Log loss − ${reference}`, format: 4, better: 'lower' };
}

/** The cell of that column; nothing for the reference itself. */
export function differenceCell(method: Replicates, reference: Replicates): Record<string, { value: number; low: number; high: number }> {
  return method === reference ? {} : { logLossDifference: difference(method, reference, 'logLoss') };
}

/** What the intervals are, for the captions. */
export const bootstrapInterval = '95 % pivotal bootstrap over test rows and seeds, 1,000 resamples';
