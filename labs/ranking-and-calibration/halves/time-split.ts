import { climb } from '../experiments/climb.ts';
import { reliabilityChart } from '../report/charts.ts';
import { driftRuns, driftTable } from '../report/drift.ts';
import { modelsTable } from '../report/models.ts';
import { firstSeed, partLabels, rungOf, type Climbed } from '../report/parts.ts';
import type { Responses } from '../responses.ts';
import { timeSplit } from '../splits.ts';
import type { Half } from './half.ts';

/** The same models trained on the past and tested on the latest rows, and how calibration can follow. */
export function measureTimeSplit(responses: Responses): Half {
  const split = timeSplit(responses.rows);
  const climbed: Climbed = { split, rungs: climb(responses, split), part: 'latest 20 % of rows, in the order of time' };
  const regression = driftRuns(climbed, rungOf(climbed.rungs, 'logistic-regression'));
  const trees = driftRuns(climbed, rungOf(climbed.rungs, 'boosted-trees'));
  return {
    tables: {
      'models-by-time': modelsTable(
        climbed,
        'The same models trained on the past and tested on the latest rows',
        'Settings are chosen anew, on the rows between. The response rate rises from one part to the next. Resampling takes rows for independent; in a time series the true intervals are wider.',
      ),
      drift: driftTable(climbed, [...regression, ...trees]),
    },
    charts: {
      'reliability-drift': reliabilityChart(climbed, {
        title: 'Logistic regression on later rows: as trained, calibrated once, calibrated again and again',
        description:
          'As trained, and little less so after one repair on the rows just before, the curve climbs far above the diagonal over low predictions: people respond more often than predicted. It bends down at the highest. Fitting again every few hundred rows brings it much nearer to the diagonal, save for the highest predictions, which stay too high.',
        labels: partLabels(climbed).test,
        curves: ['As trained', 'Calibrated once', 'Calibrated every 500 rows'].map((name, index) => ({
          name,
          predictions: firstSeed(regression[index]?.test ?? []),
        })),
      }),
    },
    trials: climbed.rungs.flatMap(({ trials }) => trials.map((trial) => ({ split: 'time', ...trial }))),
  };
}
