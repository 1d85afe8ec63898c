import {
  closingMinutes,
  interviewSteps,
  type InterviewLength,
  type InterviewLevel,
  type InterviewStepId,
} from '../data/interview-steps.ts';

/** The id of a phase of a practice session: a step of the interview, or its end. */
export type PhaseId = InterviewStepId | 'closing';

/** One phase of a practice session. */
export interface Phase {
  id: PhaseId;
  name: string;
  minutes: number;
}

/** The phases of an interview of some length: the seven steps, then the minutes that are kept for the end. */
export function phasesOf(length: InterviewLength): readonly Phase[] {
  return [
    ...interviewSteps.map(({ id, number, name, minutes }) => ({ id, name: `${number} ${name}`, minutes: minutes[length] })),
    { id: 'closing', name: 'Closing', minutes: closingMinutes },
  ];
}

/** The ids of all phases in order. */
export const phaseIds: readonly PhaseId[] = [...interviewSteps.map(({ id }) => id), 'closing'];

/** How a level is called. */
export function levelName(level: InterviewLevel): string {
  return `${level} level`;
}
