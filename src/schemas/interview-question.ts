import { z } from 'zod';
import { interviewLevels, interviewStepIds } from '../data/interview-steps.ts';
import { domains } from '../site/domains.ts';
import { inlineText, slug, words } from './inline-text.ts';

/** One question of the bank, as the files of `src/data/interview/questions/` hold it. */
export const interviewQuestionSchema = z.strictObject({
  /** Permanent: the anchor `/interview/questions/#<id>`. Two to six words that name the subject. */
  id: slug,
  /** The question as an interviewer would ask it. */
  question: inlineText.refine((text) => /[?.]$/.test(text), 'End the question with a question mark or a full stop.'),
  /** The part of the field. What every system has is `general`. */
  domain: z.enum(domains),
  /** The level from which on this answer is expected. */
  level: z.enum(interviewLevels),
  /** The step of the flow in which it is asked. */
  step: z.enum(interviewStepIds),
  /** The signal of the rubric that it probes, by id. */
  probes: slug,
  /** What a good candidate says in a minute or two: one to three paragraphs of Markdown without headings and lists. */
  answer: z.array(inlineText).min(1).max(3, 'Keep the answer to three paragraphs.'),
  /** What a weak answer misses or gets wrong, in a sentence. */
  weak: words(6, 45),
  /** The sums of the answer, each as `expression = result`; tests work them out. */
  sums: z.array(z.string().regex(/^[^=]+ = [^=]+$/, 'Write a sum as `expression = result`.')).default([]),
  /** Where this site treats the subject at length: a path with an anchor, and what stands there. */
  further: z
    .array(
      z.strictObject({ label: z.string().min(4), href: z.string().regex(/^\/[a-z0-9/-]+\/(#[a-z0-9-]+)?$/, 'Give a path of this site.') }),
    )
    .max(3, 'Name three places at most.')
    .default([]),
});

/** A question of the bank. */
export type InterviewQuestion = z.output<typeof interviewQuestionSchema>;
