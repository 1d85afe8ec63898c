/** The ends of an interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % quantile of the normal distribution. */
const normalQuantile = 1.959964;

/**
 * The score interval of Wilson (1927) for a share of n rows, without continuity correction (method 3 of Newcombe, 1998):
 *
 * (2np + z² ± z √(z² + 4np(1 − p))) / (2(n + z²))
 *
 * @param successes a whole number of rows; the interval means nothing for weighted ones.
 */
export function wilson(successes: number, rows: number, z = normalQuantile): Interval {
  if (rows === 0) return { low: 0, high: 1 };
  const middle = 2 * successes + z * z;
  const reach = z * Math.sqrt(z * z + 4 * successes * (1 - successes / rows));
  const scale = 2 * (rows + z * z);
  return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) };
}
