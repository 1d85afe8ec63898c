import { ratesOf, sweep } from './confusion.ts';
import { costPerCase, type Costs } from './costs.ts';
import type { ScoreCounts } from './score-counts.ts';

/** A threshold that a rule chose. */
export interface Choice {
  readonly threshold: number;
  /** Whether the rule is kept on the rows it was chosen on; if not, the threshold is the nearest that there is. */
  readonly isReached: boolean;
}

/** The threshold with the lowest cost; of equal ones the highest, which flags least. Flagging nothing is not among them. */
export function cheapest(counts: ScoreCounts, costs: Costs): Choice {
  const best = least(sweep(counts), ({ confusion }) => costPerCase(confusion, costs));
  return { threshold: best.threshold, isReached: true };
}

/** The highest threshold with at least this recall, which is the one with the fewest false positives. */
export function withRecall(counts: ScoreCounts, recall: number): Choice {
  const points = sweep(counts);
  const first = points.find(({ confusion }) => ratesOf(confusion).recall >= recall - 1e-9);
  // The lowest edge flags all, so some threshold always reaches it.
  return { threshold: first?.threshold ?? 0, isReached: first !== undefined };
}

/** The lowest threshold with at least this precision, which finds the most positives; else the one with the highest precision. */
export function withPrecision(counts: ScoreCounts, precision: number): Choice {
  const points = sweep(counts).filter(({ confusion }) => confusion.truePositives + confusion.falsePositives > 0);
  const last = points.findLast(({ confusion }) => ratesOf(confusion).precision >= precision - 1e-9);
  const nearest = last ?? least(points, ({ confusion }) => -ratesOf(confusion).precision);
  return { threshold: nearest.threshold, isReached: last !== undefined };
}

/** The lowest threshold that flags at most this share of the rows; else the highest there is. */
export function withinCapacity(counts: ScoreCounts, share: number): Choice {
  const points = sweep(counts);
  const last = points.findLast(({ confusion }) => ratesOf(confusion).flagged <= share + 1e-9);
  return { threshold: last?.threshold ?? points[0]?.threshold ?? 1, isReached: last !== undefined };
}

function least<Item>(items: readonly Item[], value: (item: Item) => number): Item {
  const [first, ...rest] = items;
  if (first === undefined) throw new Error('There is nothing to choose from.');
  return rest.reduce((best, item) => (value(item) < value(best) ? item : best), first);
}
