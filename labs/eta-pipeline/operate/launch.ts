import type { DatabaseSync } from 'node:sqlite';
import { dayOf, daySeconds } from '../clock.ts';
import { trainingDays, type Days, type Periods } from '../evaluate/periods.ts';
import { historyDays } from '../features/history.ts';
import { OnlineFeatures } from '../features/online.ts';
import type { Feature, Surroundings } from '../features/vector.ts';
import type { World } from '../generate/trips.ts';
import type { BundleSettings } from '../models/bundle.ts';
import type { Example } from '../models/example.ts';
import { actedRule, InputMonitor, type DriftRule } from '../monitor/inputs.ts';
import { OutputMonitor, type Judged, type OutputAlert } from '../monitor/outputs.ts';
import type { Parameters } from '../parameters.ts';
import { start } from '../serve/client.ts';
import { servedLog, servedOn, type Served } from '../serve/served.ts';
import { etaService } from '../serve/service.ts';
import { arrivedBetween } from '../store/database.ts';
import { inProduction, load, promote } from '../store/registry.ts';
import { within } from './prepare.ts';
import { faultyFeatures, Replay, type Counts } from './replay.ts';
import { outcomesOf, trainVersion, type Version } from './train.ts';
import { Trigger } from './trigger.ts';

/** How long features may take before the routing engine answers. */
const deadlineMs = 20;

/** What was seen and done on a day after launch. */
export interface DayLog {
  /** Counted from the launch. */
  day: number;
  /** The version that served on that day. */
  version: number;
  inputs: Record<DriftRule, Feature[]>;
  outputs: OutputAlert[];
  /** The version that was trained at the end of the day, and why it was refused. */
  trained?: { version: number; refusals: readonly string[] };
}

/** What came of the weeks after launch. */
export interface Launched {
  days: readonly DayLog[];
  counts: Counts;
  versions: readonly Version[];
}

/** Everything the launch starts from. */
export interface Launch {
  world: World;
  parameters: Parameters;
  database: DatabaseSync;
  surroundings: Surroundings;
  periods: Periods;
  /** Clean trips of the history with their features. */
  history: readonly Example[];
  settings: BundleSettings;
}

/** Trains the first version, serves the weeks after launch over HTTP, watches them and retrains on alerts. */
export async function launch(given: Launch): Promise<Launched> {
  const { world, parameters, database, surroundings, periods, history, settings } = given;
  const first = trainVersion(database, within(history, periods.training), { now: periods.training.before * daySeconds, settings });
  promote(database, first.version);
  let current: Version = first;
  const versions = [current];
  const online = warmFeatures(database, world, surroundings);
  const reference = within(history, periods.reference);
  const inputs = new InputMonitor(reference);
  const outcomes = outcomesOf(first.bundle, reference);
  const outputs = new OutputMonitor(reference.map((each, row) => ({ ...each, ...outcomes[row] }) as Judged));
  const trigger = new Trigger();
  const client = await start(
    etaService({
      engine: surroundings.engine,
      features: faultyFeatures(online, world, parameters),
      model: () => current,
      deadlineMs,
      log: servedLog(database),
    }),
  );
  const replay = new Replay(world, parameters, { database, online, client });
  const days: DayLog[] = [];
  for (let day = 0; day < 7 * parameters.launchWeeks; day++) {
    const today = world.launchDay + day;
    await replay.play({ before: today + 1 });
    const alerts = inputs.alerts(withFeatures(servedOn(database, { from: today, before: today + 1 })));
    const finished = judgedOn(database, { from: today, before: today + 1 });
    const log: DayLog = { day, version: current.version, inputs: alerts, outputs: outputs.alerts(finished) };
    if (trigger.decide(today, log.outputs, alerts[actedRule])) {
      const known = trigger.rows(knownExamples(database, history, today + 1));
      const next = trainVersion(database, known, { now: (today + 1) * daySeconds, settings, incumbent: current.bundle });
      log.trained = { version: next.version, refusals: next.refusals };
      if (next.refusals.length === 0) {
        promote(database, next.version);
        current = loadVersion(database);
        versions.push(current);
      }
    }
    days.push(log);
  }
  await client.close();
  return { days, counts: replay.counts, versions };
}

/** The model in production, as the registry holds it. */
function loadVersion(database: DatabaseSync): Version {
  const version = inProduction(database);
  if (version === undefined) throw new Error('No model is in production.');
  return { version, bundle: JSON.parse(load(database, version).artifact) as Version['bundle'] };
}

function warmFeatures(database: DatabaseSync, { launchDay }: World, surroundings: Surroundings): OnlineFeatures {
  const online = new OnlineFeatures(surroundings);
  for (const trip of arrivedBetween(database, (launchDay - historyDays) * daySeconds, launchDay * daySeconds)) online.add(trip);
  return online;
}

/** Examples that are known at the beginning of a day, of the days that training looks back: of the history, and of what was served. */
export function knownExamples(database: DatabaseSync, history: readonly Example[], day: number, lookBack = trainingDays): Example[] {
  const days = { from: day - lookBack, before: day };
  const launch = dayOf(history.at(-1)?.quoted ?? 0) + 1;
  return [...within(history, days), ...servedExamples(database, { from: Math.max(launch, days.from), before: day }, day * daySeconds)];
}

/** Finished trips among what was served on some days, as far as they are known by a time, with the features that were logged. */
export function servedExamples(database: DatabaseSync, days: Days, known = Number.MAX_SAFE_INTEGER): (Example & Served)[] {
  return joined(database, servedOn(database, days)).filter(({ arrived }) => arrived < known);
}

/** Trips whose records came in on some days, with what was said of them; those that the routing engine answered are left out. */
function judgedOn(database: DatabaseSync, { from, before }: Days): Judged[] {
  const trips = joined(database, servedOn(database, { from: from - 1, before }));
  return trips.filter(({ arrived }) => arrived >= from * daySeconds && arrived < before * daySeconds);
}

function joined(database: DatabaseSync, served: readonly Served[]): (Example & Served)[] {
  const query = database.prepare('SELECT pickup, arrived, (dropoff - pickup) / 60.0 AS minutes FROM trips WHERE id = ? AND fault IS NULL');
  return withFeatures(served).flatMap((each) => {
    const trip = query.get(each.id) as Pick<Example, 'pickup' | 'arrived' | 'minutes'> | undefined;
    return trip ? [{ ...each, ...trip }] : [];
  });
}

function withFeatures(served: readonly Served[]): (Served & { features: Float64Array })[] {
  return served.filter((each): each is Served & { features: Float64Array } => each.features !== undefined);
}
