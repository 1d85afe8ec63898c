import type { Found, Vectors } from '../index/vectors.ts';
import { vectorAt } from '../index/vectors.ts';
import { recallOf } from './prepare.ts';

/** What searching with some queries found and cost, query by query. */
export interface Measured {
  /** Share of the true neighbors found, from 0 to 1. */
  recall: Float64Array;
  distances: Float64Array;
  codes: Float64Array;
  bytes: Float64Array;
  /** Milliseconds, all queries together. */
  ms: number;
}

/** Searches with each query. */
export function measureSearch(
  queries: Vectors,
  truth: readonly Int32Array[],
  search: (query: Float32Array, index: number) => Found,
): Measured {
  const start = performance.now();
  const found = Array.from({ length: queries.count }, (_, index) => search(vectorAt(queries, index), index));
  const ms = performance.now() - start;
  return {
    recall: Float64Array.from(found, ({ ids }, index) => recallOf(ids, truth[index] ?? ids)),
    distances: Float64Array.from(found, ({ distances }) => distances),
    codes: Float64Array.from(found, ({ codes }) => codes),
    bytes: Float64Array.from(found, ({ bytes }) => bytes),
    ms,
  };
}

/** A configuration that was tried on development queries. */
export interface Trial {
  model: string;
  settings: Record<string, number>;
  developmentLoss: { name: string; value: number };
  chosen: boolean;
}

/** What a configuration is judged by on development queries: how much of the true neighbors it missed. */
export function trialOf(model: string, settings: Record<string, number>, missed: number, chosen = false): Trial {
  return { model, settings, developmentLoss: { name: 'missed share of the 10 nearest', value: missed }, chosen };
}
