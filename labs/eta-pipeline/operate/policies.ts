import type { DatabaseSync } from 'node:sqlite';
import { dayOf, daySeconds } from '../clock.ts';
import type { Outcome } from '../evaluate/metrics.ts';
import { trainingDays } from '../evaluate/periods.ts';
import { kmPerMile } from '../generate/trips.ts';
import { at } from '../features/vector.ts';
import type { RoutingEngine } from '../generate/routing-engine.ts';
import { isHeldOut, type Example } from '../models/example.ts';
import { predictRouting } from '../models/routing.ts';
import { trainBundle, type Bundle, type BundleSettings } from '../models/bundle.ts';
import { knownExamples, type Launched } from './launch.ts';
import { outcomesOf, type Version } from './train.ts';

/** When to train again, and on what. */
export interface Policy {
  id: string;
  label: string;
  trainings: number;
  outcomes: readonly Outcome[];
}

/** Days of training of the policy with a short memory. */
const shortDays = 7;

/** What must be known to replay policies. */
export interface Replayed {
  database: DatabaseSync;
  launchDay: number;
  history: readonly Example[];
  settings: BundleSettings;
  launched: Launched;
  /** Trips after launch with their features, on which policies are compared. */
  after: readonly Example[];
  /** The routing engine with the closed bridge on its map, and the day from which it has it. */
  mended: { engine: RoutingEngine; from: number };
  /** Whether a quote came with miles. */
  swapped: (id: number) => boolean;
}

/** The policies on the same trips: routing engine, never retrained (with the old map and with a mended one), weekly on five weeks or on one, and on alerts as in the launch. */
export function comparePolicies(given: Replayed): Policy[] {
  const { launched, after } = given;
  const [first] = launched.versions;
  if (!first) throw new Error('There is no first version.');
  const triggered = (day: number): Bundle => {
    const { version } = launched.days[day - given.launchDay] ?? first;
    return launched.versions.find((each) => each.version === version)?.bundle ?? first.bundle;
  };
  const trainings = launched.days.filter(({ trained }) => trained).length;
  return [
    { id: 'routing', label: 'Routing engine × factor of the hour', trainings: 0, outcomes: routingOutcomes(first, after) },
    { id: 'never', label: 'Never retrained', trainings: 0, outcomes: outcomesOf(first.bundle, after) },
    {
      id: 'unswapped',
      label: 'Never retrained, had the field stayed in kilometers',
      trainings: 0,
      outcomes: unswappedOutcomes(first, given),
    },
    {
      id: 'map',
      label: 'Never retrained, bridge closed on the map after three days',
      trainings: 0,
      outcomes: mendedOutcomes(first, given),
    },
    weekly(given, first.bundle, trainingDays, { id: 'weekly', label: 'Weekly, on five weeks' }),
    weekly(given, first.bundle, shortDays, { id: 'weekly-short', label: 'Weekly, on one week' }),
    { id: 'trigger', label: 'On alerts, old trips of the slice left out', trainings, outcomes: bySchedule(after, triggered) },
  ];
}

function weekly(given: Replayed, first: Bundle, lookBack: number, name: Pick<Policy, 'id' | 'label'>): Policy {
  const { database, launchDay, history, settings, after } = given;
  const weeks = Math.ceil((dayOf(after.at(-1)?.quoted ?? 0) + 1 - launchDay) / 7);
  const bundles = Array.from({ length: weeks }, (_, week) =>
    week === 0 ? first : trainBundle(knownExamples(database, history, launchDay + 7 * week, lookBack), settings),
  );
  return { ...name, trainings: weeks - 1, outcomes: bySchedule(after, (day) => bundles[Math.floor((day - launchDay) / 7)] ?? first) };
}

function bySchedule(after: readonly Example[], bundleOn: (day: number) => Bundle): Outcome[] {
  const days = [...new Set(after.map(({ quoted }) => dayOf(quoted)))];
  return days.flatMap((day) => {
    const trips = after.filter(({ quoted }) => quoted >= day * daySeconds && quoted < (day + 1) * daySeconds);
    return outcomesOf(bundleOn(day), trips);
  });
}

function routingOutcomes({ bundle: { fallback } }: Version, after: readonly Example[]): Outcome[] {
  return Array.from(predictRouting(fallback, after), (median, row) => ({
    minutes: after[row]?.minutes ?? 0,
    median,
    cautious: median * fallback.margin,
  }));
}

/** The first model, with the routing engine's time and bridge of a mended map. */
function mendedOutcomes({ bundle }: Version, { after, mended }: Replayed): Outcome[] {
  const seen = after.map((each) => {
    if (each.quoted < mended.from * daySeconds) return each;
    const { minutes, bridge } = mended.engine(each.origin, each.destination);
    const features = each.features.slice();
    features[at.freeFlowMinutes] = minutes;
    features[at.bridge] = bridge;
    return { ...each, features };
  });
  return outcomesOf(bundle, seen);
}

/** The first model, had the app gone on to send kilometers. */
function unswappedOutcomes({ bundle }: Version, { after, swapped }: Replayed): Outcome[] {
  const seen = after.map((each) => {
    if (!swapped(each.id)) return each;
    const features = each.features.slice();
    features[at.routeKm] = kmPerMile * each.routeKm;
    return { ...each, features };
  });
  return outcomesOf(bundle, seen);
}

/** A model of the day shift alone: what an export that loses the nights would train. */
export function dayShift(examples: readonly Example[]): Example[] {
  return examples.filter((each) => !isHeldOut(each) && each.quoted % daySeconds >= 6 * 3600);
}
