import type { Chunk } from '../corpus/chunk.ts';
import { meanOf } from '../judge/bootstrap.ts';
import { measure, meanRecall, metricNames, type MetricName, type Metrics } from '../judge/metrics.ts';
import { questionsOf, type Prepared } from './prepare.ts';

/** Chunks that a ranking goes down to: more than the largest prompt holds. */
export const rankingDepth = 150;

/** For each metric, its value for each of some questions. */
export type Measured = Record<MetricName, Float64Array>;

/** Measures rankings of some questions; a ranking is looked up by the number of its question. */
export function evaluate(
  prepared: Prepared,
  chunks: readonly Chunk[],
  questions: readonly number[],
  rankingOf: (question: number) => readonly number[],
): Measured {
  const all = questions.map((question): Metrics => {
    const judged = prepared.asked[question]?.judged;
    if (!judged) throw new Error('Only questions that can be answered are measured.');
    const ranking = rankingOf(question).flatMap((place) => chunks[place] ?? []);
    return measure(judged, ranking, prepared.pages);
  });
  const found = {} as Measured;
  for (const name of metricNames) found[name] = Float64Array.from(all, (each) => each[name]);
  return found;
}

/** What settings are chosen by: the share of the evidence of development questions that is missed. */
export function developmentLoss(prepared: Prepared, chunks: readonly Chunk[], rankingOf: (question: number) => readonly number[]): number {
  const { at500, at1000, at2000, at4000 } = evaluate(prepared, chunks, questionsOf(prepared, 'development'), rankingOf);
  return 1 - meanRecall({ at500: meanOf(at500), at1000: meanOf(at1000), at2000: meanOf(at2000), at4000: meanOf(at4000) });
}

/** Runs something and says how many milliseconds it took. */
export function timed<Result>(work: () => Result): { result: Result; ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}
