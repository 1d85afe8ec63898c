import { z } from 'zod';

const axisSchema = z.strictObject({
  /** What the axis shows, with its unit: `Threshold`, `Cost per day (USD)`. */
  label: z.string().min(1, 'Label the axis, with its unit.'),
  /** Linear unless the values span orders of magnitude. */
  scale: z.enum(['linear', 'log']).default('linear'),
  /** The shown range, when it should not follow the data. */
  domain: z.tuple([z.number(), z.number()]).optional(),
  /** How tick labels are written, in d3-format: `.0%`, `~s`. */
  format: z.string().optional(),
});

const pointSchema = z.tuple([z.union([z.number(), z.string()]), z.number()]);

/** One point: its place on the horizontal axis (a number, or the name of a bar) and its value. */
export type ChartPoint = z.output<typeof pointSchema>;

/** A chart: a title that says what it shows, two axes, and series of points that come from a data file or a formula. */
export const chartSpecSchema = z.strictObject({
  /** The caption: what the chart shows. */
  title: z.string().min(10, 'Say in the title what the chart shows.'),
  /** What a reader should see in it: the text alternative. */
  description: z.string().min(30, 'Describe what the chart shows, as the text alternative.'),
  /** Where the points come from: the formula, the lab or the source. */
  origin: z.string().min(10, 'Say where the points come from: a formula, a lab or a cited source.'),
  kind: z.enum(['line', 'dot', 'bar']),
  x: axisSchema,
  y: axisSchema,
  series: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        /** `[x, y]` pairs in the order they are drawn. */
        points: z.array(pointSchema).min(1, 'A series needs at least one point.'),
      }),
    )
    .min(1, 'A chart needs at least one series.')
    .max(4, 'Four series are as many as a reader can tell apart: split the chart.'),
  /** Points worth naming, for instance the optimum. */
  marks: z.array(z.strictObject({ x: z.number(), y: z.number(), label: z.string().min(1) })).default([]),
});

/** A chart as an author writes it. */
export type ChartSpec = z.input<typeof chartSpecSchema>;
