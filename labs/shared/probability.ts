/** Probabilities are kept this far from 0 and 1, so that one confident mistake has a finite log loss (13.8 nats). */
export const leastProbability = 1e-6;

/** The logistic function: log-odds → probability. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Keeps a probability within [10⁻⁶, 1 − 10⁻⁶]. */
export function clip(probability: number): number {
  return Math.min(1 - leastProbability, Math.max(leastProbability, probability));
}

/** Probability → log-odds, of the clipped probability. */
export function logit(probability: number): number {
  const clipped = clip(probability);
  return Math.log(clipped / (1 - clipped));
}
