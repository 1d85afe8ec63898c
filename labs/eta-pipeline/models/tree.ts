import type { Binned } from './bins.ts';

/** A regression tree in arrays, node 0 its root. A row whose bin in `column` is at most `bound` goes left; column −1 marks a leaf. */
export interface Tree {
  column: number[];
  bound: number[];
  left: number[];
  right: number[];
  value: number[];
}

/** How a tree grows. */
export interface Growth {
  depth: number;
  /** The fewest rows on either side of a split. */
  leastRows: number;
  /** What a leaf with these rows says. */
  leaf: (rows: Int32Array) => number;
}

/** Bins a column has at most, the one of what is not a number included. */
export const binCount = 65;

/** Grows a tree by the largest fall of squared error of `targets`; a child's histogram is its parent's less its sibling's. */
export function growTree(data: Binned, targets: Float64Array, rows: Int32Array, growth: Growth): Tree {
  const tree: Tree = { column: [], bound: [], left: [], right: [], value: [] };
  grow(tree, { data, targets, growth }, rows, histogram(data, targets, rows), growth.depth);
  return tree;
}

interface Split {
  column: number;
  bound: number;
}

interface Input {
  data: Binned;
  targets: Float64Array;
  growth: Growth;
}

function grow(tree: Tree, input: Input, rows: Int32Array, sums: Float64Array, depth: number): number {
  const { data, targets, growth } = input;
  const node = tree.column.length;
  tree.column.push(-1);
  tree.bound.push(0);
  tree.left.push(0);
  tree.right.push(0);
  tree.value.push(0);
  const split = depth > 0 ? bestSplit(sums, data.width, rows.length, growth.leastRows) : undefined;
  if (!split) {
    tree.value[node] = growth.leaf(rows);
    return node;
  }
  const [leftRows, rightRows] = partition(data, rows, split);
  const smaller = leftRows.length < rightRows.length ? leftRows : rightRows;
  const counted = histogram(data, targets, smaller);
  const other = new Float64Array(sums.length);
  for (let index = 0; index < sums.length; index++) other[index] = (sums[index] ?? 0) - (counted[index] ?? 0);
  const [leftSums, rightSums] = smaller === leftRows ? [counted, other] : [other, counted];
  tree.column[node] = split.column;
  tree.bound[node] = split.bound;
  tree.left[node] = grow(tree, input, leftRows, leftSums, depth - 1);
  tree.right[node] = grow(tree, input, rightRows, rightSums, depth - 1);
  return node;
}

/** Rows that go left and rows that go right, each in the order they came. */
function partition({ codes, width }: Binned, rows: Int32Array, { column, bound }: Split): [Int32Array, Int32Array] {
  const parted = new Int32Array(rows.length);
  let [left, right] = [0, rows.length];
  for (const row of rows) {
    if ((codes[row * width + column] ?? 0) <= bound) parted[left++] = row;
    else parted[--right] = row;
  }
  return [parted.subarray(0, left), parted.subarray(left).reverse()];
}

/** Sum of targets and count of rows by column and bin, side by side. */
function histogram({ codes, width }: Binned, targets: Float64Array, rows: Int32Array): Float64Array {
  const sums = new Float64Array(2 * binCount * width);
  for (const row of rows) {
    const target = targets[row] ?? 0;
    const from = row * width;
    for (let column = 0; column < width; column++) {
      const place = 2 * (column * binCount + (codes[from + column] ?? 0));
      sums[place] = (sums[place] ?? 0) + target;
      sums[place + 1] = (sums[place + 1] ?? 0) + 1;
    }
  }
  return sums;
}

function bestSplit(sums: Float64Array, width: number, count: number, leastRows: number): Split | undefined {
  let total = 0;
  for (let bin = 0; bin < binCount; bin++) total += sums[2 * bin] ?? 0;
  let best = (total * total) / count + 1e-9;
  let found: Split | undefined;
  for (let column = 0; column < width; column++) {
    let [sum, rows] = [0, 0];
    for (let bin = 0; bin < binCount - 1; bin++) {
      const place = 2 * (column * binCount + bin);
      sum += sums[place] ?? 0;
      rows += sums[place + 1] ?? 0;
      if (rows < leastRows) continue;
      if (count - rows < leastRows) break;
      const reached = (sum * sum) / rows + (total - sum) ** 2 / (count - rows);
      if (reached > best) {
        best = reached;
        found = { column, bound: bin };
      }
    }
  }
  return found;
}

/** What a tree says of a row of bins that starts at `from`. */
export function leafValue({ column, bound, left, right, value }: Tree, codes: Uint8Array, from: number): number {
  let node = 0;
  while ((column[node] ?? -1) >= 0) {
    node = ((codes[from + (column[node] ?? 0)] ?? 0) <= (bound[node] ?? 0) ? left[node] : right[node]) ?? 0;
  }
  return value[node] ?? 0;
}
