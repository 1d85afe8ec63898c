import type { Outcome } from '../evaluate/metrics.ts';
import type { Periods } from '../evaluate/periods.ts';
import type { Surroundings } from '../features/vector.ts';
import { cautiousLevel, type BundleSettings } from '../models/bundle.ts';
import { conformalShift } from '../models/conformal.ts';
import { isHeldOut, logs, minutesOf, type Example, type Predict } from '../models/example.ts';
import { linearModel, mediansModel, predictTrees, routingModel } from '../models/families.ts';
import { choosePenalty, chooseTrees, type Trial, type TreeKind } from './choose.ts';
import { within } from './prepare.ts';

/** A model of the ladder, with what it says of the test trips. */
export interface Rung {
  id: string;
  label: string;
  outcomes: readonly Outcome[];
}

/** The ladder on one history. */
export interface Ladder {
  test: readonly Example[];
  rungs: readonly Rung[];
  settings: BundleSettings;
  trials: readonly Trial[];
}

const treeKinds: readonly (TreeKind & { label: string })[] = [
  { id: 'trees-minutes', label: 'Boosted trees on minutes', target: 'minutes', loss: 'squared' },
  { id: 'trees-beyond', label: 'Boosted trees on minutes beyond the routing estimate', target: 'beyond', loss: 'squared' },
  { id: 'trees-ratio', label: 'Boosted trees on the log ratio to the routing estimate', target: 'ratio', loss: 'squared' },
];

/** The routing baseline, by which every other rung is measured. */
export const baselineId = 'routing';

/** The rung that is launched. */
export const launchedId = 'quantile-trees';

/** Trains the whole ladder on the training days, chooses settings on the development week and predicts the test weeks. */
export function climb(examples: readonly Example[], periods: Periods, surroundings: Surroundings): Ladder {
  const known = within(examples, periods.training);
  const training = known.filter((each) => !isHeldOut(each));
  const heldOut = known.filter(isHeldOut);
  const development = within(examples, periods.development);
  const test = within(examples, periods.test);
  const withMargin = (id: string, label: string, predict: Predict): Rung => ({
    id,
    label,
    outcomes: marginOutcomes(predict, heldOut, test),
  });
  const linear = choosePenalty(training, development);
  const trees = treeKinds.map((kind) => ({ ...kind, chosen: chooseTrees(kind, training, development) }));
  const median = chooseTrees({ id: 'quantile-trees-50', target: 'ratio', loss: 0.5 }, training, development);
  const cautious = chooseTrees({ id: 'quantile-trees-80', target: 'ratio', loss: cautiousLevel }, training, development);
  const minutes = minutesOf(test);
  const [medians, plain] = [predictTrees(median.model, test), predictTrees(cautious.model, test)];
  const shift = conformalShift(logs(minutesOf(heldOut)), logs(predictTrees(cautious.model, heldOut)), cautiousLevel);
  const quantileOutcomes = (factor: number): Outcome[] =>
    Array.from(minutes, (each, row) => {
      const [said, late] = [medians[row] ?? 0, plain[row] ?? 0];
      return { minutes: each, median: said, cautious: Math.max(said, late * factor) };
    });
  const mean = trees.find(({ id }) => id === 'trees-beyond');
  if (!mean) throw new Error('There is no model of the mean.');
  return {
    test,
    rungs: [
      withMargin(baselineId, 'Routing engine × factor of the hour (today)', routingModel(training)),
      withMargin('medians', 'Historical medians with back-off', mediansModel(training, surroundings)),
      withMargin('linear', 'Linear regression on log duration', linearModel(training, linear.penalty)),
      ...trees.map(({ id, label, chosen }) => withMargin(id, label, (asked) => predictTrees(chosen.model, asked))),
      { id: 'quantile-trees-plain', label: 'Quantile trees, not corrected', outcomes: quantileOutcomes(1) },
      { id: launchedId, label: 'Quantile trees, conformal', outcomes: quantileOutcomes(Math.exp(shift)) },
    ],
    settings: { median: median.settings, cautious: cautious.settings, mean: mean.chosen.settings },
    trials: [...linear.trials, ...trees.flatMap(({ chosen }) => chosen.trials), ...median.trials, ...cautious.trials],
  };
}

/** What a model of one number says: its cautious time is that number times a margin, which the held-out rows set. */
export function marginOutcomes(predict: Predict, heldOut: readonly Example[], test: readonly Example[]): Outcome[] {
  const margin = Math.exp(conformalShift(logs(minutesOf(heldOut)), logs(predict(heldOut)), cautiousLevel));
  return Array.from(predict(test), (median, row) => ({ minutes: test[row]?.minutes ?? 0, median, cautious: median * margin }));
}

/** A rung by its id. */
export function rungOf({ rungs }: Pick<Ladder, 'rungs'>, id: string): Rung {
  const rung = rungs.find((each) => each.id === id);
  if (!rung) throw new Error(`There is no rung "${id}".`);
  return rung;
}
