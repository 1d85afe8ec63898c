import { percentileInterval, type Estimate } from '../../shared/intervals.ts';
import { seededRandom } from '../../shared/random.ts';

/** What was measured: for each seed a value a question. */
export type BySeed = readonly Float64Array[];

/** Resamples of the questions. */
export const resampleCount = 2000;

/** The means of a measurement when questions are drawn with replacement (Efron, 1979), each time with one of the seeds: the same draws whatever is measured. */
export function resampledMeans(bySeed: BySeed, count = resampleCount): Float64Array {
  const size = bySeed[0]?.length ?? 0;
  const random = seededRandom(size);
  return Float64Array.from({ length: count }, () => {
    const values = bySeed[Math.floor(random.next() * bySeed.length)] ?? new Float64Array();
    let sum = 0;
    for (let draw = 0; draw < size; draw++) sum += values[random.below(size)] ?? 0;
    return sum / size;
  });
}

/** The mean over questions and seeds, with its 95 % percentile interval. */
export function estimate(bySeed: BySeed): Estimate {
  return percentileInterval(meanOf(questionMeans(bySeed)), resampledMeans(bySeed));
}

/** How much the mean differs from a reference's, with the interval of the paired difference: each resample draws the same questions for both. */
export function difference(bySeed: BySeed, reference: BySeed): Estimate {
  const other = resampledMeans(reference);
  const value = meanOf(questionMeans(bySeed)) - meanOf(questionMeans(reference));
  return percentileInterval(
    value,
    resampledMeans(bySeed).map((mean, index) => mean - (other[index] ?? 0)),
  );
}

/** For each question the mean over seeds. */
export function questionMeans(bySeed: BySeed): Float64Array {
  return Float64Array.from({ length: bySeed[0]?.length ?? 0 }, (_, question) => meanOf(bySeed.map((values) => values[question] ?? 0)));
}

/** The mean of some values. */
export function meanOf(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}

/** A ratio of sums over questions, such as users who got too little over users who asked, with its interval when questions are drawn with replacement. */
export function ratioEstimate(numerator: Float64Array, denominator: Float64Array, seed = 1): Estimate {
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const random = seededRandom(seed);
  const size = numerator.length;
  const replicates = Array.from({ length: resampleCount }, () => {
    let [above, below] = [0, 0];
    for (let draw = 0; draw < size; draw++) {
      const question = random.below(size);
      above += numerator[question] ?? 0;
      below += denominator[question] ?? 0;
    }
    return below === 0 ? 0 : above / below;
  });
  return percentileInterval(sum(numerator) / sum(denominator), replicates);
}
