import { interviewLevels, type InterviewLevel, type InterviewStepId } from '../data/interview-steps.ts';

/** What a signal can be scored as, from the lowest. */
export const scoreLevels = ['below', ...interviewLevels] as const;

/** A score of one signal. */
export type ScoreLevel = (typeof scoreLevels)[number];

/** How each score is called. */
export const scoreNames: Readonly<Record<ScoreLevel, string>> = { below: 'Below mid', mid: 'Mid', senior: 'Senior', staff: 'Staff' };

/** A signal of the rubric, as far as scoring needs it. */
export interface ScoredSignal {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly InterviewStepId[];
  readonly practice: string;
}

/** How high a score is, from 0; −1 for none. */
export function heightOf(score: ScoreLevel | undefined): number {
  return score === undefined ? -1 : scoreLevels.indexOf(score);
}

/**
 * The signals to practice next: the lowest scores first, in the order of the
 * rubric where they are equal. What was not scored, and what is at the top, is not among them.
 */
export function practiceNext<Signal extends ScoredSignal>(
  rubric: readonly Signal[],
  scores: Readonly<Record<string, ScoreLevel>>,
  count = 2,
): readonly Signal[] {
  return rubric
    .filter(({ id }) => scores[id] !== undefined && scores[id] !== 'staff')
    .map((signal, index) => ({ signal, index, height: heightOf(scores[signal.id]) }))
    .sort((one, other) => one.height - other.height || one.index - other.index)
    .slice(0, count)
    .map(({ signal }) => signal);
}

/** A score beside the level that was aimed at, in words. */
export function againstLevel(score: ScoreLevel | undefined, level: InterviewLevel): string {
  if (score === undefined) return 'not scored';
  const gap = heightOf(score) - heightOf(level);
  return gap < 0 ? 'below the level' : gap === 0 ? 'at the level' : 'above the level';
}
