import { sigmoid } from '../../shared/probability.ts';
import { seededRandom } from '../../shared/random.ts';
import { binOffsets, responseRate, type Dataset } from '../encode.ts';
import { setting, type Family, type Model, type Settings } from './model.ts';
import { oneHot } from './one-hot.ts';
import { growTree, type Tree } from './tree.ts';

/**
 * Gradient-boosted trees over histograms: each tree fits a Newton step of the log loss on a random 80 % of the rows
 * (Friedman, 2001 and 2002; Chen and Guestrin, 2016; Ke et al., 2017).
 */
export const boostedTrees: Family = {
  id: 'boosted-trees',
  label: 'Gradient-boosted trees',
  grid: [4, 6].flatMap((depth) => [0.05, 0.1].map((learningRate) => ({ depth, learningRate }))),
  stages: { name: 'trees', at: [25, 50, 100, 200] },
  maxBins: 64,
  random: true,
  train,
};

const rowShare = 0.8;

function train(data: Dataset, settings: Settings, seed: number, watch?: (stage: number, model: Model) => void): Model {
  const random = seededRandom(seed);
  const depth = setting(settings, 'depth');
  const rate = setting(settings, 'learningRate');
  const { rows, labels } = data;
  const input = { data, offsets: binOffsets(data), indices: oneHot(data).indices };
  const share = responseRate(data);
  const start = Math.log(share / (1 - share));
  const scores = new Float64Array(rows).fill(start);
  const gradients = new Float64Array(rows);
  const hessians = new Float64Array(rows);
  const trees: Tree[] = [];
  const model: Model = {
    predict({ rows: count, codes, width }) {
      // Tree by tree rather than row by row: one tree fits the processor's nearest memory.
      const logOdds = new Float64Array(count).fill(start);
      for (const tree of trees) {
        for (let row = 0; row < count; row++) logOdds[row] = (logOdds[row] ?? 0) + leafValue(tree, codes, row * width);
      }
      return logOdds.map(sigmoid);
    },
  };
  for (let stage = 1; stage <= setting(settings, 'trees'); stage++) {
    for (let row = 0; row < rows; row++) {
      const probability = sigmoid(scores[row] ?? 0);
      gradients[row] = probability - (labels[row] ?? 0);
      hessians[row] = probability * (1 - probability);
    }
    const sample = Int32Array.from({ length: rows }, (_, row) => row).filter(() => random.next() < rowShare);
    const tree = growTree({ ...input, gradients, hessians }, sample, depth, rate);
    for (let row = 0; row < rows; row++) scores[row] = (scores[row] ?? 0) + leafValue(tree, data.codes, row * data.width);
    trees.push(tree);
    watch?.(stage, model);
  }
  return model;
}

function leafValue({ column, bound, left, right, value }: Tree, codes: Uint16Array, from: number): number {
  let node = 0;
  while ((column[node] ?? -1) >= 0) {
    node = ((codes[from + (column[node] ?? 0)] ?? 0) <= (bound[node] ?? 0) ? left[node] : right[node]) ?? 0;
  }
  return value[node] ?? 0;
}
