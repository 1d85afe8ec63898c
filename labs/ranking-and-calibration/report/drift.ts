import type { LabMeasurements } from '../../../src/schemas/lab-result.ts';
import { fitPlatt } from '../calibrators/scaling.ts';
import { replicate } from '../bootstrap.ts';
import { seeds, type Rung } from '../experiments/climb.ts';
import { drift, recalibrate } from '../experiments/drift.ts';
import { bootstrapInterval, metricCells, metricColumns } from './columns.ts';
import { partLabels, testSample, type Climbed } from './parts.ts';

/** Predictions on the test part under each way of keeping calibrated, one array a seed. */
export interface DriftRun {
  id: string;
  label: string;
  test: Float64Array[];
}

/** What a rung predicts for later rows: as trained, calibrated once before, and calibrated again and again. */
export function driftRuns(climbed: Climbed, { family, development, test }: Rung): DriftRun[] {
  const labels = partLabels(climbed);
  const repaired = (repair: (before: Float64Array, later: Float64Array) => Float64Array): Float64Array[] =>
    test.map((later, index) => repair(development[index] ?? new Float64Array(), later));
  return [
    { id: `${family.id}-as-trained`, label: `${family.label}, as trained`, test: [...test] },
    {
      id: `${family.id}-once`,
      label: '… Platt scaling, fitted once on the development rows',
      test: repaired((before, later) => fitPlatt(before, labels.development)(later)),
    },
    {
      id: `${family.id}-rolling`,
      label: `… Platt scaling, fitted again every ${drift.everyRows} rows`,
      test: repaired((before, later) =>
        recalibrate({ predictions: before, labels: labels.development }, { predictions: later, labels: labels.test }),
      ),
    },
  ];
}

/** How calibration holds as time goes on. */
export function driftTable(climbed: Climbed, runs: readonly DriftRun[]): LabMeasurements['tables'][string] {
  const { test } = partLabels(climbed);
  return {
    title: 'Calibration on later rows: as trained, repaired once, and repaired again and again',
    sample: testSample(climbed),
    seeds,
    interval: bootstrapInterval,
    note: `Each fit uses the latest ${drift.windowRows.toLocaleString('en')} rows, with outcomes known at once. Resampling takes rows for independent; in a time series the true intervals are wider.`,
    reproducible: true,
    columns: [...metricColumns],
    rows: runs.map((run) => ({ id: run.id, label: run.label, cells: metricCells(replicate(run.test, test)) })),
  };
}
