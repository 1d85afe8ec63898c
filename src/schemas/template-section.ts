import { z } from 'zod';
import { inlineText, slug, words } from './inline-text.ts';

/** Text that documents and forms show without the running example, so that it has no figure of it to print. */
function withoutQuotes(text: typeof inlineText): typeof inlineText {
  return text.refine(
    (written) => !written.includes('{{'),
    'Quote the example in answers and points, not here: this text is used without it.',
  );
}

/** A question that helps an author begin. */
const questionSchema = z.strictObject({
  /** What a builder stores when the author has dealt with the question. Permanent, and unique in the template. */
  id: slug,
  /** The question as it is asked. */
  text: withoutQuotes(inlineText).refine((text) => text.endsWith('?'), 'End the question with a question mark.'),
});

/** Somebody without whom the section cannot be written well. */
const contributorSchema = z.strictObject({
  /** The role, as a team would name it. */
  role: z.string().min(2),
  /** What the role brings to this section. */
  gives: inlineText,
});

/** How much of the section is enough, by how far the project has come. */
const enoughSchema = z.strictObject({
  /** For a proof of concept, which shows on past data that it could work. */
  poc: inlineText,
  /** For a pilot, which touches a part of the real users for a limited time. */
  pilot: inlineText,
  /** For production, which runs for everybody until somebody ends it. */
  production: inlineText,
});

/** The guide to one section of the design-document template, as `src/data/template/<part>.yaml` holds it. */
export const templateSectionSchema = z.strictObject({
  /** The section, by its permanent id in `template-sections.ts`. */
  id: slug,
  /** What the section settles and for whom, in one or two sentences. */
  purpose: withoutQuotes(words(10, 60)),
  /** What belongs in the section. */
  points: z.array(inlineText).min(3, 'Name at least three key points.'),
  /** What an author asks to fill it. */
  questions: z.array(questionSchema).min(4, 'Ask at least four questions.'),
  /** How a good team would answer, for the taxi example. It quotes the worked design: `{{trips}}` prints a quantity of its estimate. */
  strong: words(40, 120),
  /** A weak answer as one really finds it, for the same example. */
  weak: words(15, 50),
  /** What makes the weak answer weak. */
  weakBecause: words(10, 60),
  /** What goes wrong most often in the section. */
  mistakes: z.array(inlineText).min(2, 'Name at least two mistakes.'),
  /** Who contributes what. */
  contributors: z.array(contributorSchema).min(2, 'Name at least two contributors.'),
  /** How much is enough at each step of a project. */
  enough: enoughSchema,
  /** The lifecycle stage behind the section, as a path with an anchor. */
  stage: z.string().regex(/^\/lifecycle\/[a-z-]+\/#[a-z-]+$/, 'Give a place on a stage, such as /lifecycle/problem-definition/#framing.'),
});

/** The guide to one section of the template, without its number and name. */
export type TemplateSectionData = z.output<typeof templateSectionSchema>;
