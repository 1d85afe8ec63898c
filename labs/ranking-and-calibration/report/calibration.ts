import type { LabMeasurements } from '../../../src/schemas/lab-result.ts';
import { correctPrior } from '../calibrators/prior-correction.ts';
import { replicate, type Replicates } from '../bootstrap.ts';
import { calibrationSizes, fitOnFewRows } from '../experiments/calibration-rows.ts';
import { seeds, type Rung } from '../experiments/climb.ts';
import { repairs, trainOnSample, type SampledRun } from '../experiments/down-sample.ts';
import { bootstrapInterval, differenceCell, differenceColumn, metricCells, metricColumns } from './columns.ts';
import { partLabels, testSample, type Climbed } from './parts.ts';

type Table = LabMeasurements['tables'][string];

/** The repairs of a model that was trained on one negative in eight, beside the same model on all rows. */
export function repairTable(climbed: Climbed, rung: Rung, runs: readonly SampledRun[]): Table {
  const labels = partLabels(climbed);
  const allRows = replicate(rung.test, labels.test);
  const rows: { id: string; label: string; replicates: Replicates }[] = [
    { id: 'all-rows', label: 'Trained on all rows', replicates: allRows },
    ...repairs.map(({ id, label, fit }) => ({
      id,
      label: id === 'none' ? 'Trained on 1 negative in 8' : `… ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
      replicates: replicate(
        runs.map(({ development, test }) => fit(development, labels.development)(test)),
        labels.test,
      ),
    })),
  ];
  return {
    title: `${rung.family.label} trained on one negative in eight, and its repairs fitted on ${labels.development.length.toLocaleString('en')} development rows`,
    sample: testSample(climbed),
    seeds,
    interval: bootstrapInterval,
    note: 'Settings are those chosen for all rows. The closed form needs no rows. Isotonic regression and binning merge neighbors, so their AUC may move.',
    reproducible: true,
    // One decimal more of the AUC: the claim is that strictly rising maps do not move it.
    columns: [...metricColumns.map((column) => (column.id === 'auc' ? { ...column, format: 4 } : column)), differenceColumn('all rows')],
    rows: rows.map(({ id, label, replicates }) => ({
      id,
      label,
      cells: { ...metricCells(replicates), ...differenceCell(replicates, allRows) },
    })),
  };
}

/** How far negatives can be thinned before the model suffers, after the closed-form correction. */
export function keepTable(climbed: Climbed, rung: Rung): Table {
  const { test } = partLabels(climbed);
  const reference = replicate(rung.test, test);
  const rows = [2, 4, 8, 16, 32].map((oneIn) => {
    const runs = trainOnSample(rung, climbed.split, 1 / oneIn);
    return {
      id: `one-in-${oneIn}`,
      label: `1 in ${oneIn}`,
      trainingRows: runs.reduce((sum, run) => sum + run.trainingRows, 0) / runs.length,
      replicates: replicate(
        runs.map((run) => correctPrior(1 / oneIn)(run.test)),
        test,
      ),
    };
  });
  return {
    title: `${rung.family.label} with ever fewer negatives in training, after the closed-form correction`,
    sample: testSample(climbed),
    seeds,
    interval: bootstrapInterval,
    reproducible: true,
    columns: [{ id: 'trainingRows', label: 'Training rows', format: 'count' }, ...metricColumns, differenceColumn('all rows')],
    rows: [{ id: 'one-in-1', label: 'All', trainingRows: climbed.split.train.length, replicates: reference }, ...rows].map(
      ({ id, label, trainingRows, replicates }) => ({
        id,
        label,
        cells: { trainingRows: { value: trainingRows }, ...metricCells(replicates), ...differenceCell(replicates, reference) },
      }),
    ),
  };
}

/** How many calibration rows the fitted repairs need. */
export function fewRowsTable(climbed: Climbed, rung: Rung, runs: readonly SampledRun[]): Table {
  const labels = partLabels(climbed);
  const sizes = [...calibrationSizes, labels.development.length];
  const fitted = repairs.filter(({ id }) => id === 'platt' || id === 'isotonic' || id === 'histogram-binning');
  return {
    title: `Calibration rows that Platt scaling, isotonic regression and histogram binning need, on ${rung.family.label.toLowerCase()} trained on one negative in eight`,
    sample: testSample(climbed),
    seeds,
    interval: '95 % range over 50 draws of the calibration rows (over the five seeds alone in the rows that use them all)',
    note: 'Probabilities are kept a millionth from 0 and 1; without that, one confident mistake of isotonic regression makes the log loss infinite.',
    reproducible: true,
    columns: [
      { id: 'calibrationRows', label: 'Calibration rows', format: 'count' },
      ...metricColumns.filter(({ id }) => id === 'logLoss' || id === 'ece'),
    ],
    rows: fitted.flatMap((repair) =>
      sizes.map((size) => ({
        id: `${repair.id}-${size === labels.development.length ? 'all' : size}`,
        label: repair.label,
        cells: { calibrationRows: { value: size }, ...fitOnFewRows(repair, runs, labels, size) },
      })),
    ),
  };
}
