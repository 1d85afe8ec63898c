import { seededRandom } from '../../shared/random.ts';
import { meanOf, questionMeans, type BySeed } from './bootstrap.ts';

/** Sign patterns that are drawn. */
const draws = 10_000;

/**
 * The chance of a difference as large as this one if the two methods were exchangeable: Fisher's paired randomization test, which Smucker, Allan and Carterette
 * (CIKM 2007) found sound for retrieval. Seeds are averaged first.
 */
export function randomizationTest(bySeed: BySeed, reference: BySeed, seed = 1): number {
  const other = questionMeans(reference);
  const differences = questionMeans(bySeed).map((value, question) => value - (other[question] ?? 0));
  const observed = Math.abs(meanOf(differences));
  const random = seededRandom(seed);
  let extreme = 0;
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    for (const each of differences) sum += random.next() < 0.5 ? each : -each;
    if (Math.abs(sum / differences.length) >= observed - 1e-12) extreme++;
  }
  // The observed pattern is one of those that could have been drawn.
  return (extreme + 1) / (draws + 1);
}

/** Corrects p-values for there being several of them, by the step-down method of Holm (1979). */
export function holm(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  const corrected = new Array<number>(values.length).fill(0);
  let highest = 0;
  order.forEach((index, rank) => {
    highest = Math.max(highest, Math.min(1, (values.length - rank) * (values[index] ?? 0)));
    corrected[index] = highest;
  });
  return corrected;
}
