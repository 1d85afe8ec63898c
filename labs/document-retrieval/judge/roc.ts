import { seededRandom } from '../../shared/random.ts';
import { resampleCount } from './bootstrap.ts';
import { percentileInterval, type Estimate } from '../../shared/intervals.ts';

/** Scores of questions that can be answered, and of those that cannot. */
export interface TwoClasses {
  answerable: Float64Array;
  unanswerable: Float64Array;
}

/** The chance that an answerable question scores higher than an unanswerable one, ties half: the area under the ROC curve. */
export function areaUnderCurve({ answerable, unanswerable }: TwoClasses): number {
  let wins = 0;
  for (const one of answerable) for (const other of unanswerable) wins += one > other ? 1 : one === other ? 0.5 : 0;
  return wins / (answerable.length * unanswerable.length);
}

/** What a threshold does: questions scoring below it are refused. Both are errors. */
export interface Refusals {
  /** Share of answerable questions that are refused. */
  falseRefusals: number;
  /** Share of unanswerable questions that are answered all the same. */
  falseAnswers: number;
}

/** Errors of both kinds at a threshold. */
export function refusalsAt({ answerable, unanswerable }: TwoClasses, threshold: number): Refusals {
  const below = (scores: Float64Array): number => scores.filter((score) => score < threshold).length / scores.length;
  return { falseRefusals: below(answerable), falseAnswers: 1 - below(unanswerable) };
}

/** The highest threshold that refuses no more than a share of the answerable questions. */
export function thresholdForRefusals({ answerable }: TwoClasses, share: number): number {
  const ascending = answerable.slice().sort();
  return ascending[Math.floor(share * ascending.length + 1e-9)] ?? Number.POSITIVE_INFINITY;
}

/** The lowest threshold that answers no more than a share of the unanswerable questions. */
export function thresholdForAnswers({ unanswerable }: TwoClasses, share: number): number {
  const falling = unanswerable.slice().sort().reverse();
  const highest = falling[Math.floor(share * falling.length + 1e-9)] ?? Number.NEGATIVE_INFINITY;
  return highest + 1e-9 * Math.max(1, Math.abs(highest));
}

/** A statistic of two classes with its interval when the questions of each class are drawn with replacement. */
export function classInterval(classes: TwoClasses, statistic: (classes: TwoClasses) => number, seed = 1): Estimate {
  const random = seededRandom(seed);
  const draw = (scores: Float64Array): Float64Array => scores.map(() => scores[random.below(scores.length)] ?? 0);
  const replicates = Array.from({ length: resampleCount }, () =>
    statistic({ answerable: draw(classes.answerable), unanswerable: draw(classes.unanswerable) }),
  );
  return percentileInterval(statistic(classes), replicates);
}

/** The curve of false answers against false refusals: the fewest false answers for each share of answerable questions that may be refused. */
export function refusalCurve(classes: TwoClasses): [number, number][] {
  return Array.from({ length: 21 }, (_, step) => {
    const share = step / 20;
    return [share, refusalsAt(classes, thresholdForRefusals(classes, share)).falseAnswers];
  });
}
