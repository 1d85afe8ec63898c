import { Worker } from 'node:worker_threads';
import { gate, type Verdict } from '../evaluate/gate.ts';
import { DayBootstrap } from '../evaluate/bootstrap.ts';
import { periodsOf } from '../evaluate/periods.ts';
import { slices } from '../evaluate/slices.ts';
import { dayOf } from '../clock.ts';
import { routingEngine } from '../generate/routing-engine.ts';
import { drawWorld, type World } from '../generate/trips.ts';
import { isHeldOut, type Example } from '../models/example.ts';
import { fitTrees, predictTrees } from '../models/families.ts';
import type { Parameters } from '../parameters.ts';
import { servedOn, type Served } from '../serve/served.ts';
import { skewOf, type Skew } from '../serve/skew.ts';
import { baselineId, climb, launchedId, marginOutcomes, rungOf, type Ladder, type Rung } from './ladder.ts';
import { launch, servedExamples, type Launched } from './launch.ts';
import { choicesById, compareLeaks, type Leak } from './leaks.ts';
import { comparePolicies, dayShift, type Policy } from './policies.ts';
import { examplesOf, historyDatabase, surroundingsOf, within } from './prepare.ts';
import type { OtherCity } from './seeds.ts';
import type { Task } from './seeds-worker.ts';

/** Days until somebody closes the bridge on the map, in the policy that does. */
const mapDelayDays = 3;

/** A candidate at the gate. */
export interface Candidate extends Pick<Rung, 'id' | 'label'> {
  verdict: Verdict;
}

/** Everything that the pipeline finds. */
export interface Findings {
  world: World;
  ladder: Ladder;
  bootstrap: DayBootstrap;
  candidates: readonly Candidate[];
  launched: Launched;
  skews: readonly { id: string; label: string; skew: Skew }[];
  leaks: readonly Leak[];
  /** Trips after launch, on which policies are compared. */
  after: readonly Example[];
  policies: readonly Policy[];
  /** Finished trips as they were served, for the delay of labels. */
  served: readonly (Example & Served)[];
  /** Faults that the check found, by trip. */
  faults: readonly { id: number; fault: string | null }[];
  cities: readonly OtherCity[];
}

/** Train, evaluate, serve, monitor: the whole path, once; other cities on a second core. */
export async function runPipeline(parameters: Parameters, otherSeeds: readonly number[]): Promise<Findings> {
  const cities = climbElsewhere({ parameters, seeds: otherSeeds });
  const world = drawWorld(parameters);
  const database = historyDatabase(world);
  const surroundings = surroundingsOf(world);
  const periods = periodsOf(world);
  const history = examplesOf(database, { from: periods.training.from, before: world.launchDay }, surroundings);
  const ladder = climb(history, periods, surroundings);
  const { settings } = ladder;
  const bootstrap = new DayBootstrap(ladder.test.map(({ quoted }) => dayOf(quoted)));
  const known = within(history, periods.training);
  const night = fitTrees(dayShift(known), 'ratio', 'squared', settings.mean);
  const incomplete: Rung = {
    id: 'day-shift',
    label: 'Boosted trees on the log ratio, trained without nights',
    outcomes: marginOutcomes((asked) => predictTrees(night, asked), known.filter(isHeldOut), ladder.test),
  };
  const candidates = judge([...ladder.rungs.filter(({ id }) => id !== baselineId), incomplete], ladder, bootstrap);
  const refusals = candidates.find(({ id }) => id === launchedId)?.verdict.refusals ?? [];
  if (refusals.length > 0) throw new Error(`The gate refuses the model of the launch: ${refusals.join(', ')}.`);
  const leaks = compareLeaks(database, history, { periods, surroundings, settings: settings.median });
  const launched = await launch({ world, parameters, database, surroundings, periods, history, settings });
  const days = { from: world.launchDay, before: world.launchDay + 7 * parameters.launchWeeks };
  const after = examplesOf(database, days, surroundings);
  const log = servedOn(database, days);
  const skews = Object.entries(choicesById).map(([id, { label, choices }]) => ({
    id,
    label,
    skew: skewOf(database, log, surroundings, choices),
  }));
  const mended = {
    engine: routingEngine(world.city, parameters.closedBridge),
    from: world.launchDay + parameters.closureDay + mapDelayDays,
  };
  const policies = comparePolicies({
    database,
    launchDay: world.launchDay,
    history,
    settings,
    launched,
    after,
    mended,
    swapped: (id) => world.trips[id]?.swapped ?? false,
  });
  const served = servedExamples(database, days);
  const faults = database.prepare('SELECT id, fault FROM trips').all() as unknown as Findings['faults'];
  database.close();
  return { world, ladder, bootstrap, candidates, launched, skews, leaks, after, policies, served, faults, cities: await cities };
}

function judge(rungs: readonly Rung[], ladder: Ladder, bootstrap: DayBootstrap): Candidate[] {
  const baseline = rungOf(ladder, baselineId).outcomes;
  const rows = slices.map(({ id, holds }) => ({ id, within: ladder.test.map(holds) }));
  return rungs.map(({ id, label, outcomes }) => ({ id, label, verdict: gate(outcomes, baseline, { bootstrap, slices: rows }) }));
}

function climbElsewhere(task: Task): Promise<OtherCity[]> {
  if (task.seeds.length === 0) return Promise.resolve([]);
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./seeds-worker.ts', import.meta.url), { workerData: task });
    worker.once('message', done);
    worker.once('error', fail);
  });
}
