import { z } from 'zod';

/** The areas by which the glossary can be filtered. */
export const glossaryAreas = [
  'problem',
  'data',
  'features',
  'modeling',
  'training',
  'evaluation',
  'infrastructure',
  'serving',
  'monitoring',
  'experimentation',
  'ranking',
  'ads',
  'nlp',
  'speech',
  'vision',
  '3d',
  'generative',
  'safety',
  'general',
] as const;

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'Use lower-case letters, digits and hyphens.');

/** One term of the glossary, as `src/data/glossary.yaml` holds it. */
export const glossaryTermSchema = z.strictObject({
  /** The permanent anchor: `/reference/glossary/#calibration`. */
  id: slug,
  /** The term as it is displayed, in sentence case. */
  term: z.string().min(2),
  /** Acronyms, spellings and synonyms people search for; no other term may share one. */
  aliases: z.array(z.string().min(2, 'An alias of one letter matches everything: leave it out.')),
  /** The part of the field it belongs to. */
  area: z.enum(glossaryAreas),
  /** One to three plain sentences. */
  definition: z.string().min(40, 'Say what it is and why a designer cares, in one to three sentences.'),
  /** Related terms, by id. */
  see: z.array(slug),
});

/** A glossary term. */
export type GlossaryTerm = z.output<typeof glossaryTermSchema>;
