import { aligned } from '../../shared/emoji-pictures/align.ts';
import type { DrawnTwice } from '../../shared/emoji-pictures/load.ts';
import { splitByFamily, type Split } from '../../shared/emoji-pictures/split.ts';
import { mapPairs, type Drawings } from '../represent/pairs.ts';

/** An emoji is somebody. */
export type Identity = DrawnTwice;

/** Identities with their split and their drawings, as they come and aligned. */
export interface Prepared {
  identities: readonly Identity[];
  split: Split;
  asDrawn: Drawings;
  aligned: Drawings;
  /** Milliseconds that aligning took, all drawings together. */
  alignMs: number;
}

/** Seed of the split: one split, on which settings are chosen and everything is reported. */
export const splitSeed = 1;

/** Splits and aligns. */
export function prepare(identities: readonly Identity[]): Prepared {
  const asDrawn = { enrolled: identities.map(({ noto }) => noto), probe: identities.map(({ twemoji }) => twemoji) };
  const start = performance.now();
  const straight = mapPairs(asDrawn, aligned);
  return {
    identities,
    split: splitByFamily(identities, splitSeed),
    asDrawn,
    aligned: straight,
    alignMs: performance.now() - start,
  };
}
