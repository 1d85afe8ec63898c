import { z } from 'zod';

const text = z.string().min(1);

/** A section of a page of the site, as a reader sees it. */
export const sectionSchema = z.strictObject({
  /** Its address. */
  id: text,
  page: text,
  title: text,
  /** The titles above it, down to the heading that it stands under. */
  crumbs: z.string(),
  kind: text,
  text,
});

/** A section of a page of the site, as a reader sees it. */
export type Section = z.output<typeof sectionSchema>;

/** Which questions settings are chosen on, and which ones are reported. */
const split = z.enum(['development', 'test']);

const answerableSchema = z.strictObject({
  id: text,
  question: text,
  /** What is asked for: a number, a reason, a way to do something. */
  type: text,
  /** The part of the site that it was written from. */
  group: text,
  split,
  /** Passages that answer it, word for word: 2 where the section answers alone, 1 where it answers in part. */
  evidence: z.array(z.strictObject({ section: text, quote: text, grade: z.union([z.literal(1), z.literal(2)]) })).min(1),
});

const unanswerableSchema = z.strictObject({
  id: text,
  question: text,
  split,
  answerable: z.literal(false),
  /** The section that comes closest, and why it does not answer. */
  nearest: text,
  why: text,
});

/** A question that the snapshot answers, with the passages that do. */
export type Answerable = z.output<typeof answerableSchema>;

/** A question that it does not. */
export type Unanswerable = z.output<typeof unanswerableSchema>;

/** The judged questions, as the judge wrote them. */
export const questionsSchema = z.array(z.union([unanswerableSchema, answerableSchema]));
