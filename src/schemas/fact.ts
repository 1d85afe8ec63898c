import { z } from 'zod';

/** One dated figure about hardware or a price, as `src/data/{hardware,prices}.yaml` hold it. */
export const factSchema = z.strictObject({
  /** The key by which pages and estimates use it, for instance `h100-sxm-memory`. Permanent. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'Use lower-case letters, digits and hyphens.'),
  /** What the figure is of. */
  label: z.string().min(1),
  /** The figure, in `unit`. */
  value: z.number(),
  /** A unit the estimate engine knows, for instance `GB` or `USD/h`. */
  unit: z.string().min(1),
  /** The date the source gives, or the date it was read when it gives none (ISO). */
  date: z.iso.date('Write the date as YYYY-MM-DD.'),
  /** The bibliography key of the source, with the place in it. */
  source: z.strictObject({
    cite: z.string().min(1, 'Name a key of the bibliography.'),
    at: z.string().min(1, 'Say where in the source the figure stands.'),
  }),
});

/** A dated hardware or price figure. */
export type Fact = z.output<typeof factSchema>;
