import { z } from 'zod';
import { chartSpecSchema } from '../charts/chart-spec.ts';
import { labPredictionsSchema } from './lab-predictions.ts';

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'Use lower-case letters, digits and hyphens.');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 has 64 hexadecimal digits: run `npm run labs` instead of typing.');

/** Where a lab's numbers come from: real data, or a generator that the lab describes. The second kind is never called measured. */
export const labKinds = ['measured', 'simulated'] as const;

/** Where a lab's numbers come from. */
export type LabKind = (typeof labKinds)[number];

const cellSchema = z
  .strictObject({
    /** The number, in the unit that the column's label names. */
    value: z.number(),
    /** The interval around it that the table's `interval` describes. */
    low: z.number().optional(),
    high: z.number().optional(),
  })
  .refine(({ low, high }) => (low === undefined) === (high === undefined), 'An interval has two ends: give `low` and `high`, or neither.')
  .refine(({ low, high }) => low === undefined || high === undefined || low <= high, 'The interval ends before it starts.');

/** A number of a lab, with its interval where it has one. */
export type LabCell = z.output<typeof cellSchema>;

const columnSchema = z.strictObject({
  /** The key of its cells. */
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'Name a column in camelCase.'),
  /** The heading, with the unit. */
  label: z.string().min(1),
  /** What the number means, for the caption. */
  meaning: z.string().optional(),
  /** How it is printed: `count` in full, `ratio` to one digit, or with so many decimals. */
  format: z.union([z.literal('count'), z.literal('ratio'), z.int().min(0).max(6)]),
  /** Which way is better, where one is. */
  better: z.enum(['lower', 'higher']).optional(),
});

/** A column of a lab's table. */
export type LabColumn = z.output<typeof columnSchema>;

const sampleSchema = z.strictObject({
  /** Which rows the numbers are of, for instance "test part of a random split, 60/20/20". */
  part: z.string().min(10, 'Say which rows the numbers are of.'),
  /** How many rows. */
  rows: z.int().positive(),
  /** How many of them are positive, in a classification. */
  positives: z.int().nonnegative().optional(),
});

const tableSchema = z
  .strictObject({
    /** What the table shows. */
    title: z.string().min(10, 'Say what the table shows.'),
    sample: sampleSchema,
    /** Said of a table whose numbers a simulation made in a lab that measures; all others are of their lab's kind. */
    kind: z.literal('simulated').optional(),
    /** Seeds that the numbers are averaged over. */
    seeds: z.array(z.int()).min(1, 'Name the seeds.'),
    /** What the intervals are; empty when there are none. */
    interval: z.string(),
    /** What a reader must know to read it right. */
    note: z.string().optional(),
    /** False for what differs from run to run, such as times: never compared. */
    reproducible: z.boolean(),
    columns: z.array(columnSchema).min(1),
    rows: z.array(z.strictObject({ id: slug, label: z.string().min(1), cells: z.record(z.string(), cellSchema) })).min(1),
  })
  .superRefine(({ columns, rows }, context) => {
    const known = new Set(columns.map(({ id }) => id));
    rows.forEach(({ id, cells }, index) => {
      for (const key of Object.keys(cells)) {
        if (!known.has(key))
          context.addIssue({ code: 'custom', path: ['rows', index, 'cells', key], message: `Row "${id}" has no such column.` });
      }
    });
  });

/** A table of numbers. */
export type LabTable = z.output<typeof tableSchema>;

const color = z.string().regex(/^#[0-9a-f]{6}$/, 'Give a color as six hexadecimal digits.');

const pictureSchema = z.strictObject({
  /** What the pictures show. */
  title: z.string().min(10, 'Say what the pictures show.'),
  /** Where they come from: methods, data and n. */
  origin: z.string().min(10, 'Say where the pictures come from.'),
  /** What their colors mean: even steps from the lowest value to the highest. */
  scale: z.strictObject({ label: z.string().min(1), low: z.number(), high: z.number(), colors: z.array(color).min(2) }),
  /** Pictures beside each other. */
  panels: z
    .array(
      z.strictObject({
        /** What this one is, in a few words. */
        label: z.string().min(1),
        /** What a reader should see in it: the text alternative. */
        description: z.string().min(30, 'Describe the picture, as the text alternative.'),
        /** A PNG file in the folder of the lab. */
        file: z.string().regex(/^maps\/[a-z0-9-]+\.png$/, 'Keep pictures in `maps/` of the lab.'),
        sha256,
        /** Its size in pixels. */
        width: z.int().positive(),
        height: z.int().positive(),
      }),
    )
    .min(1),
});

/** Pictures that a lab computed, beside each other, with one color scale. */
export type LabPicture = z.output<typeof pictureSchema>;

/** What a lab finds: everything in its result but where and from what it was made. */
export const labMeasurementsSchema = z.strictObject({
  title: z.string().min(10),
  /** What the data are, and what they are not. */
  about: z.string().min(30),
  tables: z.record(slug, tableSchema),
  charts: z.record(slug, chartSpecSchema),
  /** Pictures that it computes. */
  pictures: z.record(slug, pictureSchema).optional(),
  /** What its models predict, for pages that compute with it. */
  predictions: labPredictionsSchema.optional(),
  /** Every configuration that was tried on development rows, so that a reader can judge how hard was searched; none where nothing is fitted. */
  trials: z.array(
    z
      .strictObject({
        split: z.string(),
        model: slug,
        settings: z.record(z.string(), z.number()),
        developmentLogLoss: z.number().optional(),
        /** Another loss than the log loss, with its name and unit. */
        developmentLoss: z.strictObject({ name: z.string().min(1), value: z.number() }).optional(),
        chosen: z.boolean(),
      })
      .refine(
        ({ developmentLogLoss, developmentLoss }) => (developmentLogLoss === undefined) !== (developmentLoss === undefined),
        'Give the loss on development rows: `developmentLogLoss`, or another as `developmentLoss`.',
      ),
  ),
});

/** What a lab finds, as its code returns it. */
export type LabMeasurements = z.input<typeof labMeasurementsSchema>;

const resultSchema = z.strictObject({
  lab: slug,
  /** As `data.json` has it: measured on the data of a package, or simulated with a generator. */
  kind: z.enum(labKinds).default('measured'),
  /** SHA-256 of every code file of the lab and of what it imports, by path from the root. */
  code: z.record(z.string(), sha256),
  /** SHA-256 of `data.json`, which holds that of the data themselves. */
  data: sha256,
  /** What the lab found; under this name whatever its `kind`. */
  measured: labMeasurementsSchema,
  /** SHA-256 of `measured`: a number that was typed here does not match it. */
  digest: sha256,
  /** Where and how long it ran; differs between runs and is never compared. */
  run: z.strictObject({ processor: z.string(), node: z.string(), seconds: z.number() }),
});

/** A lab's `result.json`: what it found, from which code and data, and where. Made by `npm run labs`, never typed. */
export const labResultSchema = resultSchema.superRefine(({ kind, measured }, context) => {
  if (kind === 'measured') return;
  for (const [id, { origin }] of Object.entries(measured.charts)) {
    if (!origin.startsWith('Simulated'))
      context.addIssue({ code: 'custom', path: ['measured', 'charts', id, 'origin'], message: 'Begin with "Simulated".' });
  }
});

/** A lab's result file. */
export type LabResult = z.output<typeof labResultSchema>;
