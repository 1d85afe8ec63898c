import type { DatabaseSync } from 'node:sqlite';
import { absoluteError, mean } from '../evaluate/metrics.ts';
import type { Periods } from '../evaluate/periods.ts';
import type { OfflineChoices } from '../features/offline.ts';
import type { Surroundings } from '../features/vector.ts';
import type { BoostingSettings } from '../models/boosting.ts';
import { isHeldOut, type Example } from '../models/example.ts';
import { fitTrees, predictTrees } from '../models/families.ts';
import { examplesOf, within } from './prepare.ts';

/** Ways to compute features afterwards, the right one first. */
export const choicesById: Record<string, { label: string; choices: OfflineChoices }> = {
  right: { label: 'As of the quote', choices: {} },
  future: { label: 'Wrong: medians over all trips there are', choices: { historyUntil: 'forever' } },
  pickup: { label: 'Wrong: live speeds of trips that began', choices: { knownFrom: 'pickup' } },
  clock: { label: 'Wrong: clock of the job an hour ahead', choices: { clockAhead: 3600 } },
};

/** What a way to compute features makes one believe, and what is true. */
export interface Leak {
  id: string;
  label: string;
  /** Error on the test weeks with features computed in the same way. */
  believed: number;
  /** Error on the same trips with the features that the service has. */
  served: number;
}

/** Trains the median with each way to compute features, and measures it with that way and with the right one. */
export function compareLeaks(
  database: DatabaseSync,
  right: readonly Example[],
  { periods, surroundings, settings }: { periods: Periods; surroundings: Surroundings; settings: BoostingSettings },
): Leak[] {
  const test = within(right, periods.test);
  return Object.entries(choicesById).map(([id, { label, choices }]) => {
    const days = { from: periods.training.from, before: periods.test.before };
    const own = id === 'right' ? right : examplesOf(database, days, surroundings, choices);
    const training = within(own, periods.training).filter((each) => !isHeldOut(each));
    const model = fitTrees(training, 'ratio', 0.5, settings);
    const error = (examples: readonly Example[]): number =>
      mean(
        Array.from(predictTrees(model, examples), (median, row) =>
          absoluteError({ minutes: examples[row]?.minutes ?? 0, median, cautious: median }),
        ),
      );
    return { id, label, believed: error(within(own, periods.test)), served: error(test) };
  });
}
