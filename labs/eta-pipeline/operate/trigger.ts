import { watchedSlices } from '../evaluate/slices.ts';
import type { Feature } from '../features/vector.ts';
import { daySeconds } from '../clock.ts';
import type { Example } from '../models/example.ts';
import type { OutputAlert } from '../monitor/outputs.ts';

/** Days between two trainings at least. */
const pauseDays = 3;

/** Fields that the app sends. When one drifts, an error is first of all a fault of the app, which no training mends. */
const sentFields: readonly Feature[] = ['routeKm'];

/**
 * Retrains on alerts of error. Where the alert is of a bridge, the trips of that bridge from before the first alert are left out
 * of training: they tell of a city that is no more.
 */
export class Trigger {
  private readonly changedOn = new Map<string, number>();
  private trainedOn = -Infinity;

  /** Whether to train at the end of a day with these alerts. */
  decide(day: number, outputs: readonly OutputAlert[], inputs: readonly Feature[]): boolean {
    const errors = outputs.filter(({ watched }) => watched === 'error');
    if (errors.length === 0 || inputs.some((name) => sentFields.includes(name))) return false;
    for (const { slice } of errors) {
      if (slice.startsWith('bridge-') && !this.changedOn.has(slice)) this.changedOn.set(slice, day);
    }
    if (day - this.trainedOn < pauseDays) return false;
    this.trainedOn = day;
    return true;
  }

  /** The rows to train on. */
  rows(examples: readonly Example[]): Example[] {
    const stale = [...this.changedOn].flatMap(([id, day]) => {
      const slice = watchedSlices.find((each) => each.id === id);
      return slice ? [{ slice, before: day * daySeconds }] : [];
    });
    return examples.filter((each) => !stale.some(({ slice, before }) => each.quoted < before && slice.holds(each)));
  }
}
