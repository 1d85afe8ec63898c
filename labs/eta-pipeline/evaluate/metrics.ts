import { cautiousLevel } from '../models/bundle.ts';

/** What a model said of a trip and how long the trip took, in minutes. */
export interface Outcome {
  minutes: number;
  median: number;
  cautious: number;
}

/** Absolute error. */
export function absoluteError({ minutes, median }: Outcome): number {
  return Math.abs(minutes - median);
}

/** Absolute error as a share of the duration. */
export function relativeError(outcome: Outcome): number {
  return absoluteError(outcome) / outcome.minutes;
}

/** Whether the estimate is within two minutes. */
export function isClose(outcome: Outcome): number {
  return absoluteError(outcome) <= 2 ? 1 : 0;
}

/** Whether the trip ended within its cautious time. */
export function isCovered({ minutes, cautious }: Outcome): number {
  return minutes <= cautious ? 1 : 0;
}

/** The pinball loss of a quantile. */
export function pinball(minutes: number, quantile: number, level: number): number {
  return minutes >= quantile ? level * (minutes - quantile) : (1 - level) * (quantile - minutes);
}

/** The pinball loss of the cautious time. */
export function cautiousLoss({ minutes, cautious }: Outcome): number {
  return pinball(minutes, cautious, cautiousLevel);
}

/** The pinball loss of the median: half the absolute error. */
export function medianLoss({ minutes, median }: Outcome): number {
  return pinball(minutes, median, 0.5);
}

/** The mean of some numbers; not a number when there are none. */
export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** The standard deviation of some numbers, with n − 1. */
export function deviation(values: readonly number[]): number {
  const center = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - center) ** 2, 0) / (values.length - 1));
}
