import type { DatabaseSync } from 'node:sqlite';
import { daySeconds } from '../clock.ts';
import { absoluteError, isCovered, mean, type Outcome } from '../evaluate/metrics.ts';
import { estimate, trainBundle, type Bundle, type BundleSettings } from '../models/bundle.ts';
import { isHeldOut, type Example } from '../models/example.ts';
import { batchProblems } from '../store/checks.ts';
import { codeHash, register } from '../store/registry.ts';
import { snapshot } from '../store/snapshot.ts';

/** A model of the registry. */
export interface Version {
  version: number;
  bundle: Bundle;
}

/** What a bundle says of examples, beside what came of them. */
export function outcomesOf(bundle: Bundle, examples: readonly Example[]): Outcome[] {
  const { median, cautious } = estimate(bundle, examples);
  return examples.map(({ minutes }, row) => ({ minutes, median: median[row] ?? 0, cautious: cautious[row] ?? 0 }));
}

/** Days of held-out trips on which a retrained model is compared with the one in production. */
const comparedDays = 3;

/**
 * The training pipeline: check the batch, describe it, train, measure on rows kept from training, enter into the registry.
 *
 * @param incumbent the model in production; a candidate with a larger error on the last days' held-out rows is refused.
 * @throws Error when the batch must not be trained on.
 */
export function trainVersion(
  database: DatabaseSync,
  examples: readonly Example[],
  { now, settings, incumbent, refusals = [] }: { now: number; settings: BundleSettings; incumbent?: Bundle; refusals?: readonly string[] },
): Version & { refusals: readonly string[] } {
  const from = Math.min(...examples.map(({ quoted }) => quoted));
  const problems = batchProblems(...batchOf(database, from, now));
  if (problems.length > 0) throw new Error(`The batch is not fit to train on:\n${problems.join('\n')}`);
  const bundle = trainBundle(examples, settings);
  const heldOut = examples.filter((each) => isHeldOut(each) && each.quoted >= now - comparedDays * daySeconds);
  const outcomes = outcomesOf(bundle, heldOut);
  const error = mean(outcomes.map(absoluteError));
  const before = incumbent ? mean(outcomesOf(incumbent, heldOut).map(absoluteError)) : Infinity;
  const found = error > before ? [...refusals, 'error'] : refusals;
  const version = register(
    database,
    {
      code: codeHash(),
      data: snapshot(examples),
      trainedAt: now,
      settings: flat(settings),
      metrics: { heldOutError: error, heldOutCoverage: mean(outcomes.map(isCovered)) },
      refusals: found,
    },
    JSON.stringify(bundle),
  );
  return { version, bundle, refusals: found };
}

/** Records by day of arrival, and how many are faulty, since a time. */
function batchOf(database: DatabaseSync, from: number, before: number): [number[], number] {
  const query = database.prepare(
    'SELECT arrived / 86400 AS day, count(*) AS records, count(fault) AS faulty FROM trips WHERE arrived >= ? AND arrived < ? GROUP BY day ORDER BY day',
  );
  const days = query.all(Math.ceil(from / daySeconds) * daySeconds, before) as unknown as { records: number; faulty: number }[];
  return [days.map(({ records }) => records), days.reduce((sum, { faulty }) => sum + faulty, 0)];
}

function flat(settings: BundleSettings): Record<string, number> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([model, each]) =>
      Object.entries(each as Record<string, number>).map(([name, value]) => [`${model}.${name}`, value]),
    ),
  );
}
