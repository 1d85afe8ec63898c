import { deviation, mean } from '../evaluate/metrics.ts';

/** Standard deviations that a day may lie off what is usual before an alert. */
export const sigmas = 4;

/** The folk limit of the population stability index. */
export const folkLimit = 0.2;

/**
 * The limit of the index if only chance were at work and all rows were independent: the index over 1/n + 1/m is close to
 * chi-square with one degree of freedom less than there are bins (Wilson and Hilferty, 1931, for its quantile).
 */
export function chanceLimit(bins: number, referenceRows: number, rows: number): number {
  const degrees = bins - 1;
  const share = 2 / (9 * degrees);
  return degrees * (1 - share + sigmas * Math.sqrt(share)) ** 3 * (1 / referenceRows + 1 / rows);
}

/** The same for the statistic of Kolmogorov and Smirnov, from the first term of its limit law, at the tail of a normal beyond 4 sigmas. */
export function chanceLimitKs(referenceRows: number, rows: number): number {
  const tail = 3.17e-5;
  return Math.sqrt((-Math.log(tail / 2) / 2) * (1 / referenceRows + 1 / rows));
}

/** A limit that knows how days differ: the mean and the standard deviation of the logarithm over reference days. */
export function daysLimit(ofDays: readonly number[]): number {
  const logs = ofDays.map((value) => Math.log(Math.max(value, 1e-9)));
  return Math.exp(mean(logs) + sigmas * deviation(logs));
}

/** What is usual for a number of each day, and how far it may lie from that. */
export interface Band {
  center: number;
  width: number;
}

/** The band of a number from what it was on reference days. */
export function bandOf(ofDays: readonly number[]): Band {
  const known = ofDays.filter((value) => !Number.isNaN(value));
  return { center: mean(known), width: sigmas * deviation(known) };
}
