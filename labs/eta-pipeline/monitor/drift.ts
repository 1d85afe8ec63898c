/** Sorted numbers of a reference, with the bounds of its tenths. */
export interface Reference {
  sorted: Float64Array;
  bounds: readonly number[];
}

const tenths = 10;

/** Prepares a reference; what is not a number is left out. */
export function referenceOf(values: readonly number[]): Reference {
  const sorted = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
  const bounds = new Set<number>();
  for (let tenth = 1; tenth < tenths; tenth++) bounds.add(sorted[Math.floor((tenth * sorted.length) / tenths)] ?? 0);
  return { sorted, bounds: [...bounds] };
}

/**
 * The population stability index: Σ (p − q) ln(p/q) over the reference's tenths. Half a row is added to each bin, so an empty one
 * does not make it infinite.
 */
export function psi({ sorted, bounds }: Reference, values: readonly number[]): number {
  const [expected, actual] = [sharesOf(sorted, bounds), sharesOf(values, bounds)];
  return expected.reduce((sum, p, bin) => sum + (p - (actual[bin] ?? 0)) * Math.log(p / (actual[bin] ?? 1)), 0);
}

/** How many bins a reference has. */
export function binsOf({ bounds }: Reference): number {
  return bounds.length + 1;
}

/** The statistic of Kolmogorov and Smirnov: the largest distance of the two distribution functions. */
export function ks({ sorted }: Reference, values: readonly number[]): number {
  const other = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
  let [i, j, most] = [0, 0, 0];
  while (i < sorted.length && j < other.length) {
    const value = Math.min(sorted[i] ?? 0, other[j] ?? 0);
    while (i < sorted.length && sorted[i] === value) i++;
    while (j < other.length && other[j] === value) j++;
    most = Math.max(most, Math.abs(i / sorted.length - j / other.length));
  }
  return most;
}

/** Shares of the bins; a value that equals a bound is in the bin below it. */
function sharesOf(values: Iterable<number>, bounds: readonly number[]): number[] {
  const counts = new Array<number>(bounds.length + 1).fill(0.5);
  let total = counts.length / 2;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    let bin = 0;
    while (bin < bounds.length && value > (bounds[bin] ?? 0)) bin++;
    counts[bin] = (counts[bin] ?? 0) + 1;
    total++;
  }
  return counts.map((count) => count / total);
}
