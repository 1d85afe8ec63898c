import { percentileInterval, type Estimate } from '../../shared/intervals.ts';
import { seededRandom } from '../../shared/random.ts';

/** Resamples of the blocks. */
export const resampleCount = 1000;

/** A picture cut into squares, and resamples of them. */
export interface Blocks {
  /** The block of each pixel. */
  ids: Uint16Array;
  count: number;
  /** How often each block stands in each resample. */
  draws: Uint16Array[];
}

/**
 * Cuts a picture into squares, and draws them with replacement (Künsch, 1989, with blocks that do not overlap): neighboring pixels are wrong
 * together, so that pixels are no sample of their own. With one seed the draws are the same for whatever is measured.
 */
export function cutBlocks(width: number, height: number, side: number, seed = 1): Blocks {
  const across = Math.max(1, Math.round(width / side));
  const down = Math.max(1, Math.round(height / side));
  const count = across * down;
  const ids = Uint16Array.from(
    { length: width * height },
    (_, at) => Math.floor((Math.floor(at / width) * down) / height) * across + Math.floor(((at % width) * across) / width),
  );
  const random = seededRandom(seed);
  const draws = Array.from({ length: resampleCount }, () => {
    const times = new Uint16Array(count);
    for (let draw = 0; draw < count; draw++) {
      const block = random.below(count);
      times[block] = (times[block] ?? 0) + 1;
    }
    return times;
  });
  return { ids, count, draws };
}

/** Sums of a value over the pixels of each block, and how many pixels it is of. */
export interface Totals {
  sums: Float64Array;
  counts: Float64Array;
}

/** Adds up a value of each pixel that counts. */
export function totalsOf({ ids, count }: Blocks, value: (at: number) => number, counts: (at: number) => boolean): Totals {
  const totals = { sums: new Float64Array(count), counts: new Float64Array(count) };
  for (let at = 0; at < ids.length; at++) {
    if (!counts(at)) continue;
    const block = ids[at] ?? 0;
    totals.sums[block] = (totals.sums[block] ?? 0) + value(at);
    totals.counts[block] = (totals.counts[block] ?? 0) + 1;
  }
  return totals;
}

/** The mean over all pixels that count, with its interval over blocks. */
export function meanOf({ draws }: Blocks, totals: Totals): Estimate {
  return percentileInterval(
    weightedMean(totals),
    draws.map((times) => weightedMean(totals, times)),
  );
}

/** The difference of two means over the same blocks, one resample for both. */
export function differenceOf({ draws }: Blocks, one: Totals, other: Totals): Estimate {
  return percentileInterval(
    weightedMean(one) - weightedMean(other),
    draws.map((times) => weightedMean(one, times) - weightedMean(other, times)),
  );
}

function weightedMean({ sums, counts }: Totals, times?: Uint16Array): number {
  let [sum, count] = [0, 0];
  for (let block = 0; block < sums.length; block++) {
    const weight = times ? (times[block] ?? 0) : 1;
    sum += weight * (sums[block] ?? 0);
    count += weight * (counts[block] ?? 0);
  }
  return sum / count;
}
