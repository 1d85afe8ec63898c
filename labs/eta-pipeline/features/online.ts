import { dayOf } from '../clock.ts';
import { regionOf } from '../generate/city.ts';
import type { Quote } from '../generate/trips.ts';
import type { CleanTrip } from '../store/database.ts';
import { historyDays, medians, type HistoryAnswer, type HistoryRow } from './history.ts';
import { liveAnswer, liveSeconds, type LiveRow } from './live.ts';
import { featureVector, type Surroundings } from './vector.ts';

/**
 * The features as the service keeps them: a queue of the trips that just ended, and a history that is built anew each night. It
 * hears of trips one by one and never reads the database.
 */
export class OnlineFeatures {
  private readonly surroundings: Surroundings;
  private recent: LiveRow[] = [];
  private past: (HistoryRow & { arrived: number })[] = [];
  private history: HistoryAnswer = () => 0;
  private builtOn = -1;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
  }

  /** Takes in a trip whose record came in and passed the checks. */
  add({ origin, destination, quoted, arrived, minutes }: CleanTrip): void {
    const { city, engine } = this.surroundings;
    const logRatio = Math.log(minutes / engine(origin, destination).minutes);
    const [originRegion, destinationRegion] = [regionOf(origin, city.side), regionOf(destination, city.side)];
    this.recent.push({ arrived, originRegion, destinationRegion, logRatio });
    this.past.push({ origin, destination, quoted, arrived, value: logRatio });
  }

  /** The features of a quote, from what came in before it. Times must not go back. */
  vector(quote: Quote): Float64Array {
    const day = dayOf(quote.quoted);
    if (day !== this.builtOn) this.build(day);
    const stale = this.recent.findIndex(({ arrived }) => arrived >= quote.quoted - liveSeconds);
    this.recent = stale < 0 ? [] : this.recent.slice(stale);
    return featureVector(quote, this.surroundings, { history: this.history, live: liveAnswer(this.recent) });
  }

  /** The nightly job: medians of the trips of some weeks. */
  private build(day: number): void {
    const [from, before] = [(day - historyDays) * 86_400, day * 86_400];
    this.past = this.past.filter(({ arrived }) => arrived >= from);
    this.history = medians(
      this.past.filter(({ arrived }) => arrived < before),
      this.surroundings,
    );
    this.builtOn = day;
  }
}
