import { type FeedbackLoop, type LifecycleStage } from './lifecycle.ts';

/** A way back in the picture: a label in a row of its own, and an arc from there up to an earlier stage. */
export interface PlacedLoop extends FeedbackLoop {
  /** The stage where it is mended. */
  target: PlacedStage;
  /** The row of its label, where the arc begins. */
  row: number;
  /** How far out the arc runs: 1 is beside the labels. */
  lane: number;
}

/** A stage in the picture, with the ways back whose observation is made there. */
export interface PlacedStage extends LifecycleStage {
  /** Its place in the order of work, from 1. */
  number: number;
  row: number;
  /** Whether an arc ends here. */
  isTarget: boolean;
  /** From the nearest target to the farthest, so that the arcs of one stage nest. */
  loops: PlacedLoop[];
}

/**
 * The whole picture, as rows and lanes instead of lengths: the browser's grid makes lengths of them. So the arcs still meet
 * their labels when a narrow screen or a large font wraps the text.
 */
export interface LoopPicture {
  stages: PlacedStage[];
  rowCount: number;
  laneCount: number;
}

/** Places the stages in a column, each way back under the stage that sees it, and each arc in a lane. */
export function placeLoops(stages: readonly LifecycleStage[], loops: readonly FeedbackLoop[]): LoopPicture {
  const placed = stages.map((stage, index): PlacedStage => ({ ...stage, number: index + 1, row: 0, isTarget: false, loops: [] }));
  for (const loop of loops) {
    const source = findStage(placed, loop.from);
    const target = findStage(placed, loop.to);
    if (target.number >= source.number) throw new Error(`The loop "${loop.id}" leads from ${loop.from} to ${loop.to}, which is not back.`);
    target.isTarget = true;
    source.loops.push({ ...loop, target, row: 0, lane: 0 });
  }
  const rowCount = assignRows(placed);
  const laneCount = assignLanes(placed.flatMap((stage) => stage.loops));
  return { stages: placed, rowCount, laneCount };
}

function findStage(stages: readonly PlacedStage[], id: string): PlacedStage {
  const stage = stages.find((candidate) => candidate.id === id);
  if (!stage) throw new Error(`No stage is called "${id}".`);
  return stage;
}

function assignRows(stages: readonly PlacedStage[]): number {
  let row = 0;
  for (const stage of stages) {
    stage.row = ++row;
    stage.loops.sort((a, b) => b.target.number - a.target.number);
    for (const loop of stage.loops) loop.row = ++row;
  }
  return row;
}

/**
 * Gives each arc the innermost lane that is free over all its rows, the shortest arc first: an arc then always runs outside of
 * those it encloses, and never crosses them.
 */
function assignLanes(loops: readonly PlacedLoop[]): number {
  const lanes: PlacedLoop[][] = [];
  for (const loop of [...loops].sort((a, b) => rowSpan(a) - rowSpan(b))) {
    let lane = lanes.findIndex((others) => !others.some((other) => shareRow(loop, other)));
    if (lane === -1) lane = lanes.push([]) - 1;
    lanes[lane]?.push(loop);
    loop.lane = lane + 1;
  }
  return lanes.length;
}

function rowSpan({ row, target }: PlacedLoop): number {
  return row - target.row;
}

/** Whether two arcs have a row in common; in one lane they would then touch. */
export function shareRow(a: PlacedLoop, b: PlacedLoop): boolean {
  return a.target.row <= b.row && b.target.row <= a.row;
}
