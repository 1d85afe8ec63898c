import { dayOf } from '../clock.ts';
import { absoluteError, isCovered, mean, type Outcome } from '../evaluate/metrics.ts';
import { watchedSlices } from '../evaluate/slices.ts';
import { bandOf, type Band } from './limits.ts';

/** A trip that was served and has ended: what was said, how long it took, and when that was known. */
export interface Judged extends Outcome {
  quoted: number;
  origin: number;
  destination: number;
  /** When the record came in: only then is the error known. */
  arrived: number;
  features: Float64Array;
}

/** A number that is watched in a slice. */
export type Watched = 'error' | 'coverage';

/** An alert: what left its band, and where. */
export interface OutputAlert {
  slice: string;
  watched: Watched;
}

/** Fewer trips than this say nothing of a slice and a day. */
const leastTrips = 8;

/** Watches error and coverage of each day's finished trips, in all slices, against reference days. */
export class OutputMonitor {
  private readonly bands = new Map<string, Record<Watched, Band>>();

  constructor(reference: readonly Judged[]) {
    const days = [...new Set(reference.map(({ arrived }) => dayOf(arrived)))];
    const byDay = days.map((day) => reference.filter(({ arrived }) => dayOf(arrived) === day));
    for (const { id } of watchedSlices) {
      const numbers = byDay.map((trips) => numbersOf(trips, id));
      this.bands.set(id, { error: bandOf(numbers.map(({ error }) => error)), coverage: bandOf(numbers.map(({ coverage }) => coverage)) });
    }
  }

  /** Alerts for the trips whose records came in on a day: an error above its band, or a coverage below. */
  alerts(finished: readonly Judged[]): OutputAlert[] {
    return watchedSlices.flatMap(({ id }) => {
      const { error, coverage } = numbersOf(finished, id);
      const bands = this.bands.get(id);
      if (!bands) return [];
      return [
        ...(error > bands.error.center + bands.error.width ? [{ slice: id, watched: 'error' as const }] : []),
        ...(coverage < bands.coverage.center - bands.coverage.width ? [{ slice: id, watched: 'coverage' as const }] : []),
      ];
    });
  }
}

function numbersOf(trips: readonly Judged[], slice: string): Record<Watched, number> {
  const own = trips.filter((trip) => watchedSlices.find(({ id }) => id === slice)?.holds(trip));
  if (own.length < leastTrips) return { error: Number.NaN, coverage: Number.NaN };
  return { error: mean(own.map(absoluteError)), coverage: mean(own.map(isCovered)) };
}
