import { seededRandom } from '../../shared/random.ts';

/** A number with the interval that the choice of days leaves it. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** A number, and what each resample of the days would have given. */
export interface Replicated {
  value: number;
  replicates: readonly number[];
}

/** Resamples of the days. */
export const resampleCount = 1000;

/**
 * A bootstrap by day (Efron, 1979, on clusters): whole days are drawn with replacement, since trips of a day share its traffic and
 * its weather. The same draws serve everything that is measured, so differences are paired.
 */
export class DayBootstrap {
  private readonly dayOfRow: Int32Array;
  private readonly counts: readonly Uint8Array[];

  constructor(days: readonly number[], seed = 1) {
    const distinct = [...new Set(days)].sort((a, b) => a - b);
    const index = new Map(distinct.map((day, place) => [day, place]));
    this.dayOfRow = Int32Array.from(days, (day) => index.get(day) ?? 0);
    const random = seededRandom(seed);
    this.counts = Array.from({ length: resampleCount }, () => {
      const count = new Uint8Array(distinct.length);
      distinct.forEach(() => {
        const day = random.below(distinct.length);
        count[day] = (count[day] ?? 0) + 1;
      });
      return count;
    });
  }

  /** A sum over rows divided by another one, by default their number: a mean. Rows that `within` leaves out count for nothing. */
  ratio(values: readonly number[], over?: readonly number[], within?: readonly boolean[]): Replicated {
    const days = this.counts[0]?.length ?? 0;
    const [sums, totals] = [new Float64Array(days), new Float64Array(days)];
    values.forEach((value, row) => {
      if (within && !within[row]) return;
      const day = this.dayOfRow[row] ?? 0;
      sums[day] = (sums[day] ?? 0) + value;
      totals[day] = (totals[day] ?? 0) + (over ? (over[row] ?? 0) : 1);
    });
    const ratioOf = (count: (day: number) => number): number => {
      let [sum, total] = [0, 0];
      for (let day = 0; day < days; day++) {
        sum += count(day) * (sums[day] ?? 0);
        total += count(day) * (totals[day] ?? 0);
      }
      return sum / total;
    };
    return { value: ratioOf(() => 1), replicates: this.counts.map((count) => ratioOf((day) => count[day] ?? 0)) };
  }

  /** The median over rows: the smallest value that half of them do not exceed. */
  median(values: readonly number[]): Replicated {
    const order = Int32Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    const days = order.map((row) => this.dayOfRow[row] ?? 0);
    const medianOf = (count: (day: number) => number): number => {
      let total = 0;
      for (const day of days) total += count(day);
      let [passed, at] = [0, 0];
      while (at < days.length && (passed += count(days[at] ?? 0)) < total / 2) at++;
      return values[order[at] ?? 0] ?? Number.NaN;
    };
    return { value: medianOf(() => 1), replicates: this.counts.map((count) => medianOf((day) => count[day] ?? 0)) };
  }
}

/** The difference of two numbers, resample by resample. */
export function difference(one: Replicated, other: Replicated): Replicated {
  return { value: one.value - other.value, replicates: one.replicates.map((each, index) => each - (other.replicates[index] ?? 0)) };
}

/** The interval between the 2.5th and the 97.5th percentile. */
export function interval({ value, replicates }: Replicated): Estimate {
  const sorted = Float64Array.from(replicates.filter((each) => !Number.isNaN(each))).sort();
  const percentile = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? value;
  return { value, low: Math.min(value, percentile(0.025)), high: Math.max(value, percentile(0.975)) };
}
