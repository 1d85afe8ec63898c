import type { Dataset } from '../encode.ts';

/** A fitted model. */
export interface Model {
  /** The probability of a response for each row. */
  predict: (data: Dataset) => Float64Array;
}

/** Settings of a model by name, as they are listed with the result. */
export type Settings = Readonly<Record<string, number>>;

/** A rung of the ladder: how to fit it, and what to try on the development part. */
export interface Family {
  id: string;
  label: string;
  /** The settings to try. */
  grid: readonly Settings[];
  /** Points in training (trees or passes over the data) at which the model is tried too; each counts as a configuration. */
  stages?: { name: string; at: readonly number[] };
  /** Bins of a number, at most: few for one weight a bin, many for trees. */
  maxBins: number;
  /** Whether a seed changes the fitted model. */
  random: boolean;
  /** Fits on the training part; calls `watch` with the model as it stands at each stage. */
  train: (data: Dataset, settings: Settings, seed: number, watch?: (stage: number, model: Model) => void) => Model;
}

/** A setting by name; throws when the grid forgot it. */
export function setting(settings: Settings, name: string): number {
  const value = settings[name];
  if (value === undefined) throw new Error(`The setting "${name}" is missing; there are ${Object.keys(settings).join(', ')}.`);
  return value;
}
