/** A number with the interval that sampling leaves it. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** The estimate between the 2.5th and the 97.5th percentile of its resamples; those that are not finite are left out. */
export function percentileInterval(value: number, replicates: ArrayLike<number>): Estimate {
  const sorted = Float64Array.from(replicates)
    .filter((each) => Number.isFinite(each))
    .sort();
  return { value, low: Math.min(value, quantile(sorted, 0.025)), high: Math.max(value, quantile(sorted, 0.975)) };
}

/** The quantile of ascending values, with linear interpolation; not a number where there are none. */
export function quantile(ascending: ArrayLike<number>, share: number): number {
  const at = share * (ascending.length - 1);
  const below = ascending[Math.floor(at)] ?? Number.NaN;
  return below + (at - Math.floor(at)) * ((ascending[Math.ceil(at)] ?? below) - below);
}
