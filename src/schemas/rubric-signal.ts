import { z } from 'zod';
import { interviewStepIds } from '../data/interview-steps.ts';
import { inlineText, slug, words } from './inline-text.ts';

/** One signal of the rubric, as `src/data/interview/rubric.yaml` holds it: something an interviewer can observe, at three levels and below. */
export const rubricSignalSchema = z.strictObject({
  /** Permanent: what stored scores and questions refer to, and the anchor `/interview/rubric/#<id>`. */
  id: slug,
  /** The signal in two to five words. */
  name: z.string().min(4),
  /** What an interviewer listens for, in a sentence. */
  looksFor: words(8, 45),
  /** The steps in which it shows most. */
  steps: z.array(z.enum(interviewStepIds)).min(1, 'Name the steps in which it shows.'),
  /** What is seen below the mid level: behavior, not a judgment. */
  below: words(8, 60),
  /** What is seen at the mid level. */
  mid: words(8, 60),
  /** What a senior does beyond that. */
  senior: words(8, 60),
  /** What a staff engineer does beyond that. */
  staff: words(8, 60),
  /** How to practice it. */
  practice: inlineText,
});

/** A signal of the rubric. */
export type RubricSignal = z.output<typeof rubricSignalSchema>;
