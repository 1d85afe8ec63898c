import { seededRandom } from '../../shared/random.ts';
import { binRows, columnBounds, type Binned, type Bounds } from './bins.ts';
import { binCount, growTree, leafValue, type Tree } from './tree.ts';

/** Boosted trees as they are stored: plain JSON. */
export interface Boosted {
  bounds: readonly Bounds[];
  start: number;
  trees: readonly Tree[];
}

/** What is minimized: squared error, or the pinball loss of a quantile. */
export type Loss = 'squared' | number;

/** Settings of the boosting. */
export interface BoostingSettings {
  trees: number;
  depth: number;
  rate: number;
}

const rowShare = 0.8;
const leastRows = 20;

/**
 * Gradient boosting over histograms (Friedman, 2001 and 2002; Ke et al., 2017). For a quantile, trees split by the gradient of the
 * pinball loss and each leaf says the quantile of what is left over in it.
 */
export function boost(rows: readonly Float64Array[], targets: Float64Array, loss: Loss, settings: BoostingSettings, seed = 1): Boosted {
  const width = rows[0]?.length ?? 0;
  const bounds = Array.from({ length: width }, (_, column) =>
    columnBounds(
      rows.map((row) => row[column] ?? Number.NaN),
      binCount - 1,
    ),
  );
  const data = binRows(rows, bounds);
  const random = seededRandom(seed);
  const start = loss === 'squared' ? meanOf(targets) : quantileOf(targets.slice(), loss);
  const rest = targets.map((target) => target - start);
  const gradients = new Float64Array(data.rows);
  const sample = new Int32Array(data.rows);
  const trees: Tree[] = [];
  const leaf = (members: Int32Array): number => {
    const left = new Float64Array(members.length);
    for (let index = 0; index < left.length; index++) left[index] = rest[members[index] ?? 0] ?? 0;
    return settings.rate * (loss === 'squared' ? meanOf(left) : quantileOf(left, loss));
  };
  for (let round = 0; round < settings.trees; round++) {
    let sampled = 0;
    for (let row = 0; row < data.rows; row++) {
      const left = rest[row] ?? 0;
      gradients[row] = loss === 'squared' ? left : left > 0 ? loss : loss - 1;
      if (random.next() < rowShare) sample[sampled++] = row;
    }
    const tree = growTree(data, gradients, sample.subarray(0, sampled), { depth: settings.depth, leastRows, leaf });
    for (let row = 0; row < data.rows; row++) rest[row] = (rest[row] ?? 0) - leafValue(tree, data.codes, row * width);
    trees.push(tree);
  }
  return { bounds, start, trees };
}

/** Predictions for rows. */
export function predictBoosted({ bounds, start, trees }: Boosted, rows: readonly Float64Array[]): Float64Array {
  return predictBinned({ start, trees }, binRows(rows, bounds));
}

/** Predictions for rows that are binned already, with the bounds of the model. */
export function predictBinned({ start, trees }: Pick<Boosted, 'start' | 'trees'>, { rows, width, codes }: Binned): Float64Array {
  const predictions = new Float64Array(rows).fill(start);
  for (const tree of trees) {
    for (let row = 0; row < rows; row++) predictions[row] = (predictions[row] ?? 0) + leafValue(tree, codes, row * width);
  }
  return predictions;
}

/** The smallest value that at least a share of the values does not exceed; sorts what it is given. */
export function quantileOf(values: Float64Array, share: number): number {
  return values.sort()[Math.max(0, Math.ceil(share * values.length) - 1)] ?? 0;
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length > 0 ? sum / values.length : 0;
}
