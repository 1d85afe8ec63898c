import { z } from 'zod';

/** Something read off a source: where it stands, what we use it for, and the words that support it. */
export const claimSchema = z.strictObject({
  /** Where in the source the fact stands: section, page, table, heading. */
  at: z.string().min(1, 'Name the place in the source: a section, page, table or heading.'),
  /** What the site uses the passage for, in our own words. */
  says: z.string().min(1, 'Say in your own words what the passage supports.'),
  /** The supporting words of the source, at most 30. Kept for checking, never printed. */
  passage: z
    .string()
    .min(1, 'Quote the supporting words, at most 30.')
    .refine((passage) => passage.trim().split(/\s+/).length <= 30, 'Shorten the passage to 30 words or fewer.'),
});

/** One entry of the bibliography, as `src/data/references/*.yaml` holds it. */
export const referenceSchema = z.strictObject({
  /** The citation key: `[@sculley2015]`. Permanent. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'Use lower-case letters, digits and hyphens, starting with a letter.'),
  /** What sort of publication it is. */
  kind: z.enum(['paper', 'book', 'blog', 'docs', 'standard', 'law', 'report', 'dataset', 'news']),
  /** What it serves as: research, a first-party account of a production system, an incident, or general reference. */
  role: z.enum(['research', 'production', 'incident', 'reference']),
  /** The title as published. */
  title: z.string().min(1),
  /** People or one organization, in the order of the source. */
  authors: z.array(z.string().min(1)).min(1, 'List at least one author or the publishing organization.'),
  /** Year of publication. */
  year: z.int().min(1900).max(2100),
  /** Journal, conference, publisher or site, as the source names it. */
  venue: z.string().min(1),
  /** A page the reader can open. */
  url: z.url({ protocol: /^https?$/, error: 'Give a link that starts with https://.' }),
  /** What was really read. */
  read: z.enum(['full', 'excerpt', 'abstract']),
  /** When it was read, as an ISO date. */
  checked: z.iso.date('Write the date as YYYY-MM-DD.'),
  /** Each figure or fact that a page takes from it. */
  claims: z.array(claimSchema).min(1, 'Record at least one claim with its place and a supporting passage.'),
});

/** A bibliography entry. */
export type Reference = z.output<typeof referenceSchema>;
