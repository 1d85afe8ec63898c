import { z } from 'zod';

/** What the app asks. Strict: a field too many is an app that means something else. */
export const requestSchema = z.strictObject({
  id: z.int().nonnegative(),
  quoted: z.int().nonnegative(),
  origin: z.int().nonnegative(),
  destination: z.int().nonnegative(),
  routeKm: z.number().positive().max(200),
});

/** Why the answer is not the model's. */
export const fallbackReasons = ['features-missing', 'deadline'] as const;

/** What the service answers, in minutes. */
export const answerSchema = z.strictObject({
  median: z.number().positive(),
  cautious: z.number().positive(),
  mean: z.number().positive(),
  /** Version of the model; null where the routing engine answered. */
  version: z.int().positive().nullable(),
  fallback: z.enum(fallbackReasons).nullable(),
});

/** What the service answers. */
export type Answer = z.output<typeof answerSchema>;
