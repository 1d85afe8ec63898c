import { take, type Dataset } from '../encode.ts';
import { measure, sortPredictions } from '../metrics.ts';
import type { Family, Settings } from '../models/model.ts';
import type { Split } from '../splits.ts';

/** One configuration that was tried, and the log loss it reached on the development part (nats per row). */
export interface Trial {
  model: string;
  settings: Settings;
  developmentLogLoss: number;
  chosen: boolean;
}

/**
 * Tries all settings of a family, at each of its stages, with one seed; the lowest log loss on the development part wins. The
 * test part is not looked at.
 */
export function choose(family: Family, data: Dataset, split: Split, seed: number): { settings: Settings; trials: Trial[] } {
  const training = take(data, split.train);
  const development = take(data, split.development);
  const trials: Trial[] = [];
  const { stages } = family;
  const evaluate = (settings: Settings, predictions: Float64Array): void => {
    const { logLoss } = measure(sortPredictions(predictions), development.labels);
    trials.push({ model: family.id, settings, developmentLogLoss: logLoss, chosen: false });
  };
  for (const settings of family.grid) {
    if (stages) {
      family.train(training, { ...settings, [stages.name]: Math.max(...stages.at) }, seed, (stage, model) => {
        if (stages.at.includes(stage)) evaluate({ ...settings, [stages.name]: stage }, model.predict(development));
      });
    } else evaluate(settings, family.train(training, settings, seed).predict(development));
  }
  const best = trials.reduce((least, trial) => (trial.developmentLogLoss < least.developmentLogLoss ? trial : least));
  best.chosen = true;
  return { settings: best.settings, trials };
}
