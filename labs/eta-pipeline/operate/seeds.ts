import { absoluteError, isCovered, mean } from '../evaluate/metrics.ts';
import { periodsOf } from '../evaluate/periods.ts';
import { drawWorld } from '../generate/trips.ts';
import type { Parameters } from '../parameters.ts';
import { climb } from './ladder.ts';
import { examplesOf, historyDatabase, surroundingsOf } from './prepare.ts';

/** The ladder in another city. */
export interface OtherCity {
  seed: number;
  rungs: { id: string; label: string; error: number; coverage: number }[];
}

/** Draws a city with another seed and climbs the same ladder in it. */
export function otherCity(parameters: Parameters, seed: number): OtherCity {
  const world = drawWorld({ ...parameters, seed, launchWeeks: 1 });
  const database = historyDatabase(world);
  const surroundings = surroundingsOf(world);
  const periods = periodsOf(world);
  const examples = examplesOf(database, { from: periods.training.from, before: world.launchDay }, surroundings);
  const { rungs } = climb(examples, periods, surroundings);
  database.close();
  return {
    seed,
    rungs: rungs.map(({ id, label, outcomes }) => ({
      id,
      label,
      error: mean(outcomes.map(absoluteError)),
      coverage: mean(outcomes.map(isCovered)),
    })),
  };
}
