import { percentileInterval, type Estimate } from './intervals.ts';
import { seededRandom } from './random.ts';

/** How often everything is drawn again. */
export const resamples = 1000;

/**
 * The mean of some values with a percentile interval, over resamples of clusters: a cluster's values are drawn together, so values that belong
 * together are not taken for independent. The mean is over values, so large clusters weigh more.
 *
 * @param clusters of each value, by name; without them each value is its own.
 * @returns the mean with the 2.5th and 97.5th percentile of its resamples, in the unit of the values.
 */
export function meanInterval(values: ArrayLike<number>, clusters?: readonly string[], seed = 1): Estimate {
  const { sums, sizes } = clusters ? sumsOf(values, clusters) : { sums: Float64Array.from(values), sizes: undefined };
  const count = sums.length;
  const random = seededRandom(seed);
  const replicates = new Float64Array(resamples);
  for (let at = 0; at < resamples; at++) {
    let [sum, size] = [0, 0];
    for (let drawn = 0; drawn < count; drawn++) {
      const cluster = random.below(count);
      sum += sums[cluster] ?? 0;
      size += sizes ? (sizes[cluster] ?? 0) : 1;
    }
    replicates[at] = sum / size;
  }
  return percentileInterval(meanOfValues(values), replicates);
}

/** The mean of some numbers. */
export function meanOfValues(values: ArrayLike<number>): number {
  return Float64Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}

function sumsOf(values: ArrayLike<number>, clusters: readonly string[]): { sums: Float64Array; sizes: Float64Array } {
  const places = new Map<string, number>();
  for (const cluster of clusters) if (!places.has(cluster)) places.set(cluster, places.size);
  const [sums, sizes] = [new Float64Array(places.size), new Float64Array(places.size)];
  clusters.forEach((cluster, at) => {
    const place = places.get(cluster) ?? 0;
    sums[place] = (sums[place] ?? 0) + (values[at] ?? 0);
    sizes[place] = (sizes[place] ?? 0) + 1;
  });
  return { sums, sizes };
}
