/** The upper tail of a distribution as a generalized Pareto distribution of what exceeds a level. */
export interface ParetoTail {
  /** Where the tail begins. */
  level: number;
  /** Share of all values that lie above the level. */
  share: number;
  scale: number;
  /** Below zero the tail ends at level − scale ÷ shape; above zero it is heavy. */
  shape: number;
  /** Values above the level, on which the fit rests. */
  count: number;
}

/**
 * Fits the tail of ascending values by probability-weighted moments (Hosking and Wallis, 1987): closed formulas, stable with few values.
 *
 * @param share of the values that count as tail.
 */
export function fitParetoTail(ascending: Float64Array, share: number): ParetoTail {
  const count = Math.floor(share * ascending.length);
  const level = ascending[ascending.length - count - 1] ?? Number.NaN;
  let [mean, weighted] = [0, 0];
  for (let rank = 0; rank < count; rank++) {
    const excess = (ascending[ascending.length - count + rank] ?? 0) - level;
    mean += excess / count;
    weighted += (excess * (count - 1 - rank)) / (count - 1) / count;
  }
  const ratio = mean / (mean - 2 * weighted);
  return { level, share: count / ascending.length, scale: 2 * weighted * ratio, shape: 2 - ratio, count };
}

/** The share of values above a threshold; below the level it is only said to be at least the tail's share, so the caller must not ask. */
export function shareAbove({ level, share, scale, shape }: ParetoTail, threshold: number): number {
  const excess = Math.max(0, threshold - level) / scale;
  if (Math.abs(shape) < 1e-9) return share * Math.exp(-excess);
  return share * Math.max(0, 1 + shape * excess) ** (-1 / shape);
}

/** The threshold above which lies a share of the values, at most that of the tail. */
export function thresholdOf({ level, share, scale, shape }: ParetoTail, wanted: number): number {
  const ratio = wanted / share;
  if (Math.abs(shape) < 1e-9) return level - scale * Math.log(ratio);
  return level + (scale / shape) * (ratio ** -shape - 1);
}
