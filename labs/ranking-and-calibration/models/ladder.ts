import { baseRate } from './base-rate.ts';
import { boostedTrees } from './boosted-trees.ts';
import { factorizationMachine } from './factorization-machine.ts';
import { crossedRegression, logisticRegression } from './logistic-regression.ts';
import type { Family } from './model.ts';
import { naiveBayes } from './naive-bayes.ts';
import { perceptron } from './perceptron.ts';

/** The rungs of the model ladder, simplest first. */
export const ladder: readonly Family[] = [
  baseRate,
  naiveBayes,
  logisticRegression,
  crossedRegression,
  factorizationMachine,
  boostedTrees,
  perceptron,
];
