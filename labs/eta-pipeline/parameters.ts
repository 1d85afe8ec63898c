import { z } from 'zod';

const share = z.number().gt(0).lt(1);
const positive = z.number().positive();
const day = z.int().nonnegative();

/** What the generator runs with, from `data.json`, which gives a reason for each. Days of events count from the launch. */
export const parametersSchema = z.strictObject({
  seed: z.int(),
  historyWeeks: z.int().min(10),
  launchWeeks: z.int().positive(),
  tripsPerDay: z.int().positive(),
  side: z.int().min(8),
  cellKm: positive,
  streetKmh: positive,
  arterialKmh: positive,
  motorwayKmh: positive,
  arterialEvery: z.int().positive(),
  junctionSeconds: positive,
  edgeSpread: positive,
  motorway: z.array(z.int().nonnegative()).min(4),
  airport: z.tuple([z.int(), z.int()]),
  riverColumn: z.int().positive(),
  bridgeRows: z.array(z.int().nonnegative()).min(2),
  weekdayProfile: z.array(positive).length(24),
  weekendProfile: z.array(positive).length(24),
  gravityKm: positive,
  airportShare: share,
  morningPeak: positive,
  eveningPeak: positive,
  middayLevel: positive,
  regionNoise: positive,
  cityNoise: positive,
  noisePersistence: share,
  rainStart: share,
  rainStop: share,
  rainSlowdown: positive,
  rainDemand: positive,
  eventChance: share,
  eventSlowdown: positive,
  noiseBase: positive,
  noiseShort: positive,
  waitMinutes: positive,
  appNoise: positive,
  zeroShare: share,
  meterShare: share,
  clockShare: share,
  outage: z.tuple([day, z.number(), z.number()]),
  slowShare: share,
  malformedShare: share,
  swapDays: z.tuple([day, day]),
  swapShare: share,
  closedBridge: z.int().nonnegative(),
  closureDay: day,
  closureSpill: positive,
});

/** What the generator runs with. */
export type Parameters = z.output<typeof parametersSchema>;
