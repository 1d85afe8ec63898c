import { take } from '../encode.ts';
import type { Rung } from '../experiments/climb.ts';
import type { Split } from '../splits.ts';

/** A split with what was climbed on it. */
export interface Climbed {
  split: Split;
  rungs: readonly Rung[];
  /** How the caption names the test part. */
  part: string;
}

/** The labels of the development and the test part. */
export function partLabels({ split, rungs }: Climbed): { development: Uint8Array; test: Uint8Array } {
  const data = rungOf(rungs, 'base-rate').data;
  return { development: take(data, split.development).labels, test: take(data, split.test).labels };
}

/** How many test rows there are, and how many of them are positive. */
export function testSample(climbed: Climbed): { part: string; rows: number; positives: number } {
  const { test } = partLabels(climbed);
  return { part: climbed.part, rows: test.length, positives: test.reduce((sum, label) => sum + label, 0) };
}

/** A rung by its id. */
export function rungOf(rungs: readonly Rung[], id: string): Rung {
  const rung = rungs.find(({ family }) => family.id === id);
  if (!rung) throw new Error(`There is no rung "${id}".`);
  return rung;
}

/** The predictions of the first seed, which charts show. */
export function firstSeed(predictions: readonly Float64Array[]): Float64Array {
  const [first] = predictions;
  if (!first) throw new Error('There are no predictions.');
  return first;
}
