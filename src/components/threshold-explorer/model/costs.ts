import type { Confusion } from './confusion.ts';

/** What each outcome costs, in one currency. */
export interface Costs {
  /** A negative that is flagged. */
  readonly falsePositive: number;
  /** A positive that is not flagged. */
  readonly falseNegative: number;
  /** Looking at a flagged row, right or wrong. */
  readonly review: number;
  /** What a flagged positive brings in. */
  readonly benefit: number;
}

/** The cost of one row in the mean: (C_FP·FP + C_FN·FN + C_review·(TP + FP) − B·TP) / n. */
export function costPerCase(confusion: Confusion, { falsePositive, falseNegative, review, benefit }: Costs): number {
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = confusion;
  const rows = truePositives + falsePositives + falseNegatives + trueNegatives;
  const total =
    falsePositive * falsePositives + falseNegative * falseNegatives + review * (truePositives + falsePositives) - benefit * truePositives;
  return total / rows;
}

/**
 * The probability from which flagging is the cheaper decision, if probabilities are right (Elkan, 2001):
 *
 * p* = (c₁₀ − c₀₀) / (c₁₀ − c₀₀ + c₀₁ − c₁₁) = (C_FP + C_review) / (C_FP + C_FN + B)
 *
 * with c₁₀ = C_FP + C_review for a flagged negative, c₀₀ = 0, c₀₁ = C_FN for a missed positive, and c₁₁ = C_review − B for a flagged
 * positive. Above 1, flagging never pays. Not a number where neither decision costs anything.
 */
export function theoreticalThreshold({ falsePositive, falseNegative, review, benefit }: Costs): number {
  return (falsePositive + review) / (falsePositive + falseNegative + benefit);
}
