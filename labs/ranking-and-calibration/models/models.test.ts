import { describe, expect, it } from 'vitest';
import { logit, sigmoid } from '../../shared/probability.ts';
import { binOffsets } from '../encode.ts';
import { measure, sortPredictions, type Metrics } from '../metrics.ts';
import { madeUp } from '../made-up.ts';
import { baseRate } from './base-rate.ts';
import { ladder } from './ladder.ts';
import { minimize } from './lbfgs.ts';
import { logisticRegression } from './logistic-regression.ts';
import type { Family, Settings } from './model.ts';
import { naiveBayes } from './naive-bayes.ts';
import { oneHot } from './one-hot.ts';
import { growTree } from './tree.ts';

const additive = (cells: readonly number[]): number => -2 + 0.8 * (cells[0] ?? 0) - 0.5 * (cells[1] ?? 0);
/** No column says anything by itself. */
const crossed = (cells: readonly number[]): number => ((cells[0] ?? 0) < 2 === (cells[1] ?? 0) < 2 ? 1.5 : -1.5);

const settingsOf = ({ grid, stages }: Family): Settings => ({ ...grid[0], ...(stages ? { [stages.name]: stages.at.at(-1) ?? 1 } : {}) });
function fitted(family: Family, logOdds: (cells: readonly number[]) => number): Metrics {
  const model = family.train(madeUp(6000, 1, logOdds), settingsOf(family), 1);
  const test = madeUp(6000, 2, logOdds);
  return measure(sortPredictions(model.predict(test)), test.labels);
}
function ideal(logOdds: (cells: readonly number[]) => number): Metrics {
  const { labels, codes, rows } = madeUp(6000, 2, logOdds);
  return measure(
    sortPredictions(Float64Array.from({ length: rows }, (_, row) => sigmoid(logOdds([...codes.slice(row * 3, row * 3 + 3)])))),
    labels,
  );
}

describe.each(ladder.map((family) => [family.id, family] as const))('%s', (id, family) => {
  it('is the same for the same seed', () => {
    const [data, test] = [madeUp(500, 1, additive), madeUp(50, 2, additive)];
    const predict = (seed: number): number[] => [...family.train(data, settingsOf(family), seed).predict(test)];
    expect(predict(1)).toEqual(predict(1));
    if (family.random) expect(predict(1)).not.toEqual(predict(2));
    else expect(predict(1)).toEqual(predict(2));
  });

  const learns = id !== 'base-rate';
  it(learns ? 'comes near the truth where columns add up' : 'knows nothing of the columns', () => {
    const gap = fitted(family, additive).logLoss - ideal(additive).logLoss;
    if (learns) expect(gap).toBeLessThan(0.02);
    else expect(gap).toBeGreaterThan(0.05);
  });

  const seesPairs = !['base-rate', 'naive-bayes', 'logistic-regression'].includes(id);
  it(seesPairs ? 'sees what only pairs of columns say' : 'cannot see what only pairs of columns say', () => {
    const { auc } = fitted(family, crossed);
    if (seesPairs) expect(auc).toBeGreaterThan(ideal(crossed).auc - 0.02);
    else expect(auc).toBeLessThan(0.55);
  });
});

describe('the base rate', () => {
  it('is the share of positives in training, for everybody', () => {
    const data = madeUp(10, 1, additive);
    const model = baseRate.train({ ...data, labels: Uint8Array.of(1, 0, 0, 0, 1, 0, 0, 0, 0, 0) }, {}, 1);
    expect([...model.predict(data)]).toEqual(Array.from({ length: 10 }, () => 0.2));
  });
});

describe('growTree', () => {
  it('gives each leaf the Newton step of the rows that reach it', () => {
    const data = madeUp(800, 4, additive);
    const gradients = Float64Array.from(data.labels, (label) => 0.3 - label);
    const hessians = new Float64Array(data.rows).fill(0.21);
    const tree = growTree(
      { data, offsets: binOffsets(data), indices: oneHot(data).indices, gradients, hessians },
      Int32Array.from({ length: data.rows }, (_, row) => row),
      3,
      0.5,
    );
    const sums = tree.column.map(() => ({ gradient: 0, hessian: 0 }));
    for (let row = 0; row < data.rows; row++) {
      let node = 0;
      for (let column = tree.column[0] ?? -1; column >= 0; column = tree.column[node] ?? -1) {
        const isLeft = (data.codes[row * data.width + column] ?? 0) <= (tree.bound[node] ?? 0);
        node = (isLeft ? tree.left[node] : tree.right[node]) ?? 0;
      }
      const sum = sums[node];
      if (!sum) throw new Error('A row reached no leaf.');
      sum.gradient += gradients[row] ?? 0;
      sum.hessian += hessians[row] ?? 0;
    }
    const leaves = tree.column.flatMap((column, node) => (column < 0 ? [node] : []));
    expect(leaves.length).toBeGreaterThan(4);
    for (const leaf of leaves) {
      const { gradient = 0, hessian = 0 } = sums[leaf] ?? {};
      expect(tree.value[leaf]).toBeCloseTo((-0.5 * gradient) / (hessian + 1), 9);
    }
  });
});

describe('minimize', () => {
  it('finds the bottom of a narrow valley (Rosenbrock)', () => {
    const bottom = minimize(
      ([x = 0, y = 0], gradient) => {
        gradient.set([-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)]);
        return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
      },
      2,
      { maxSteps: 200, gradientTolerance: 1e-8 },
    );
    expect([...bottom]).toEqual([expect.closeTo(1, 6), expect.closeTo(1, 6)]);
  });
});

describe('logistic regression', () => {
  it('predicts the training rate on average, as its bias is free', () => {
    const data = madeUp(3000, 3, additive);
    const predictions = logisticRegression.train(data, { l2: 10 }, 1).predict(data);
    expect(measure(sortPredictions(predictions), data.labels).predictedOverObserved).toBeCloseTo(1, 3);
  });
});

describe('naive Bayes', () => {
  it('takes a bin that it never saw for no evidence', () => {
    const data = madeUp(3000, 3, () => -2);
    const wider = { ...data, bins: [5, 4, 4] };
    const one = { ...wider, rows: 1, labels: Uint8Array.of(0) };
    const model = naiveBayes.train(wider, { smoothing: 10 }, 1);
    const predict = (cell: number): number => logit(model.predict({ ...one, codes: Uint16Array.of(cell, 0, 0) })[0] ?? 0);
    const seen = [0, 1, 2, 3].map(predict);
    expect(predict(4)).toBeGreaterThan(Math.min(...seen));
    expect(predict(4)).toBeLessThan(Math.max(...seen));
  });
});
