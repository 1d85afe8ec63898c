import type { BoostingSettings, Loss } from '../models/boosting.ts';
import { minutesOf, type Example } from '../models/example.ts';
import { fitTrees, linearModel, predictTrees, type Target, type TreesModel } from '../models/families.ts';
import { absoluteError, mean, pinball } from '../evaluate/metrics.ts';

/** A configuration that was tried, with its loss on the development week. */
export interface Trial {
  model: string;
  settings: Record<string, number>;
  loss: { name: string; value: number };
  chosen: boolean;
}

/** A kind of boosted trees. */
export interface TreeKind {
  id: string;
  target: Target;
  loss: Loss;
}

/** Settings that are tried: every depth with every number of trees. */
export const grid = { depth: [4, 6], rate: 0.2, trees: [30, 60, 90] };

/** Penalties that are tried in linear regression. */
export const penalties = [0.1, 1, 10, 100];

/** Trains trees with all settings of the grid and keeps those with the lowest loss on the development rows. */
export function chooseTrees(
  { id, target, loss }: TreeKind,
  training: readonly Example[],
  development: readonly Example[],
): { model: TreesModel; settings: BoostingSettings; trials: Trial[] } {
  const tried = grid.depth.flatMap((depth) => {
    const most = fitTrees(training, target, loss, { depth, rate: grid.rate, trees: Math.max(...grid.trees) });
    return grid.trees.map((trees) => {
      const model = { ...most, boosted: { ...most.boosted, trees: most.boosted.trees.slice(0, trees) } };
      return {
        model,
        settings: { depth, rate: grid.rate, trees },
        loss: developmentLoss(predictTrees(model, development), development, loss),
      };
    });
  });
  const [best] = tried.toSorted((a, b) => a.loss - b.loss);
  if (!best) throw new Error('The grid is empty.');
  const name = lossName(loss);
  const trials = tried.map((each) => ({
    model: id,
    settings: { ...each.settings },
    loss: { name, value: each.loss },
    chosen: each === best,
  }));
  return { model: best.model, settings: best.settings, trials };
}

/** The penalty of linear regression with the lowest error on the development rows. */
export function choosePenalty(training: readonly Example[], development: readonly Example[]): { penalty: number; trials: Trial[] } {
  const tried = penalties.map((penalty) => ({
    penalty,
    loss: developmentLoss(linearModel(training, penalty)(development), development, 'squared'),
  }));
  const [best] = tried.toSorted((a, b) => a.loss - b.loss);
  return {
    penalty: best?.penalty ?? 1,
    trials: tried.map((each) => ({
      model: 'linear',
      settings: { penalty: each.penalty },
      loss: { name: lossName('squared'), value: each.loss },
      chosen: each === best,
    })),
  };
}

function lossName(loss: Loss): string {
  return typeof loss === 'number' && loss !== 0.5 ? `pinball loss at ${loss} (min)` : 'mean absolute error (min)';
}

/** Mean absolute error, or the pinball loss where a quantile other than the median is wanted. */
function developmentLoss(predictions: Float64Array, development: readonly Example[], loss: Loss): number {
  const truths = minutesOf(development);
  const losses = Array.from(truths, (minutes, row) => {
    const median = predictions[row] ?? 0;
    return typeof loss === 'number' && loss !== 0.5 ? pinball(minutes, median, loss) : absoluteError({ minutes, median, cautious: median });
  });
  return mean(losses);
}
