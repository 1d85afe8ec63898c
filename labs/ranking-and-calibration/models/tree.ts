import type { Dataset } from '../encode.ts';

/** A regression tree in arrays, node 0 its root. A row whose code in `column` is at most `bound` goes left; −1 marks a leaf. */
export interface Tree {
  column: number[];
  bound: number[];
  left: number[];
  right: number[];
  /** What a leaf adds to the log-odds. */
  value: number[];
}

/** What a tree is grown from: binned rows with the first and second derivative of the loss. */
export interface TreeInput {
  data: Dataset;
  /** Where each column's bins start in a histogram. */
  offsets: readonly number[];
  /** The same as each row's places in a histogram. */
  indices: Int32Array;
  gradients: Float64Array;
  hessians: Float64Array;
}

/** Penalty on leaf values, and the least curvature on either side of a split (XGBoost's lambda and min_child_weight). */
const leafPenalty = 1;
const leastHessian = 5;

/** Grows one tree level by level from histograms of the given rows; a child's is its parent's less its sibling's. */
export function growTree(input: TreeInput, rows: Int32Array, depth: number, rate: number): Tree {
  const tree: Tree = { column: [], bound: [], left: [], right: [], value: [] };
  grow(tree, input, rows, histogram(input, rows), depth, rate);
  return tree;
}

function grow(tree: Tree, input: TreeInput, rows: Int32Array, bins: Float64Array, depth: number, rate: number): number {
  const node = tree.column.length;
  const { gradient, hessian } = total(bins, input.offsets);
  tree.column.push(-1);
  tree.bound.push(0);
  tree.left.push(0);
  tree.right.push(0);
  tree.value.push((-rate * gradient) / (hessian + leafPenalty));
  const split = depth > 0 ? bestSplit(bins, input.offsets, gradient, hessian) : undefined;
  if (!split) return node;
  const { codes, width } = input.data;
  const goesLeft = (row: number): boolean => (codes[row * width + split.column] ?? 0) <= split.bound;
  const leftRows = rows.filter(goesLeft);
  const rightRows = rows.filter((row) => !goesLeft(row));
  const smaller = leftRows.length < rightRows.length ? leftRows : rightRows;
  const counted = histogram(input, smaller);
  const other = bins.map((sum, index) => sum - (counted[index] ?? 0));
  const [leftBins, rightBins] = smaller === leftRows ? [counted, other] : [other, counted];
  tree.column[node] = split.column;
  tree.bound[node] = split.bound;
  tree.left[node] = grow(tree, input, leftRows, leftBins, depth - 1, rate);
  tree.right[node] = grow(tree, input, rightRows, rightBins, depth - 1, rate);
  return node;
}

/** Sums of gradient and hessian a bin, side by side. */
function histogram({ data: { width }, offsets, indices, gradients, hessians }: TreeInput, rows: Int32Array): Float64Array {
  const bins = new Float64Array(2 * (offsets.at(-1) ?? 0));
  for (const row of rows) {
    const gradient = gradients[row] ?? 0;
    const hessian = hessians[row] ?? 0;
    for (let cell = row * width; cell < (row + 1) * width; cell++) {
      const at = 2 * (indices[cell] ?? 0);
      bins[at] = (bins[at] ?? 0) + gradient;
      bins[at + 1] = (bins[at + 1] ?? 0) + hessian;
    }
  }
  return bins;
}

/** The sums over a node's rows: those of any one column's bins. */
function total(bins: Float64Array, offsets: readonly number[]): { gradient: number; hessian: number } {
  let gradient = 0;
  let hessian = 0;
  for (let at = 0; at < 2 * (offsets[1] ?? 0); at += 2) {
    gradient += bins[at] ?? 0;
    hessian += bins[at + 1] ?? 0;
  }
  return { gradient, hessian };
}

/** The split that lowers the penalized second-order loss most, if any does (Chen and Guestrin, 2016, Eq. 7). */
function bestSplit(
  bins: Float64Array,
  offsets: readonly number[],
  gradient: number,
  hessian: number,
): { column: number; bound: number } | undefined {
  const gain = (g: number, h: number): number => (g * g) / (h + leafPenalty);
  let best = gain(gradient, hessian) + 1e-6;
  let found: { column: number; bound: number } | undefined;
  for (let column = 0; column < offsets.length - 1; column++) {
    const start = offsets[column] ?? 0;
    const end = offsets[column + 1] ?? 0;
    let leftGradient = 0;
    let leftHessian = 0;
    for (let bin = start; bin < end - 1; bin++) {
      leftGradient += bins[2 * bin] ?? 0;
      leftHessian += bins[2 * bin + 1] ?? 0;
      if (leftHessian < leastHessian) continue;
      if (hessian - leftHessian < leastHessian) break;
      const reached = gain(leftGradient, leftHessian) + gain(gradient - leftGradient, hessian - leftHessian);
      if (reached > best) {
        best = reached;
        found = { column, bound: bin - start };
      }
    }
  }
  return found;
}
