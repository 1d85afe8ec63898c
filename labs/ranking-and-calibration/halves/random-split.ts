import { correctPrior } from '../calibrators/prior-correction.ts';
import { fitTemperature } from '../calibrators/scaling.ts';
import { climb } from '../experiments/climb.ts';
import { keptShare, trainOnSample } from '../experiments/down-sample.ts';
import { fewRowsTable, keepTable, repairTable } from '../report/calibration.ts';
import { fewRowsChart, reliabilityChart } from '../report/charts.ts';
import { costTable, modelsTable } from '../report/models.ts';
import { predictionsOf } from '../report/predictions.ts';
import { firstSeed, partLabels, rungOf, type Climbed } from '../report/parts.ts';
import type { Responses } from '../responses.ts';
import { randomSplit } from '../splits.ts';
import type { Half } from './half.ts';

/** Seed of the random split: one split, on which settings are chosen and everything is reported. */
const splitSeed = 1;

/** The headline: all models on a random split, then down-sampling and its repairs. */
export function measureRandomSplit(responses: Responses): Half {
  const split = randomSplit(responses.rows, splitSeed);
  const climbed: Climbed = { split, rungs: climb(responses, split), part: 'test part (20 %) of a random split' };
  const calibration = calibrationResults(climbed);
  return {
    tables: {
      models: modelsTable(climbed, 'Ranking and calibration of seven models, random split (headline)'),
      cost: costTable(climbed),
      ...calibration.tables,
    },
    charts: { ...modelCharts(climbed), ...calibration.charts },
    predictions: calibration.predictions,
    trials: climbed.rungs.flatMap(({ trials }) => trials.map((trial) => ({ split: 'random', ...trial }))),
  };
}

function modelCharts(climbed: Climbed): Half['charts'] {
  return {
    'reliability-models': reliabilityChart(climbed, {
      title: 'Predicted and observed response rate of three models',
      description:
        'Three curves beside the diagonal. Naive Bayes runs below it at high predictions, as it counts related columns as separate evidence; logistic regression and boosted trees stay near it.',
      labels: partLabels(climbed).test,
      curves: ['naive-bayes', 'logistic-regression', 'boosted-trees'].map((id) => {
        const { family, test } = rungOf(climbed.rungs, id);
        return { name: family.label, predictions: firstSeed(test) };
      }),
    }),
  };
}

function calibrationResults(climbed: Climbed): Omit<Half, 'trials'> {
  const labels = partLabels(climbed);
  const regression = rungOf(climbed.rungs, 'logistic-regression');
  const trees = rungOf(climbed.rungs, 'boosted-trees');
  const runs = trainOnSample(regression, climbed.split, keptShare);
  const treeRuns = trainOnSample(trees, climbed.split, keptShare);
  const [first] = runs;
  const [firstTrees] = treeRuns;
  if (!first || !firstTrees) throw new Error('No model was trained on a sample.');
  const fewRows = fewRowsTable(climbed, regression, runs);
  return {
    tables: {
      'repairs-logistic-regression': repairTable(climbed, regression, runs),
      'repairs-boosted-trees': repairTable(climbed, trees, treeRuns),
      'kept-negatives': keepTable(climbed, regression),
      'calibration-rows': fewRows,
    },
    charts: {
      'reliability-repairs': reliabilityChart(climbed, {
        title: 'Logistic regression trained on one negative in eight, before and after repair',
        description:
          'Without repair the curve lies far below the diagonal: predictions are several times too high. The closed-form correction brings it back near the diagonal. The curve of temperature scaling, which cannot shift log-odds, lies on that without repair.',
        labels: labels.test,
        curves: [
          { name: 'No repair', predictions: first.test },
          { name: 'Prior correction', predictions: correctPrior(keptShare)(first.test) },
          { name: 'Temperature scaling', predictions: fitTemperature(first.development, labels.development)(first.test) },
        ],
      }),
      'calibration-rows': fewRowsChart(climbed, fewRows),
    },
    predictions: predictionsOf(climbed, splitSeed, firstTrees),
  };
}
