import type { LabMeasurements } from '../../../src/schemas/lab-result.ts';
import { correctPrior } from '../calibrators/prior-correction.ts';
import { keptShare, type SampledRun } from '../experiments/down-sample.ts';
import { averagePrecision, measure, sortPredictions } from '../metrics.ts';
import { countScores } from '../score-cells.ts';
import { firstSeed, partLabels, rungOf, type Climbed } from './parts.ts';

type Predictions = NonNullable<LabMeasurements['predictions']>;

/** What one model predicts, with the first seed. */
interface Predicted {
  id: string;
  label: string;
  development: Float64Array;
  test: Float64Array;
}

/** The predictions of five models: three as trained, and trees on one negative in eight without and with the repair in closed form. */
export function predictionsOf(climbed: Climbed, seed: number, thinned: SampledRun): Predictions {
  const labels = partLabels(climbed);
  const repair = correctPrior(keptShare);
  const trained = ['boosted-trees', 'logistic-regression', 'naive-bayes'].map((id): Predicted => {
    const { family, development, test } = rungOf(climbed.rungs, id);
    return { id, label: family.label, development: firstSeed(development), test: firstSeed(test) };
  });
  const sampled: Predicted[] = [
    { id: 'thinned-trees', label: 'Trees on 1 negative in 8', development: thinned.development, test: thinned.test },
    {
      id: 'repaired-trees',
      label: 'Trees on 1 negative in 8, repaired',
      development: repair(thinned.development),
      test: repair(thinned.test),
    },
  ];
  const models = [...trained, ...sampled].map(({ id, label, development, test }) => {
    const sorted = sortPredictions(test);
    const { auc, ece, brier } = measure(sorted, labels.test);
    return [
      id,
      {
        label,
        exact: { auc, averagePrecision: averagePrecision(sorted, labels.test), ece, brier },
        development: countScores(development, labels.development, cells),
        test: countScores(test, labels.test, cells),
      },
    ] as const;
  });
  return { split: 'random split, 60/20/20', seed, cells, models: Object.fromEntries(models) };
}

/** Cells of the score: a threshold in whole thousandths splits no cell, so every count at it is exact. */
const cells = 1000;
