import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'Use lower-case letters, digits and hyphens.');

/** How many rows fall into each cell of scores, lowest cell first, with spaces between; zeros at the end are left out. */
const counts = z.string().regex(/^\d+( \d+)*$/, 'Write counts with single spaces between.');

const partSchema = z.strictObject({
  /** Rows of the negative class in each cell. */
  negatives: counts,
  /** Rows of the positive class in each cell. */
  positives: counts,
});

/** The predictions of a lab's models on its development and test rows, counted in cells of the score. */
export const labPredictionsSchema = z.strictObject({
  /** How the rows were split. */
  split: z.string().min(10, 'Say how the rows were split.'),
  /** The seed of the split and of what each model draws. */
  seed: z.int(),
  /** Cells between 0 and 1: cell k holds scores from k ÷ cells up to the next; a score of 1 has a cell of its own. */
  cells: z.int().positive(),
  models: z.record(
    slug,
    z.strictObject({
      label: z.string().min(1),
      /** Metrics of the test rows from the scores themselves, before they were counted in cells. */
      exact: z.strictObject({ auc: z.number(), averagePrecision: z.number(), ece: z.number(), brier: z.number() }),
      development: partSchema,
      test: partSchema,
    }),
  ),
});

/** The predictions of a lab's models. */
export type LabPredictions = z.output<typeof labPredictionsSchema>;

/** The predictions of one model, as a page loads them. */
export type ModelPredictions = Pick<LabPredictions['models'][string], 'development' | 'test'>;
