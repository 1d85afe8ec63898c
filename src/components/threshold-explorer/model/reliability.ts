import { totalsOf, type ScoreCounts } from './score-counts.ts';

/** One bin of a reliability diagram. */
export interface ReliabilityBin {
  /** Mean prediction. */
  readonly predicted: number;
  /** Share of positives. */
  readonly observed: number;
  readonly rows: number;
  readonly positives: number;
}

/** Bins of about equal mass, from the lowest scores up; a cell is never split, so a bin may hold more than its share. */
export function reliabilityBins(counts: ScoreCounts, bins = 15): ReliabilityBin[] {
  const { rows: total } = totalsOf(counts);
  const points: ReliabilityBin[] = [];
  let [predicted, positives, rows, seen, closed] = [0, 0, 0, 0, 0];
  counts.scores.forEach((score, cell) => {
    const positive = counts.positives[cell] ?? 0;
    const weight = positive + (counts.negatives[cell] ?? 0);
    if (weight === 0) return;
    predicted += weight * score;
    positives += positive;
    rows += weight;
    seen += weight;
    const full = Math.floor((seen * bins) / total + 1e-9);
    if (full === closed) return;
    closed = full;
    points.push({ predicted: predicted / rows, observed: positives / rows, rows, positives });
    [predicted, positives, rows] = [0, 0, 0];
  });
  return points;
}

/** Expected calibration error: the mean of |observed − predicted| over bins, weighted by their rows (Guo et al., 2017). */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const total = bins.reduce((all, { rows }) => all + rows, 0);
  return bins.reduce((error, { rows, observed, predicted }) => error + (rows / total) * Math.abs(observed - predicted), 0);
}
