import type { DrawnTwice } from '../../shared/emoji-pictures/load.ts';
import { aligned } from '../../shared/emoji-pictures/align.ts';
import type { Picture } from '../../shared/emoji-pictures/picture.ts';
import { splitByFamily, type Part, type Split } from '../../shared/emoji-pictures/split.ts';
import { principalComponents, project, scaled, type Components } from '../../shared/principal-components.ts';
import { unit } from '../../shared/vectors.ts';
import { describeJoined, meansOf, type Means } from '../represent/features.ts';
import type { Named } from '../represent/words.ts';

/** What the lab needs of an emoji. */
export type Item = Named & DrawnTwice;

/** The two hands. */
export const hands = ['noto', 'twemoji'] as const;
export type Hand = (typeof hands)[number];

/** Seeds of everything that draws at random; the first one chooses settings. */
export const seeds = [1, 2, 3, 4, 5];

/** How large the learned parts are; tests make them small. */
export interface Sizes {
  components: number;
  width: number;
  epochs: number;
  batch: number;
}

/** Numbers as they are for the real drawings. */
export const fullSizes: Sizes = { components: 192, width: 64, epochs: 20, batch: 100 };

/** Emoji with their split, drawings and learned coordinates. */
export interface Prepared {
  items: readonly Item[];
  split: Split;
  sizes: Sizes;
  pictures: Record<Hand, readonly Picture[]>;
  means: Means;
  joined: Record<Hand, readonly Float64Array[]>;
  components: Components;
  /** Coordinates along the components, each in units of the root of its spread. */
  coordinates: Record<Hand, readonly Float64Array[]>;
}

/** Splits, aligns and describes; means and components are of the training part. */
export function prepare(items: readonly Item[], sizes: Sizes): Prepared {
  const split = splitByFamily(items, 1);
  const pictures = { noto: items.map(({ noto }) => aligned(noto)), twemoji: items.map(({ twemoji }) => aligned(twemoji)) };
  const training = hands.flatMap((hand) => rowsOf(pictures[hand], split.train));
  const means = meansOf(training);
  const joined = {
    noto: pictures.noto.map((picture) => describeJoined(picture, means)),
    twemoji: pictures.twemoji.map((picture) => describeJoined(picture, means)),
  };
  const components = principalComponents(
    hands.flatMap((hand) => rowsOf(joined[hand], split.train)),
    sizes.components,
  );
  const coordinatesOf = (vector: Float64Array): Float64Array => scaled(components, project(components, vector), sizes.components, 0.5);
  return {
    ...{ items, split, sizes, pictures, means, joined, components },
    coordinates: { noto: joined.noto.map(coordinatesOf), twemoji: joined.twemoji.map(coordinatesOf) },
  };
}

/** A picture that was not there before, in the same coordinates, the first `count` of them at length one. */
export function embedPicture({ means, components }: Prepared, picture: Picture, count: number): Float64Array {
  return unit(scaled(components, project(components, describeJoined(picture, means)), count, 0.5));
}

/** The entries of some rows. */
export function rowsOf<Each>(all: readonly Each[], rows: Int32Array): Each[] {
  return Array.from(rows, (row) => {
    const each = all[row];
    if (each === undefined) throw new Error(`There is no row ${row}.`);
    return each;
  });
}

/** The families of a part, row by row. */
export function familiesIn({ items, split }: Pick<Prepared, 'items' | 'split'>, part: Part): string[] {
  return rowsOf(items, split[part]).map(({ family }) => family);
}

/** A configuration that was tried on development emoji. */
export interface Trial {
  model: string;
  settings: Record<string, number>;
  developmentLoss: { name: string; value: number };
  chosen: boolean;
}

/** Takes the candidate with the lowest loss (1 − mean reciprocal rank), the first of equals, and lists all of them. */
export function choose<Each extends { settings: Record<string, number>; loss: number }>(
  model: string,
  candidates: readonly Each[],
): { best: Each; trials: Trial[] } {
  const [first, ...rest] = candidates;
  if (!first) throw new Error(`There is no configuration of ${model}.`);
  const best = rest.reduce((lowest, each) => (each.loss < lowest.loss ? each : lowest), first);
  const trials = candidates.map((each) => ({
    model,
    settings: each.settings,
    developmentLoss: { name: '1 − mean reciprocal rank', value: each.loss },
    chosen: each === best,
  }));
  return { best, trials };
}
