import { z } from 'zod';

/** What a model does, in the words by which readers look for designs. */
export const tasks = [
  'ranking',
  'retrieval',
  'regression',
  'classification',
  'extraction',
  'generation',
  'matching',
  'detection',
  'segmentation',
  'tracking',
  'reconstruction',
] as const;

/** What goes into it. */
export const modalities = ['tabular', 'text', 'speech', 'image', 'video', '3d', 'graph', 'geospatial'] as const;

/** When its answer is computed. */
export const inferences = ['online', 'stream', 'batch', 'on device'] as const;

/** The kinds of models that its ladder has. */
export const families = [
  'rules',
  'statistics',
  'geometry',
  'linear',
  'trees',
  'factorization',
  'convolutional',
  'recurrent',
  'dual encoder',
  'graph network',
  'transformer',
  'language model',
  'diffusion',
] as const;

/** A quantity of the estimate beside the design, by its id. */
const quantityId = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'Name a quantity of the estimate.ts beside the design.');

/** How the atlas of designs files and compares a worked design. */
export const atlasSchema = z.strictObject({
  /** What the models of the design do. */
  task: z.array(z.enum(tasks)).min(1),
  /** What goes into them. */
  modality: z.array(z.enum(modalities)).min(1),
  /** When answers are computed. */
  inference: z.array(z.enum(inferences)).min(1),
  /** Kinds of models on its ladder. */
  family: z.array(z.enum(families)).min(1),
  /** The quantity that is the latency at p99. */
  latency: quantityId,
  /** The quantity that is the load at its peak. */
  scale: quantityId,
  /** The quantity that is what serving costs a month. */
  cost: quantityId,
});
