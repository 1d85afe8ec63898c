import { ratesOf, sweep } from './confusion.ts';
import { totalsOf, type ScoreCounts } from './score-counts.ts';

/** A point of a curve. */
export type Point = readonly [x: number, y: number];

/** The ROC curve: false positive rate and recall from (0, 0), where nothing is flagged, to (1, 1) (Fawcett, 2006). */
export function rocPoints(counts: ScoreCounts): Point[] {
  const points = sweep(counts).map(({ confusion }): Point => {
    const { falsePositiveRate, recall } = ratesOf(confusion);
    return [falsePositiveRate, recall];
  });
  return withoutRepeats([[0, 0], ...points]);
}

/** The precision–recall curve: recall and precision wherever a row is flagged; nothing is interpolated. */
export function precisionRecallPoints(counts: ScoreCounts): Point[] {
  const points = sweep(counts).flatMap(({ confusion }): Point[] => {
    const { recall, precision } = ratesOf(confusion);
    return Number.isNaN(precision) ? [] : [[recall, precision]];
  });
  return withoutRepeats(points);
}

/**
 * Area under the ROC curve as the share of positive–negative pairs in the right order, equal scores counting half (Mann and Whitney's
 * U over the number of pairs); the same as the area under straight lines between the points.
 */
export function areaUnderRoc(counts: ScoreCounts): number {
  let below = 0;
  let pairs = 0;
  counts.positives.forEach((positive, cell) => {
    const negative = counts.negatives[cell] ?? 0;
    pairs += positive * (below + negative / 2);
    below += negative;
  });
  return pairs / (totalsOf(counts).positives * below);
}

/** Average precision, Σ (Rₙ − Rₙ₋₁) Pₙ over thresholds from the highest: the area under the steps of the precision–recall curve. */
export function averagePrecision(counts: ScoreCounts): number {
  let before = 0;
  let area = 0;
  for (const { confusion } of sweep(counts)) {
    const { recall, precision } = ratesOf(confusion);
    if (recall > before) area += (recall - before) * precision;
    before = recall;
  }
  return area;
}

function withoutRepeats(points: readonly Point[]): Point[] {
  return points.filter(([x, y], index) => {
    const [beforeX, beforeY] = points[index - 1] ?? [Number.NaN, Number.NaN];
    return x !== beforeX || y !== beforeY;
  });
}
