import { z } from 'zod';

const share = z.number().gt(0).lt(1);
const spread = z.number().nonnegative();

/** What the simulation runs with, from `data.json`. A spread is the standard deviation of a natural logarithm. */
export const parametersSchema = z.strictObject({
  seeds: z.array(z.int()).min(1),
  auctionsPerSeed: z.int().positive(),
  /** Ads in an auction, n. */
  candidates: z.int().min(2),
  /** Spread of the value per impression, s. */
  valueSpread: spread.positive(),
  /** Spreads of the prediction error, σ; the first is 0, the reference. */
  errorSpreads: z.tuple([z.literal(0)], spread),
  /** The same error on every ad: predicted over true probability, c. */
  factors: z.array(z.number().positive()).min(1),
  /** The share of auctions without a sale that sets the reserve, where the factor is 1. */
  unfilledShare: share,
  /** Where the loss is simulated again: numbers of candidates and spreads of value, at one spread of the error. */
  otherCandidates: z.array(z.int().min(2)).min(1),
  otherValueSpreads: z.array(spread.positive()).min(1),
  otherErrorSpread: spread,
});

/** What the simulation runs with. */
export type Parameters = z.output<typeof parametersSchema>;
