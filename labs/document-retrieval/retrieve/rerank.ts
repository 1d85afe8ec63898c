import { add, dot } from '../../shared/vectors.ts';

/** Candidates of a training question: their features, and which of them hold evidence. */
export interface RankedExample {
  features: readonly Float64Array[];
  relevant: readonly boolean[];
}

/** Candidates that are ordered again. */
export const rerankDepth = 50;

const [iterations, rate] = [300, 1];

/**
 * Weights of a linear re-ranker: pairwise logistic loss over pairs of a candidate with evidence and one without (RankNet of Burges et al., 2005, with a linear
 * model), each question with equal weight, and a quadratic penalty. Plain gradient descent from zero: the loss is convex.
 */
export function trainReranker(examples: readonly RankedExample[], penalty: number): Float64Array {
  const width = examples[0]?.features[0]?.length ?? 0;
  const pairs = examples.flatMap(({ features, relevant }) => {
    const [good, bad] = [true, false].map((wanted) => features.filter((_, at) => relevant[at] === wanted));
    return (good ?? []).flatMap((one) =>
      (bad ?? []).map((other) => ({
        gap: one.map((value, at) => value - (other[at] ?? 0)),
        weight: 1 / ((good?.length ?? 1) * (bad?.length ?? 1)),
      })),
    );
  });
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const weights = new Float64Array(width);
  for (let iteration = 0; iteration < iterations; iteration++) {
    const slope = weights.map((weight) => 2 * penalty * weight);
    for (const { gap, weight } of pairs) add(slope, gap, -weight / (total * (1 + Math.exp(dot(weights, gap)))));
    add(weights, slope, -rate);
  }
  return weights;
}

/** Orders the first candidates again by the re-ranker; what comes after them keeps its place. */
export function rerank(ranking: readonly number[], features: readonly Float64Array[], weights: Float64Array): number[] {
  const scored = features.map((values, at) => ({ place: ranking[at] ?? 0, score: dot(weights, values) }));
  return [...scored.sort((one, other) => other.score - one.score).map(({ place }) => place), ...ranking.slice(features.length)];
}
