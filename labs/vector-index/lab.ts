import type { LabMeasurements } from '../../src/schemas/lab-result.ts';
import { sweepFilters } from './experiments/filters.ts';
import { inWorker, type ChangeSweeper } from './experiments/changes.ts';
import { sweepIndexes } from './experiments/indexes.ts';
import { fullSizes, prepare, type Sizes } from './experiments/prepare.ts';
import { readLabeled, type Labeled } from './load/idx.ts';
import { adapterChart, adapterTable, freshnessTable, mixedTable } from './report/change.ts';
import { filterChart, filterCostTable, filterRecallTable, filterSettingsTable } from './report/filters.ts';
import { bytesChart, codesTable, distancesChart, indexesTable, latencyTable, memoryTable } from './report/indexes.ts';

/** Runs the whole lab on the files of `data.json`: pictures and classes to index, and to ask with. */
export function run(files: readonly string[]): Promise<LabMeasurements> {
  const [pictures, classes, queryPictures, queryClasses] = files;
  if (!pictures || !classes || !queryPictures || !queryClasses)
    throw new Error('The lab reads two files of pictures, each with its classes.');
  return measure(readLabeled(pictures, classes), readLabeled(queryPictures, queryClasses));
}

/** The same on pictures that were loaded. */
export async function measure(
  pictures: Labeled,
  queryPictures: Labeled,
  sizes: Sizes = fullSizes,
  sweepChanges: ChangeSweeper = inWorker,
): Promise<LabMeasurements> {
  // Indexes that change share nothing with those that stand still, so both are measured side by side.
  const changing = sweepChanges({ pictures, queryPictures, sizes });
  const prepared = prepare(pictures, queryPictures, sizes);
  const { swept, graph, file, trials } = sweepIndexes(prepared);
  const filters = sweepFilters(prepared, graph, file);
  const { fresh, migrations } = await changing;
  return {
    title: 'Vector indexes on pictures of clothes: recall, cost, filters, freshness and migration',
    about:
      'Pictures of Fashion-MNIST (28 × 28 pixels, ten classes of clothes), each as 64 principal components of its pixels, searched for the ten nearest by Euclidean distance. Truth is an exact scan, except where a table counts classes. Small vectors and small indexes: how methods trade recall for work carries over, their levels do not.',
    tables: {
      indexes: indexesTable(prepared, swept),
      memory: memoryTable(prepared, swept),
      latency: latencyTable(prepared, swept),
      codes: codesTable(prepared, swept),
      'filter-cost': filterCostTable(prepared, filters.filtered),
      'filter-recall': filterRecallTable(prepared, filters.filtered),
      'filter-settings': filterSettingsTable(prepared, filters.filtered),
      freshness: freshnessTable(prepared, fresh),
      adapter: adapterTable(prepared, migrations.judged),
      mixed: mixedTable(prepared, migrations.judged),
    },
    charts: {
      distances: distancesChart(prepared, swept),
      bytes: bytesChart(prepared, swept),
      'filters-random': filterChart(prepared, filters.filtered, 'random'),
      'filters-alike': filterChart(prepared, filters.filtered, 'alike'),
      'filters-unlike': filterChart(prepared, filters.filtered, 'unlike'),
      adapter: adapterChart(prepared, migrations.judged),
    },
    trials: [...trials, ...filters.trials, ...migrations.trials].map((trial) => ({ split: 'random, development queries', ...trial })),
  };
}
