import type { FunctionName } from './formula.ts';

/** Beyond this many standard deviations a double holds no difference from 0 and 1. */
const farthest = 8.3;

/**
 * The probability that a standard normal variable is at most `x`, to about 1e-15.
 *
 * Source: the series of G. Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11(4), 2004.
 */
export function normalCdf(x: number): number {
  // NaN equals nothing, so the series would never see that it has ended.
  if (Number.isNaN(x)) return x;
  if (x > farthest) return 1;
  if (x < -farthest) return 0;
  let sum = x;
  let term = x;
  let before = 0;
  for (let odd = 3; sum !== before; odd += 2) {
    before = sum;
    term *= x ** 2 / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp(-(x ** 2) / 2)) / Math.sqrt(2 * Math.PI);
}

/** The value that a standard normal variable stays below with probability `p`; NaN unless 0 < p < 1. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return Number.NaN;
  let [low, high] = [-farthest, farthest];
  // Halving the interval ends where its ends are neighbors.
  for (let middle = 0; low < middle && middle < high; middle = (low + high) / 2) {
    if (normalCdf(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The probability that a request waits in an M/M/c queue: `servers` servers, offered load `load` in erlangs, which is arrivals
 * times mean service time. 1 where the load is too great for the servers, NaN where their number is not finite.
 *
 * Source: A. K. Erlang, 1917, through the recursion of Erlang's loss formula, which does not overflow.
 */
export function erlangC(servers: number, load: number): number {
  if (!Number.isFinite(servers)) return Number.NaN;
  if (load >= servers) return 1;
  let blocked = 1;
  for (let count = 1; count <= servers; count += 1) blocked = (load * blocked) / (count + load * blocked);
  return blocked / (1 - (load / servers) * (1 - blocked));
}

/** The functions of this file by the names that formulas call them. */
export const distributions: readonly (readonly [FunctionName, (...operands: number[]) => number])[] = [
  ['normalCdf', normalCdf],
  ['normalQuantile', normalQuantile],
  ['erlangC', erlangC],
];
