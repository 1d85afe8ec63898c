/** Upper bounds, inclusive, of all bins of a column but the last; what is not a number has a bin of its own before the first. */
export type Bounds = readonly number[];

/** Bounds for at most `most` bins of about equal mass; a value that fills a bin has it for itself. */
export function columnBounds(values: readonly number[], most: number): number[] {
  const sorted = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
  const bounds: number[] = [];
  for (let bin = 1; bin < most; bin++) {
    const bound = sorted[Math.floor((bin * sorted.length) / most)];
    if (bound !== undefined && bound > (bounds.at(-1) ?? -Infinity) && bound < (sorted.at(-1) ?? 0)) bounds.push(bound);
  }
  return bounds;
}

/** The bin of a value: 0 for what is not a number, else 1 + how many bounds lie below it. */
export function binOf(value: number, bounds: Bounds): number {
  if (Number.isNaN(value)) return 0;
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (bounds[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low + 1;
}

/** Binned rows, row by row. */
export interface Binned {
  rows: number;
  width: number;
  codes: Uint8Array;
}

/** Bins rows of numbers. */
export function binRows(rows: readonly Float64Array[], bounds: readonly Bounds[]): Binned {
  const width = bounds.length;
  const codes = new Uint8Array(rows.length * width);
  rows.forEach((row, index) => {
    for (let column = 0; column < width; column++) codes[index * width + column] = binOf(row[column] ?? Number.NaN, bounds[column] ?? []);
  });
  return { rows: rows.length, width, codes };
}
