import { z } from 'zod';

/** One entry of the changelog, as `src/data/changelog.yaml` holds it. */
export const changeSchema = z.strictObject({
  /** The day it was published (ISO). */
  date: z.iso.date('Write the date as YYYY-MM-DD.'),
  /** What a reader will notice: a new part, or a correction of substance. */
  kind: z.enum(['new', 'changed', 'corrected']),
  /** What changed, in a sentence or two. */
  text: z.string().min(20, 'Say what changed for a reader, in a sentence.'),
  /** The pages it concerns, as paths from the site root. */
  pages: z.array(z.string().startsWith('/', 'Give a path from the site root, such as /lifecycle/.')).min(1, 'Name at least one page.'),
});

/** A change that readers notice. */
export type Change = z.output<typeof changeSchema>;
