import type { Column, Responses } from './responses.ts';

/** Rows whose columns are all turned into bins: what every model here reads. */
export interface Dataset {
  rows: number;
  /** How many columns there are. */
  width: number;
  /** `rows × width`, row by row: the bin of each cell. */
  codes: Uint16Array;
  /** Bins of each column. One bin of a category is for names that training never saw. */
  bins: readonly number[];
  labels: Uint8Array;
}

/**
 * Bins all rows with bounds learned on the training rows alone. Numbers get at most `maxBins` bins of about equal mass;
 * categories get one bin a name, in the order of their training response rate, so that a tree can split them as if they were
 * numbers (Fisher, 1958; the ordering of LightGBM).
 */
export function encode(responses: Responses, trainingRows: ArrayLike<number>, maxBins: number): Dataset {
  const { rows, columns, labels } = responses;
  const width = columns.length;
  const codes = new Uint16Array(rows * width);
  const bins = columns.map((column, at) => {
    const { count, code } = binning(column, trainingRows, labels, maxBins);
    for (let row = 0; row < rows; row++) codes[row * width + at] = code(row);
    return count;
  });
  return { rows, width, codes, bins, labels };
}

/** The given rows of a data set, in the given order, copied. */
export function take(data: Dataset, rows: ArrayLike<number>): Dataset {
  const { width } = data;
  const codes = new Uint16Array(rows.length * width);
  const labels = new Uint8Array(rows.length);
  for (let to = 0; to < rows.length; to++) {
    const from = rows[to] ?? 0;
    codes.set(data.codes.subarray(from * width, (from + 1) * width), to * width);
    labels[to] = data.labels[from] ?? 0;
  }
  return { ...data, rows: rows.length, codes, labels };
}

/** Where each column's bins start among all bins; the last entry is the number of all bins. */
export function binOffsets({ bins }: Dataset): number[] {
  const offsets = [0];
  for (const count of bins) offsets.push((offsets.at(-1) ?? 0) + count);
  return offsets;
}

/** How often the label is 1. */
export function responseRate({ labels }: Pick<Dataset, 'labels'>): number {
  return labels.reduce((sum, label) => sum + label, 0) / labels.length;
}

interface Binning {
  count: number;
  code: (row: number) => number;
}

function binning(column: Column, trainingRows: ArrayLike<number>, labels: Uint8Array, maxBins: number): Binning {
  const rows = Array.from(trainingRows);
  if (column.kind === 'number') {
    const { values } = column;
    const bounds = equalMassBounds(
      rows.map((row) => values[row] ?? 0),
      maxBins,
    );
    return { count: bounds.length + 1, code: (row) => binOf(values[row] ?? 0, bounds) };
  }
  const tallies = new Map<string, { count: number; positives: number }>();
  for (const row of rows) {
    const name = column.values[row] ?? '';
    const tally = tallies.get(name) ?? { count: 0, positives: 0 };
    tallies.set(name, { count: tally.count + 1, positives: tally.positives + (labels[row] ?? 0) });
  }
  const rate = (name: string): number => (tallies.get(name)?.positives ?? 0) / (tallies.get(name)?.count ?? 1);
  // A name that training never saw stands where nothing is known: at the overall rate.
  const overall = rows.reduce((sum, row) => sum + (labels[row] ?? 0), 0) / rows.length;
  const names = [...tallies.keys()].sort((a, b) => rate(a) - rate(b) || (a < b ? -1 : 1));
  const unseen = names.filter((name) => rate(name) < overall).length;
  const codes = new Map(names.map((name, index) => [name, index < unseen ? index : index + 1]));
  return { count: names.length + 1, code: (row) => codes.get(column.values[row] ?? '') ?? unseen };
}

/**
 * Upper bounds (inclusive) of all bins but the last. A value that fills more than a bin's share gets a bin of its own, and the
 * bins that are left share the rest: `pdays` is −1 in four rows of five.
 */
export function equalMassBounds(values: readonly number[], maxBins: number): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const distinct = [...counts].sort(([a], [b]) => a - b);
  const bounds: number[] = [];
  let left = values.length;
  let filled = 0;
  distinct.forEach(([value, count], index) => {
    filled += count;
    const next = distinct[index + 1];
    if (!next || bounds.length === maxBins - 1) return;
    const share = left / (maxBins - bounds.length);
    // Close the bin where it is full, or where the next value would overfill it by more than is missing now.
    if (filled >= share || filled + next[1] - share > share - filled) {
      bounds.push(value);
      left -= filled;
      filled = 0;
    }
  });
  return bounds;
}

function binOf(value: number, bounds: readonly number[]): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (bounds[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
