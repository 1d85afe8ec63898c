import { z } from 'zod';
import { interviewLevels, interviewStepIds } from '../data/interview-steps.ts';
import { inlineText, slug, words } from './inline-text.ts';

/** Something the interviewer says during a phase, if the candidate has not come to it. */
const promptSchema = z.strictObject({
  /** Permanent, and unique in the problem: what a stored session refers to. */
  id: slug,
  /** When it comes, as a share of the phase from 0 to under 1. */
  after: z.number().min(0).lt(1),
  /** The lowest level at which it is asked. */
  from: z.enum(interviewLevels),
  /** The interviewer's words. */
  text: words(4, 60),
});

/** A problem of practice mode, as a file of `src/data/interview/problems/` holds it; its reference answer is a worked design. */
export const practiceProblemSchema = z.strictObject({
  /** The worked design, as `domain/slug`. Its estimate is quoted in texts: `{{requests}}`. */
  design: z.string().regex(/^[a-z0-9]+\/[a-z0-9-]+$/, 'Name the design as domain/slug.'),
  /** What it is called in the list of problems, in two to eight words. */
  title: z.string().min(6),
  /** The interviewer's opening, as vague as it is in real interviews. */
  opening: words(15, 80),
  /** What the interviewer answers when asked: requirements and figures of the scenario. */
  facts: z.array(z.strictObject({ id: slug, ask: inlineText, answer: words(3, 60) })).min(6, 'Give at least six facts to ask for.'),
  /** What is said in each phase. */
  phases: z.strictObject(
    Object.fromEntries(
      interviewStepIds.map((id) => [id, z.array(promptSchema).min(3, 'Give each phase at least three prompts.')]),
    ) as Record<(typeof interviewStepIds)[number], z.ZodArray<typeof promptSchema>>,
  ),
});

/** A problem of practice mode. */
export type PracticeProblem = z.output<typeof practiceProblemSchema>;
