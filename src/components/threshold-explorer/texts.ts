import type { Interval } from './model/wilson.ts';

/** Numbers and their signs stay on one line. */
const percent = '\u00a0%';

/** A whole number with commas. */
export function countText(count: number): string {
  return Math.round(count).toLocaleString('en-US');
}

/** A share as a percentage with one decimal; a dash where it is a share of nothing. */
export function shareText(share: number): string {
  return Number.isNaN(share) ? '–' : `${(share * 100).toFixed(1)}${percent}`;
}

/** The ends of an interval of shares. */
export function intervalText({ low, high }: Interval): string {
  return `${(low * 100).toFixed(1)} to ${(high * 100).toFixed(1)}${percent}`;
}

/** Dollars, whole from a thousand on, with a true minus. */
export function moneyText(dollars: number): string {
  const size = Math.abs(dollars);
  const digits = size >= 1000 ? 0 : 2;
  const text = size.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${dollars < 0 && Number(size.toFixed(digits)) > 0 ? '\u2212' : ''}$${text}`;
}

/** A threshold or a metric between 0 and 1. */
export function scoreText(score: number): string {
  return score.toFixed(3);
}
