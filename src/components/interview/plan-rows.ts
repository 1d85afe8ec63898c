import { closingMinutes, interviewSteps, type InterviewLength } from '../../data/interview-steps.ts';

/** A stretch of a plan, from one minute of the interview to another. */
export interface Stretch {
  from: number;
  to: number;
}

/** One row of the plan: a step, or the minutes kept at the end. */
export interface PlanRow {
  /** The step's id; missing in the last row. */
  id?: string;
  name: string;
  settles: string;
  stretches: Readonly<Record<InterviewLength, Stretch>>;
}

/** The plans for both lengths, step by step, with the closing minutes last. */
export function planRows(): readonly PlanRow[] {
  const parts = [
    ...interviewSteps,
    {
      name: 'Closing',
      settles: 'The decision in a sentence, what is open, and your own questions.',
      minutes: { 45: closingMinutes, 60: closingMinutes },
    },
  ];
  return parts.map(({ name, settles, ...part }, index) => {
    const stretch = (length: InterviewLength): Stretch => {
      const from = parts.slice(0, index).reduce((sum, { minutes }) => sum + minutes[length], 0);
      return { from, to: from + part.minutes[length] };
    };
    return { ...('id' in part && { id: part.id }), name, settles, stretches: { 45: stretch(45), 60: stretch(60) } };
  });
}
