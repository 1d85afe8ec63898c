import type { Estimate } from '../../shared/intervals.ts';
import type { LabMeasurements } from '../../../src/schemas/lab-result.ts';
import { otherThan, type Prepared, type Tuned } from '../experiments/tune.ts';
import type { Camera } from '../load/scene.ts';
import type { Settings } from '../match/match.ts';
import type { Matches } from '../match/winner.ts';
import { cutBlocks, meanOf, totalsOf, type Blocks } from '../measure/blocks.ts';
import { sizeOf } from '../measure/errors.ts';

/** A table and a chart of the result. */
export type Table = LabMeasurements['tables'][string];
export type Chart = LabMeasurements['charts'][string];
type Cell = Table['rows'][number]['cells'][string];

/** Side of the blocks that are resampled, and of smaller ones to hold against them, in pixels. */
export const blockSide = 80;
export const smallSide = 40;

/** A scene with its ground truth, its blocks, and what full matching says with settings of the other scene. */
export interface Studied extends Prepared {
  blocks: Blocks;
  small: Blocks;
  /** Full matches by method, for the methods that are studied closely. */
  matches: Map<string, Matches>;
}

/** All that the report is made of. */
export interface Report {
  tuned: Tuned;
  scenes: Studied[];
  camera: Camera;
}

/** Cuts a scene into blocks. */
export function study(prepared: Prepared, matches: Map<string, Matches>): Studied {
  const { width, height } = prepared.scene;
  return { ...prepared, blocks: cutBlocks(width, height, blockSide), small: cutBlocks(width, height, smallSide), matches };
}

/** What the intervals are. */
export const blockInterval = `95 % percentile bootstrap over blocks of about ${blockSide} × ${blockSide} pixels of one scene, 1,000 resamples; it says nothing of other scenes`;

/** What every table of one scene says of itself. */
export function frame(
  { tuned }: Pick<Report, 'tuned'>,
  { scene, mask }: Prepared,
  interval = blockInterval,
): Pick<Table, 'sample' | 'seeds' | 'interval' | 'reproducible'> {
  const other = tuned.scenes.find(
    ({ scene: { id } }) =>
      id ===
      otherThan(
        scene.id,
        tuned.scenes.map((each) => each.scene),
      ),
  )?.scene.name;
  return {
    sample: {
      part: `pixels of the scene ${scene.name} with ground truth, settings chosen on the scene ${other ?? ''} (one scene each, two in all)`,
      rows: sizeOf(mask.known),
    },
    seeds: [1],
    interval,
    reproducible: true,
  };
}

/** What a table of both scenes says of itself. */
export function frameBoth({ tuned }: Pick<Report, 'tuned'>, interval = blockInterval): ReturnType<typeof frame> {
  return {
    sample: {
      part: 'pixels with ground truth of two scenes, each with settings chosen on the other one',
      rows: tuned.scenes.reduce((sum, { mask }) => sum + sizeOf(mask.known), 0),
    },
    seeds: [1],
    interval,
    reproducible: true,
  };
}

/** The scene of a name; throws where the report has none. */
export function sceneOf({ scenes }: Report, id: string): Studied {
  const found = scenes.find(({ scene }) => scene.id === id);
  if (!found) throw new Error(`There is no scene "${id}".`);
  return found;
}

/** Full matches of a method on a scene. */
export function matchesOf({ scene, matches }: Studied, method: string): Matches {
  const found = matches.get(method);
  if (!found) throw new Error(`${method} was not matched in full on ${scene.id}.`);
  return found;
}

/** The settings of a method for a scene, chosen on the other one. */
export function settingsFor({ tuned }: Pick<Report, 'tuned'>, method: string, { id }: Pick<Prepared['scene'], 'id'>): Settings {
  return tuned.forScene(method, id).settings;
}

/** The share of the pixels of a mask that are off by more than `limit`, in percent, with its interval over blocks. */
export function badShare({ blocks }: Pick<Studied, 'blocks'>, errors: Float32Array, limit: number, mask: Uint8Array): Cell {
  return percent(
    meanOf(
      blocks,
      totalsOf(
        blocks,
        (at) => ((errors[at] ?? 0) > limit ? 1 : 0),
        (at) => mask[at] === 1,
      ),
    ),
  );
}

/** An estimated share in percent. */
export function percent({ value, low, high }: Estimate): Cell {
  return { value: 100 * value, low: 100 * low, high: 100 * high };
}

/** A number without an interval. */
export const plain = (value: number): Cell => ({ value });

/** Methods that are studied closely. */
export const closeMethods = ['sad-box', 'census-box', 'sad-sgm4', 'census-sgm4'] as const;

/** The method whose depths are reported: of the costs and aggregations the one with the least loss on either tuning scene. */
export const headline = 'census-sgm4';
