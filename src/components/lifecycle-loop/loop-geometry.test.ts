import { describe, expect, it } from 'vitest';
import { stageIds, type FeedbackLoop, type LifecycleStage, type StageId } from './lifecycle.ts';
import { placeLoops, shareRow, type LoopPicture, type PlacedLoop } from './loop-geometry.ts';
import * as data from './loops.ts';

const stages = stageIds.map((id): LifecycleStage => ({ id, label: id, decides: '' }));

function loop(from: StageId, to: StageId): FeedbackLoop {
  return { id: `${from}-${to}`, from, to, label: '', observation: '', trigger: '', cost: '' };
}

/** Every way back that there can be, in both orders: more than any page will show. */
const all = stageIds.flatMap((to, index) => stageIds.slice(index + 1).map((from) => loop(from, to)));
const pictures: [string, LoopPicture][] = [
  ['the published loops', placeLoops(data.stages, data.loops)],
  ['all loops', placeLoops(stages, all)],
  ['all loops, the last first', placeLoops(stages, all.toReversed())],
  ['no loop', placeLoops(stages, [])],
];

const arcs = (picture: LoopPicture): PlacedLoop[] => picture.stages.flatMap((stage) => stage.loops);
const pairs = (picture: LoopPicture): [PlacedLoop, PlacedLoop][] =>
  arcs(picture)
    .flatMap((a) => arcs(picture).map((b) => [a, b] as const))
    .filter(([a, b]) => a !== b) as [PlacedLoop, PlacedLoop][];

describe.each(pictures)('the picture of %s', (_name, picture) => {
  it('gives each stage and each label a row of its own, from the top', () => {
    const rows = picture.stages.flatMap((stage) => [stage.row, ...stage.loops.map(({ row }) => row)]);
    expect(rows).toEqual(Array.from({ length: picture.rowCount }, (_, index) => index + 1));
  });

  it('keeps arcs of one lane apart', () => {
    expect(pairs(picture).filter(([a, b]) => a.lane === b.lane && shareRow(a, b))).toEqual([]);
  });

  it('draws an arc outside of those it encloses', () => {
    const crossed = pairs(picture).filter(([a, b]) => a.target.row <= b.target.row && b.row < a.row && a.lane <= b.lane);
    expect(crossed).toEqual([]);
  });

  it('leaves no lane empty', () => {
    const used = new Set(arcs(picture).map(({ lane }) => lane));
    expect([...used].sort((a, b) => a - b)).toEqual(Array.from({ length: picture.laneCount }, (_, index) => index + 1));
  });

  it('marks the stages where an arc ends', () => {
    const targets = new Set(arcs(picture).map(({ to }) => to));
    expect(picture.stages.filter(({ isTarget }) => isTarget).map(({ id }) => id)).toEqual(stageIds.filter((id) => targets.has(id)));
  });
});

describe('placeLoops', () => {
  it('shares a lane between arcs that have no row in common', () => {
    const picture = placeLoops(stages, [loop('data-management', 'problem-definition'), loop('iteration', 'monitoring')]);
    expect(picture.laneCount).toBe(1);
  });

  it('lists the ways back of a stage from the nearest target to the farthest', () => {
    const picture = placeLoops(stages, [loop('serving', 'problem-definition'), loop('serving', 'infrastructure')]);
    expect(arcs(picture).map(({ to, lane }) => [to, lane])).toEqual([
      ['infrastructure', 1],
      ['problem-definition', 2],
    ]);
  });

  it('refuses a loop that does not lead back', () => {
    expect(() => placeLoops(stages, [loop('serving', 'iteration')])).toThrow('"serving-iteration" leads from serving to iteration');
    expect(() => placeLoops(stages, [loop('serving', 'serving')])).toThrow('not back');
  });

  it('refuses a loop of an unknown stage', () => {
    expect(() => placeLoops(stages.slice(1), [loop('serving', 'problem-definition')])).toThrow('No stage is called "problem-definition"');
  });
});
