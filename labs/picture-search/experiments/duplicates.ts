import { dot } from '../../shared/vectors.ts';
import type { Picture } from '../../shared/emoji-pictures/picture.ts';
import type { Part } from '../../shared/emoji-pictures/split.ts';
import { differenceHash, differing, perceptualHash, type Hash } from '../represent/hashes.ts';
import { disturbances, onPaper, type Disturbance } from '../represent/disturb.ts';
import { embedPicture, familiesIn, rowsOf, type Prepared, type Trial } from './prepare.ts';

/** How two pictures are compared: a distance, low for duplicates. */
export const comparisons = ['difference-hash', 'perceptual-hash', 'embedding'] as const;
export type Comparison = (typeof comparisons)[number];

/** Distances of each disturbed picture (row) to each picture of the part (column). */
type Distances = Float64Array[];

/** A comparison with the threshold that was chosen on development emoji. */
export interface Duplicates {
  comparison: Comparison;
  threshold: number;
  /** Of each disturbed picture, in order: whether its original lies below the threshold. */
  found: Record<Disturbance, Float64Array>;
  /** Of all disturbed test pictures: share of pairs below the threshold that are the same picture. */
  precision: number;
  /** Pairs of different untouched pictures below the threshold: how many, in one family, and of how many pairs of a family. */
  merges: { all: number; relatives: number; pairsOfRelatives: number; pictures: number };
}

/** Precision that thresholds are chosen for. */
export const leastPrecision = 0.95;

const names = Object.keys(disturbances) as Disturbance[];

/** Finds disturbed copies of pictures by two hashes and by an embedding. */
export function sweepDuplicates(prepared: Prepared): { results: Duplicates[]; trials: Trial[] } {
  const development = distancesIn(prepared, 'development');
  const test = distancesIn(prepared, 'test');
  const families = familiesIn(prepared, 'test');
  const trials: Trial[] = [];
  const results = comparisons.map((comparison): Duplicates => {
    const tried = candidatesOf(comparison).map((threshold) => ({
      threshold,
      ...countsAt(Object.values(development[comparison].disturbed), threshold),
    }));
    // The widest threshold that is precise enough; the narrowest where none is.
    const best = tried.findLast(({ precision }) => precision >= leastPrecision) ?? tried[0];
    if (!best) throw new Error('No threshold was tried.');
    trials.push(
      ...tried.map((each) => ({
        model: `duplicates-${comparison}`,
        settings: { threshold: each.threshold },
        developmentLoss: { name: `missed share of copies, if precision is at least ${100 * leastPrecision} %`, value: 1 - each.recall },
        chosen: each === best,
      })),
    );
    const { disturbed, untouched } = test[comparison];
    return {
      comparison,
      threshold: best.threshold,
      found: Object.fromEntries(
        names.map((name) => [name, Float64Array.from(disturbed[name], (row, at) => ((row[at] ?? 1) <= best.threshold ? 1 : 0))]),
      ) as Duplicates['found'],
      precision: countsAt(Object.values(disturbed), best.threshold).precision,
      merges: mergesAt(untouched, families, best.threshold),
    };
  });
  return { results, trials };
}

function candidatesOf(comparison: Comparison): number[] {
  // Bits of 64, or one minus the cosine.
  return comparison === 'embedding' ? Array.from({ length: 40 }, (_, at) => 0.01 * (at + 1)) : Array.from({ length: 21 }, (_, at) => at);
}

function distancesIn(
  prepared: Prepared,
  part: Part,
): Record<Comparison, { disturbed: Record<Disturbance, Distances>; untouched: Distances }> {
  const originals = rowsOf(prepared.items, prepared.split[part]).map(({ twemoji }) => onPaper(twemoji));
  const changed = names.map((name) => ({ name, pictures: originals.map((picture) => disturbances[name].apply(picture)) }));
  const compare = <Description>(
    describe: (picture: Picture) => Description,
    distance: (one: Description, other: Description) => number,
  ) => {
    const gallery = originals.map(describe);
    const against = (pictures: readonly Picture[]): Distances =>
      pictures.map((picture) => {
        const own = describe(picture);
        return Float64Array.from(gallery, (other) => distance(own, other));
      });
    return {
      disturbed: Object.fromEntries(changed.map(({ name, pictures }) => [name, against(pictures)])) as Record<Disturbance, Distances>,
      untouched: against(originals),
    };
  };
  const byBits = (one: Hash, other: Hash): number => differing(one, other);
  return {
    'difference-hash': compare(differenceHash, byBits),
    'perceptual-hash': compare(perceptualHash, byBits),
    embedding: compare(
      (picture) => embedPicture(prepared, picture, 128),
      (one, other) => 1 - dot(one, other),
    ),
  };
}

/** Precision over all pairs at a threshold, and the share of copies found. */
export function countsAt(all: readonly Distances[], threshold: number): { precision: number; recall: number } {
  let [same, below, copies] = [0, 0, 0];
  for (const rows of all)
    rows.forEach((row, at) => {
      copies++;
      row.forEach((distance, other) => {
        if (distance > threshold) return;
        below++;
        if (at === other) same++;
      });
    });
  return { precision: below === 0 ? 1 : same / below, recall: same / copies };
}

function mergesAt(untouched: Distances, families: readonly string[], threshold: number): Duplicates['merges'] {
  const merges = { all: 0, relatives: 0, pairsOfRelatives: 0, pictures: 0 };
  const merged = new Set<number>();
  untouched.forEach((row, one) => {
    for (let other = one + 1; other < row.length; other++) {
      const isRelative = families[one] === families[other];
      if (isRelative) merges.pairsOfRelatives++;
      if ((row[other] ?? Infinity) > threshold) continue;
      merges.all++;
      if (isRelative) merges.relatives++;
      merged.add(one).add(other);
    }
  });
  merges.pictures = merged.size;
  return merges;
}
