import type { Chunk } from '../corpus/chunk.ts';
import { fuseByRank, fuseByScore } from '../retrieve/fuse.ts';
import { topOf } from '../retrieve/ranking.ts';
import { scoresOf, type Arm } from './arm.ts';
import { choose, type Trial } from './choose.ts';
import { developmentLoss, rankingDepth } from './evaluate.ts';
import type { Prepared } from './prepare.ts';

/** Weights of the second arm that are tried. */
const weights = [0.3, 0.05, 0.1, 0.2, 0.4, 0.5, 0.6];

/** Both fusions of two arms: by ranks, which has nothing to choose, and by scores with the weight chosen on development questions. */
export function fuse(prepared: Prepared, chunks: readonly Chunk[], one: Arm, other: Arm): { arms: Arm[]; trials: Trial[] } {
  const seedCount = Math.max(one.scores.length, other.scores.length);
  const fused = (id: string, label: string, join: (a: Float64Array, b: Float64Array) => Float64Array): Arm => {
    const start = performance.now();
    const scores = Array.from({ length: seedCount }, (_, seed) =>
      prepared.asked.map((__, question) => join(scoresOf(one, seed, question), scoresOf(other, seed, question))),
    );
    const joinMs = (performance.now() - start) / (seedCount * prepared.asked.length);
    return { id, label, scores, queryMs: one.queryMs + other.queryMs + joinMs };
  };
  const { best, trials } = choose(
    `sum-${other.id}`,
    weights.map((weight) => {
      const ranking = (question: number): number[] =>
        topOf(fuseByScore(scoresOf(one, 0, question), scoresOf(other, 0, question), weight), rankingDepth);
      return { settings: { weight }, loss: developmentLoss(prepared, chunks, ranking) };
    }),
  );
  const name = other.id === 'dense' ? 'dense' : other.label;
  return {
    arms: [
      fused(`rrf-${other.id}`, `BM25 + ${name}, by ranks`, (a, b) => fuseByRank([a, b])),
      fused(`sum-${other.id}`, `BM25 + ${name}, weighted sum`, (a, b) => fuseByScore(a, b, best.settings.weight)),
    ],
    trials,
  };
}
