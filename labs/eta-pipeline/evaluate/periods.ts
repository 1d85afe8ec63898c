import type { World } from '../generate/trips.ts';

/** First day and the day after the last. */
export interface Days {
  from: number;
  before: number;
}

/** The parts of the history, counted back from the launch. */
export interface Periods {
  training: Days;
  /** Settings are chosen here. */
  development: Days;
  /** The gate looks here, once. */
  test: Days;
  /** Days that say what a usual day is: no model was trained on them. */
  reference: Days;
}

/** How many days a model is trained on. */
export const trainingDays = 35;

/** Splits the history by time: training, then a week to choose settings, then two to test. */
export function periodsOf({ launchDay }: Pick<World, 'launchDay'>): Periods {
  const development = { from: launchDay - 21, before: launchDay - 14 };
  return {
    training: { from: development.from - trainingDays, before: development.from },
    development,
    test: { from: development.before, before: launchDay },
    reference: { from: development.from, before: launchDay },
  };
}
