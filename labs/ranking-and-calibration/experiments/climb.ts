import { choose, type Trial } from './choose.ts';
import { encode, take, type Dataset } from '../encode.ts';
import { ladder } from '../models/ladder.ts';
import type { Family, Settings } from '../models/model.ts';
import type { Responses } from '../responses.ts';
import type { Split } from '../splits.ts';

/** Seeds of everything that is drawn in fitting; a method that draws nothing has one. */
export const seeds = [1, 2, 3, 4, 5];

/** A rung with what was chosen for it and what it predicts. */
export interface Rung {
  family: Family;
  /** The data set in this family's bins. */
  data: Dataset;
  settings: Settings;
  trials: readonly Trial[];
  /** Predictions for the development part, one array a seed. */
  development: readonly Float64Array[];
  /** The same for the test part. */
  test: readonly Float64Array[];
  /** Mean time to fit, and least time to predict the test part, in ms on this machine: only for ratios. */
  trainMs: number;
  predictMs: number;
}

/** Chooses settings on the development part, then fits each rung with every seed and predicts the test part. */
export function climb(responses: Responses, split: Split): Rung[] {
  const encoded = new Map<number, Dataset>();
  return ladder.map((family) => {
    const data = encoded.get(family.maxBins) ?? encode(responses, split.train, family.maxBins);
    encoded.set(family.maxBins, data);
    const { settings, trials } = choose(family, data, split, seeds[0] ?? 1);
    return { family, data, settings, trials, ...fitAll(family, data, split, settings) };
  });
}

function fitAll(
  family: Family,
  data: Dataset,
  split: Split,
  settings: Settings,
): Pick<Rung, 'development' | 'test' | 'trainMs' | 'predictMs'> {
  const training = take(data, split.train);
  const [before, testing] = [take(data, split.development), take(data, split.test)];
  const trainTimes: number[] = [];
  const predictTimes: number[] = [];
  const fitted = seeds.slice(0, family.random ? seeds.length : 1).map((seed) => {
    const start = performance.now();
    const model = family.train(training, settings, seed);
    trainTimes.push(performance.now() - start);
    const predictions = model.predict(testing);
    for (let repeat = 0; repeat < 3; repeat++) {
      const from = performance.now();
      model.predict(testing);
      predictTimes.push(performance.now() - from);
    }
    return { development: model.predict(before), test: predictions };
  });
  return {
    development: fitted.map(({ development }) => development),
    test: fitted.map(({ test }) => test),
    trainMs: trainTimes.reduce((sum, time) => sum + time, 0) / trainTimes.length,
    predictMs: Math.min(...predictTimes),
  };
}
