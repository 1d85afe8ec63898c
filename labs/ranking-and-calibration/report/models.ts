import type { LabMeasurements } from '../../../src/schemas/lab-result.ts';
import { eceOfPerfection, replicate } from '../bootstrap.ts';
import { seeds, type Rung } from '../experiments/climb.ts';
import { bootstrapInterval, differenceCell, differenceColumn, metricCells, metricColumns } from './columns.ts';
import { firstSeed, partLabels, rungOf, testSample, type Climbed } from './parts.ts';

type Table = LabMeasurements['tables'][string];

/** The reference that rungs are compared with. */
const reference = 'logistic-regression';

/** All rungs on one split. */
export function modelsTable(climbed: Climbed, title: string, note?: string): Table {
  const { rungs } = climbed;
  const { test } = partLabels(climbed);
  const replicates = new Map(rungs.map((rung) => [rung.family.id, replicate(rung.test, test)]));
  const base = replicates.get(reference);
  if (!base) throw new Error(`There is no rung "${reference}".`);
  return {
    title,
    sample: testSample(climbed),
    seeds,
    interval: bootstrapInterval,
    note,
    reproducible: true,
    columns: [
      ...metricColumns,
      {
        id: 'eceOfPerfection',
        label: 'ECE if perfect',
        meaning: 'what a perfectly calibrated model with these predictions and as many rows would stay under 95 times in 100',
        format: 4,
      },
      differenceColumn('logistic regression'),
    ],
    rows: rungs.map(({ family, test: predictions }) => {
      const own = replicates.get(family.id) ?? base;
      return {
        id: family.id,
        label: family.label,
        cells: {
          ...metricCells(own),
          eceOfPerfection: { value: eceOfPerfection(firstSeed(predictions)) },
          ...differenceCell(own, base),
        },
      };
    }),
  };
}

/** What each rung costs beside logistic regression: times differ between runs, so they are printed as ratios and never checked. */
export function costTable(climbed: Climbed): Table {
  const { trainMs, predictMs } = rungOf(climbed.rungs, reference);
  const costed = climbed.rungs.filter(({ family }) => family.id !== 'base-rate');
  return {
    title: 'What each model costs beside logistic regression, on one core in plain TypeScript',
    sample: testSample(climbed),
    seeds,
    interval: '',
    note: 'Times move with the load of the machine: read them as orders of magnitude.',
    reproducible: false,
    columns: [
      { id: 'training', label: 'Training time ÷ logistic regression', format: 'ratio', better: 'lower' },
      { id: 'prediction', label: 'Prediction time ÷ logistic regression', format: 'ratio', better: 'lower' },
    ],
    rows: costed.map((rung: Rung) => ({
      id: rung.family.id,
      label: rung.family.label,
      cells: { training: { value: rung.trainMs / trainMs }, prediction: { value: rung.predictMs / predictMs } },
    })),
  };
}
