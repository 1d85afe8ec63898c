import type { Pair } from '../load/scene.ts';
import { match, matchWhole, sweep, type CostSettings, type Settings } from '../match/match.ts';
import type { Penalties } from '../match/sgm.ts';
import type { Matches } from '../match/winner.ts';

/** A piece of work that can be done elsewhere: a sweep over a grid, or matching one pair with several settings, to whole pixels or in full. */
export type Task =
  | { kind: 'sweep'; pair: Pair; costs: CostSettings; windows: number[]; penalties: Penalties[] }
  | { kind: 'whole' | 'full'; pair: Pair; settings: Settings[] };

/** What comes out of each kind of task. */
export interface Answers {
  sweep: { settings: Settings; disparity: Uint8Array }[];
  whole: Uint8Array[];
  full: Matches[];
}

/** Does a task. */
export function perform(task: Task): Answers[Task['kind']] {
  if (task.kind === 'sweep') return sweep(task.pair, task.costs, task);
  const { kind, pair, settings } = task;
  return kind === 'whole' ? settings.map((each) => matchWhole(pair, each)) : settings.map((each) => match(pair, each));
}

/** Who does tasks: workers, or whoever asks. */
export interface Crew {
  sweep: (pair: Pair, costs: CostSettings, windows: number[], penalties: Penalties[]) => Promise<Answers['sweep']>;
  whole: (pair: Pair, settings: Settings[]) => Promise<Answers['whole']>;
  full: (pair: Pair, settings: Settings[]) => Promise<Answers['full']>;
}

/** A crew that has its tasks done by something; tasks are answered in the shape of their kind. */
export function crewOf(done: (task: Task) => Promise<Answers[Task['kind']]>): Crew {
  return {
    sweep: async (pair, costs, windows, penalties) => (await done({ kind: 'sweep', pair, costs, windows, penalties })) as Answers['sweep'],
    whole: async (pair, settings) => (await done({ kind: 'whole', pair, settings })) as Answers['whole'],
    full: async (pair, settings) => (await done({ kind: 'full', pair, settings })) as Answers['full'],
  };
}

/** Does each task on the spot. */
export const alone: Crew = crewOf((task) => Promise.resolve(perform(task)));
