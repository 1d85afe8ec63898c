import { dot } from '../../shared/vectors.ts';
import { meanInterval } from '../../shared/bootstrap.ts';
import type { Estimate } from '../../shared/intervals.ts';

/** The rank of the right item among scores, from 1: those that score the same stand before it, so ties never help. */
export function rankOf(scores: ArrayLike<number>, right: number, isOut: (item: number) => boolean = () => false): number {
  const own = scores[right] ?? 0;
  let rank = 1;
  for (let item = 0; item < scores.length; item++) if (item !== right && !isOut(item) && (scores[item] ?? 0) >= own) rank++;
  return rank;
}

/** The rank of each query's item, by cosine of vectors at length one; query i asks for item i. */
export function ranksByCosine(queries: readonly Float64Array[], items: readonly Float64Array[]): Float64Array {
  return Float64Array.from(queries, (query, right) =>
    rankOf(
      items.map((item) => dot(query, item)),
      right,
    ),
  );
}

/** What ranks come to. */
export interface RankMetrics {
  /** Share of queries whose item is first, and among the first ten. */
  first: Estimate;
  ten: Estimate;
  /** Mean of 1 ÷ rank. */
  reciprocal: Estimate;
}

/**
 * Metrics with intervals over families.
 *
 * @param runs ranks of each query, once for each seed; a query's numbers are averaged over seeds first, so intervals do not cover seeds.
 */
export function rankMetrics(runs: readonly Float64Array[], families: readonly string[]): RankMetrics {
  const average = (of: (rank: number) => number): Estimate =>
    meanInterval(
      families.map((_, query) => runs.reduce((sum, ranks) => sum + of(ranks[query] ?? Infinity), 0) / runs.length),
      families,
    );
  return {
    first: average((rank) => (rank <= 1 ? 1 : 0)),
    ten: average((rank) => (rank <= 10 ? 1 : 0)),
    reciprocal: average((rank) => 1 / rank),
  };
}

/** Mean reciprocal rank: what settings are chosen by. */
export function reciprocalRank(ranks: Float64Array): number {
  return ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length;
}
