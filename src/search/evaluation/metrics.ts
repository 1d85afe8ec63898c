import { seededRandom } from '../../../labs/shared/random.ts';

/** Grades by address: 3 is exactly what was wanted, 1 touches it; an address that is not listed has grade 0. */
export type Judgments = Readonly<Record<string, number>>;

/** How many results count. */
const depth = 10;
/** The grade from which a result answers the query. */
const answers = 2;

/** One over the rank of the first result that answers the query; 0 when none of the first ten does. */
export function reciprocalRank(urls: readonly string[], judgments: Judgments): number {
  const rank = urls.slice(0, depth).findIndex((url) => (judgments[url] ?? 0) >= answers);
  return rank < 0 ? 0 : 1 / (rank + 1);
}

/** Whether one of the first results answers the query. */
export function hitAt(urls: readonly string[], judgments: Judgments, first: number): number {
  return urls.slice(0, first).some((url) => (judgments[url] ?? 0) >= answers) ? 1 : 0;
}

/**
 * Normalized discounted cumulative gain over the first ten results: Σ (2^grade − 1) / log₂(rank + 1), over the same sum of the best
 * order.
 */
export function ndcg(urls: readonly string[], judgments: Judgments): number {
  const gain = (grades: readonly number[]): number =>
    grades.slice(0, depth).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
  const best = gain(Object.values(judgments).sort((a, b) => b - a));
  return best === 0 ? 0 : gain(urls.map((url) => judgments[url] ?? 0)) / best;
}

/** A mean with its 95 % interval by the bootstrap percentile method, resampled with a seeded generator. */
export interface MeanWithInterval {
  readonly n: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** The mean of some values; without any, all is 0. */
export function meanOf(values: readonly number[], resamples = 1000): MeanWithInterval {
  const n = values.length;
  const mean = (some: readonly number[]): number => (some.length === 0 ? 0 : some.reduce((sum, value) => sum + value, 0) / some.length);
  const random = seededRandom(n + 1).next;
  const means = Array.from({ length: n === 0 ? 0 : resamples }, () => {
    return mean(Array.from({ length: n }, () => values[Math.floor(random() * n)] ?? 0));
  }).sort((a, b) => a - b);
  return { n, mean: mean(values), low: means[Math.floor(resamples * 0.025)] ?? 0, high: means[Math.ceil(resamples * 0.975) - 1] ?? 0 };
}
