import { interviewLevels, type InterviewLevel } from '../data/interview-steps.ts';

/** Something the interviewer says during a phase. */
export interface Prompt {
  readonly id: string;
  /** When it comes, as a share of the phase. */
  readonly after: number;
  /** The lowest level at which it is asked. */
  readonly from: InterviewLevel;
  readonly text: string;
}

/** The prompts of a phase whose moment has come at a level, and which were not said yet, in order. */
export function duePrompts(
  prompts: readonly Prompt[],
  { level, minutes, spent, said }: { level: InterviewLevel; minutes: number; spent: number; said: ReadonlySet<string> },
): readonly Prompt[] {
  return prompts
    .filter(({ from }) => interviewLevels.indexOf(from) <= interviewLevels.indexOf(level))
    .filter(({ after, id }) => spent >= after * minutes * 60_000 && !said.has(id))
    .sort((one, other) => one.after - other.after);
}
