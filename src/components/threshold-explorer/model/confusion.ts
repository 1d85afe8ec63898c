import { sum, type ScoreCounts } from './score-counts.ts';

/** What a threshold makes of labeled rows: a row is flagged if its score is at least the threshold. */
export interface Confusion {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
}

/** Shares of a confusion matrix; a share of nothing is not a number. */
export interface Rates {
  /** TP / (TP + FP): the share of flagged rows that are positive. */
  readonly precision: number;
  /** TP / (TP + FN): the share of positives that are flagged. */
  readonly recall: number;
  /** FP / (FP + TN): the share of negatives that are flagged. */
  readonly falsePositiveRate: number;
  /** (TP + FP) / n: the share of rows that are flagged. */
  readonly flagged: number;
}

/** The confusion matrix at a threshold. It is exact where the threshold is an edge; between two edges the upper one counts. */
export function confusionAt(counts: ScoreCounts, threshold: number): Confusion {
  const first = counts.edges.findIndex((edge) => edge >= threshold - 1e-9);
  const start = first === -1 ? counts.edges.length : first;
  return {
    truePositives: sum(counts.positives.slice(start)),
    falsePositives: sum(counts.negatives.slice(start)),
    falseNegatives: sum(counts.positives.slice(0, start)),
    trueNegatives: sum(counts.negatives.slice(0, start)),
  };
}

/** A threshold with its confusion matrix. */
export interface Operating {
  readonly threshold: number;
  readonly confusion: Confusion;
}

/** The confusion matrix at every edge, from the highest, which flags least, down to the lowest, which flags all. */
export function sweep(counts: ScoreCounts): Operating[] {
  let truePositives = 0;
  let falsePositives = 0;
  const [positives, negatives] = [sum(counts.positives), sum(counts.negatives)];
  return counts.edges
    .map((threshold, cell) => ({ threshold, cell }))
    .reverse()
    .map(({ threshold, cell }) => {
      truePositives += counts.positives[cell] ?? 0;
      falsePositives += counts.negatives[cell] ?? 0;
      return {
        threshold,
        confusion: { truePositives, falsePositives, falseNegatives: positives - truePositives, trueNegatives: negatives - falsePositives },
      };
    });
}

/** The rates of a confusion matrix. */
export function ratesOf({ truePositives, falsePositives, falseNegatives, trueNegatives }: Confusion): Rates {
  const flagged = truePositives + falsePositives;
  return {
    precision: flagged > 0 ? truePositives / flagged : Number.NaN,
    recall: truePositives / (truePositives + falseNegatives),
    falsePositiveRate: falsePositives / (falsePositives + trueNegatives),
    flagged: flagged / (flagged + falseNegatives + trueNegatives),
  };
}
