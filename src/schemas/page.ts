import { z } from 'zod';
import { interviewLabel } from '../search/record-text.ts';
import { domains } from '../site/domains.ts';
import { atlasSchema } from './atlas.ts';

/** A day as `2026-11-21`. YAML reads an unquoted date as a moment; the day is what the author wrote. */
const daySchema = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('Write the date as YYYY-MM-DD.'),
);

/** When and how a page's facts were last checked against their sources. */
const checkedSchema = z.strictObject({
  /** The day of the check, as an ISO date. */
  date: daySchema,
  /** What was done, in one sentence that a reader can judge. */
  how: z.string().min(20, 'Say in one sentence how the facts were checked.'),
});

/** What readers ask of each section, in words that the section does not use, by its id; `page` stands for the page's opening. */
const questionsSchema = z.record(
  z.string().regex(/^[a-z0-9-]+$/, 'Name a section by its id, or the opening by "page".'),
  z.array(
    z
      .string()
      .min(4, 'A question has at least four characters.')
      .max(80, 'Keep it under 80 characters, as people type it.')
      .regex(/^[^;]+$/, 'Write each question as an entry of its own, without a semicolon.'),
  ),
);

/** Fields that every page has besides Starlight's own (`title`, `description`, `sidebar` …). */
const commonFields = {
  /** What the page gives its reader, in 60 to 180 characters: shown in search results and link previews. */
  description: z.string().min(60, 'Describe the page in 60 to 180 characters.').max(180, 'Describe the page in 60 to 180 characters.'),
  /** What a reader should know first; each entry links to an existing page. */
  prerequisites: z
    .array(
      z.strictObject({
        label: z.string().min(1),
        href: z.string().startsWith('/', 'Give a path from the site root, such as /lifecycle/.'),
      }),
    )
    .default([]),
  questions: questionsSchema.optional(),
  /** Whether the content takes the place of the contents list too, as a board or a gallery does. */
  wide: z.boolean().default(false),
};

/** A page that opens a part of the site: the home page, a part's overview, the reading path. */
const overviewSchema = z.object({
  ...commonFields,
  kind: z.literal('overview'),
  checked: checkedSchema.optional(),
});

/** A worked design: one real problem, designed end to end. */
const designSchema = z.object({
  ...commonFields,
  kind: z.literal('design'),
  checked: checkedSchema,
  /** The domain, which is also the folder: `content/designs/<domain>/<slug>/`. */
  domain: z.enum(domains),
  /** The rungs of the model ladder in order, from the baseline without ML to the strongest model. */
  rungs: z
    .array(z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/, 'Use lower-case letters, digits and hyphens.'), name: z.string().min(1) }))
    .min(4, 'A ladder has at least four rungs, the first without ML.'),
  /** How the atlas of designs files it. */
  atlas: atlasSchema,
  /** Template sections that the design does not answer, each with the reason: `{ "2.5": "…" }`. */
  notApplicable: z
    .record(
      z.string().regex(/^[1-5](\.\d)?$/, 'Name a template section, such as 2.5.'),
      z.string().min(20, 'Say why the section does not apply.'),
    )
    .default({}),
});

/** A deep dive into one stage of the lifecycle. */
const stageSchema = z.object({ ...commonFields, kind: z.literal('stage'), checked: checkedSchema });

/** One part of the design-document template. */
const templateSchema = z.object({ ...commonFields, kind: z.literal('template'), checked: checkedSchema });

/** One step of the interview flow. */
const stepSchema = z.object({ ...commonFields, kind: z.literal('step'), checked: checkedSchema });

/** A primer on one building block. */
const topicSchema = z.object({ ...commonFields, kind: z.literal('topic'), checked: checkedSchema });

/** A calculator, builder or simulator with a page of its own. */
const toolSchema = z.object({ ...commonFields, kind: z.literal('tool'), checked: checkedSchema.optional() });

/** Glossary, bibliography, changelog and the like, mostly generated from data. */
const referencePageSchema = z.object({ ...commonFields, kind: z.literal('reference'), checked: checkedSchema.optional() });

/** The front matter of a page: one schema for each kind of page. */
export const pageSchema = z.discriminatedUnion('kind', [
  overviewSchema,
  designSchema,
  stageSchema,
  templateSchema,
  stepSchema,
  topicSchema,
  toolSchema,
  referencePageSchema,
]);

/** What a page is. */
export type PageKind = z.output<typeof pageSchema>['kind'];

/** How each kind is named to readers, as a label and as a search facet. */
export const pageKindLabels: Record<PageKind, string> = {
  overview: 'Overview',
  design: 'Worked design',
  stage: 'Lifecycle stage',
  template: 'Template',
  step: interviewLabel,
  topic: 'Topic',
  tool: 'Tool',
  reference: 'Reference',
};
