import type { Market } from './auction.ts';
import { largestOfNormals } from './order-statistics.ts';

/** What errors that differ from ad to ad change; 0.07 is 7 %. */
export interface Effects {
  /** Share of the delivered value that is lost. */
  valueLost: number;
  /** Share of the revenue that is lost. */
  revenueLost: number;
  /** Predicted over delivered value of the winners, less 1. */
  overprediction: number;
}

/** The effects in closed form; the README derives it. The shared factor is 1. */
export function closedForm({ candidates, valueSpread: s, errorSpread }: Omit<Market, 'factor'>): Effects {
  const { mean, variance, gap } = largestOfNormals(candidates);
  const scoreSpread = Math.hypot(s, errorSpread);
  const correlation = s / scoreSpread;
  /** Mean of exp(value) of the ad with this order statistic of the scores, over the same without errors; the logarithm. */
  const logRatio = (orderMean: number, orderVariance: number): number =>
    -s * (1 - correlation) * orderMean + (s ** 2 * (1 - correlation ** 2) * (1 - orderVariance)) / 2;
  const discount = 1 + (gap * errorSpread ** 2) / scoreSpread;
  return {
    valueLost: -Math.expm1(logRatio(mean, variance)),
    revenueLost: 1 - Math.exp(logRatio(mean - gap, variance - gap ** 2)) / discount,
    overprediction: Math.expm1(errorSpread ** 2 * (mean / scoreSpread - ((1 + correlation ** 2) * (1 - variance)) / 2)),
  };
}
