/** Euler's constant γ, the mean of the Gumbel distribution. */
const eulerGamma = 0.5772156649;

/** Moments of the largest of n independent standard normal numbers, and its mean distance to the second largest. */
export interface LargestOfNormals {
  mean: number;
  variance: number;
  gap: number;
}

/**
 * Approximates the largest M of n ≥ 5 standard normal numbers.
 *
 * n (1 − Φ(M)) ≈ n φ(M)/M is close to exponential with mean 1, so it is exp(−G) with a Gumbel G. Taking logarithms, with
 * M² ≈ 2 ln n inside the small one: M² ≈ 2 ln n − ln(4π ln n) + 2G. The mean sets G to its own, γ. Variance and gap take the
 * leading slope dM/dG ≈ 1/√(2 ln n), with the variance π²/6 of G and the mean 1 of the distance between the two largest.
 */
export function largestOfNormals(count: number): LargestOfNormals {
  const log = Math.log(count);
  return {
    mean: Math.sqrt(2 * log - Math.log(4 * Math.PI * log) + 2 * eulerGamma),
    variance: Math.PI ** 2 / (12 * log),
    gap: 1 / Math.sqrt(2 * log),
  };
}
