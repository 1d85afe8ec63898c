import { seededRandom } from '../shared/random.ts';

/** What is drawn for one auction: two standard normal numbers for each candidate ad. */
export interface Draws {
  /** Sets the logarithm of the value per impression, bid × true click probability. */
  values: Float64Array;
  /** Sets the logarithm of predicted over true click probability. */
  errors: Float64Array;
}

/** How draws become ads. A spread is the standard deviation of a natural logarithm. */
export interface Market {
  /** How many of the drawn ads take part. */
  candidates: number;
  valueSpread: number;
  errorSpread: number;
  /** The error that all predictions share: predicted over true. */
  factor: number;
}

/** How an auction ended; natural logarithms of money per impression. */
export interface Outcome {
  /** The index of the ad with the highest score. */
  winner: number;
  /** Its bid × true click probability. */
  logValue: number;
  /** Its bid × predicted click probability, by which ads are ordered. */
  logScore: number;
  /** The score of the ad that came second. */
  logSecondScore: number;
}

/** Draws auctions one after the other, all into the same arrays: use each before taking the next. */
export function* drawAuctions(candidates: number, auctions: number, seed: number): Generator<Draws> {
  const random = seededRandom(seed);
  const draws = { values: new Float64Array(candidates), errors: new Float64Array(candidates) };
  for (let auction = 0; auction < auctions; auction++) {
    for (let ad = 0; ad < candidates; ad++) {
      draws.values[ad] = random.normal();
      draws.errors[ad] = random.normal();
    }
    yield draws;
  }
}

/**
 * Holds an auction for one slot. The value of an ad is log-normal with median 1. Its score is its value times the shared factor
 * times a log-normal error of mean 1, so that with factor 1 the model is calibrated over the candidates.
 */
export function holdAuction({ values, errors }: Draws, { candidates, valueSpread, errorSpread, factor }: Market): Outcome {
  let [winner, first, second] = [0, -Infinity, -Infinity];
  for (let ad = 0; ad < candidates; ad++) {
    const score = valueSpread * (values[ad] ?? 0) + errorSpread * (errors[ad] ?? 0);
    if (score > first) {
      second = first;
      [winner, first] = [ad, score];
    } else if (score > second) second = score;
  }
  const shift = Math.log(factor) - errorSpread ** 2 / 2;
  return { winner, logValue: valueSpread * (values[winner] ?? 0), logScore: first + shift, logSecondScore: second + shift };
}

/** The value that the winner's ad delivers: its bid × true click probability. */
export function deliveredValue({ logValue }: Outcome): number {
  return Math.exp(logValue);
}

/** The value that the platform predicted of the winner's ad: its score. */
export function predictedValue({ logScore }: Outcome): number {
  return Math.exp(logScore);
}

/**
 * Revenue per impression where a click is paid: true click probability × price, the price being the least bid that would have won,
 * max(second score, reserve) ÷ predicted click probability. For one slot that is the generalized second price (Edelman, Ostrovsky
 * and Schwarz, 2007) and a second-price auction, in which bidding the true value is a dominant strategy.
 *
 * @param logReserve the logarithm of the least score that is sold.
 */
export function revenue({ logValue, logScore, logSecondScore }: Outcome, logReserve = -Infinity): number {
  if (logScore < logReserve) return 0;
  return Math.exp(Math.max(logSecondScore, logReserve) + logValue - logScore);
}

/**
 * Revenue per impression where the platform bids for the advertiser: target per conversion × predicted conversion rate. The
 * factor is then in the bids; click probabilities are predicted right, and price × true click probability is the second score.
 */
export function revenueOfTargets({ logSecondScore }: Outcome): number {
  return Math.exp(logSecondScore);
}
