import { loadRubric } from '../../data/interview.ts';
import { interviewSteps } from '../../data/interview-steps.ts';
import { scoreLevels, scoreNames } from '../../practice/scoring.ts';
import type { RubricSignal } from '../../schemas/rubric-signal.ts';

/** The grades of the rubric, from the lowest, as readers see them. */
export const grades = scoreLevels.map((id) => ({ id, name: scoreNames[id] }));

/** A signal of the rubric by its id; throws when there is none. */
export function rubricSignal(id: string): RubricSignal {
  const rubric = loadRubric();
  const signal = rubric.find((one) => one.id === id);
  if (!signal) throw new Error(`Rubric: there is no signal "${id}". Use one of ${rubric.map((one) => one.id).join(', ')}.`);
  return signal;
}

/** The steps in which a signal shows most, with their names, in the order of the interview. */
export function stepsOf({ steps }: RubricSignal): readonly { id: string; name: string }[] {
  return interviewSteps.filter(({ id }) => steps.includes(id)).map(({ id, name }) => ({ id, name }));
}
