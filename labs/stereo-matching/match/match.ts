import type { Pair } from '../load/scene.ts';
import { smoothVolume, sumWindows, type RowSink } from './box.ts';
import { addPaths, emitRows, noPaths, type Penalties } from './sgm.ts';
import { costVolume, type CensusSide, type Cost, type Volume } from './volume.ts';
import { lowestCosts, winnerTakesAll, type Matches } from './winner.ts';

/** How costs become a decision: summed over a window, or along 4 or 8 paths. */
export type Aggregation = 'box' | 'sgm4' | 'sgm8';

/** How the costs are made that aggregation starts from. */
export interface CostSettings {
  cost: Cost;
  /** Side of the census, in pixels; without effect on other costs. */
  census: CensusSide;
  /** Side of the window over which costs are averaged before the paths of SGM; 1 before a window. */
  support: number;
}

/** Everything that is set before matching. */
export type Settings = CostSettings & ({ aggregation: 'box'; window: number } | ({ aggregation: 'sgm4' | 'sgm8' } & Penalties));

/** Costs of a pair, averaged over the support. */
export function costsFor(pair: Pair, { cost, census, support }: CostSettings): Volume {
  return smoothVolume(costVolume(pair, cost, census), support);
}

/** Matches a pair, with all that sub-pixel fits and confidence need. */
export function match(pair: Pair, settings: Settings): Matches {
  const { sink, matches } = winnerTakesAll(pair.width, pair.height, pair.disparities);
  aggregate(costsFor(pair, settings), settings, sink);
  return matches;
}

/** Matches a pair to whole pixels. */
export function matchWhole(pair: Pair, settings: Settings): Uint8Array {
  const { sink, disparity } = lowestCosts(pair.width, pair.height, pair.disparities);
  aggregate(costsFor(pair, settings), settings, sink);
  return disparity;
}

/** Aggregates costs, and hands over the sums row by row. */
export function aggregate(volume: Volume, settings: Settings, sink: RowSink): void {
  if (settings.aggregation === 'box') {
    sumWindows(volume, settings.window, sink);
    return;
  }
  const sums = noPaths(volume);
  addPaths(volume, settings, 'straight', sums);
  if (settings.aggregation === 'sgm8') addPaths(volume, settings, 'slanted', sums);
  emitRows(sums, sink);
}

/** Matches a pair to whole pixels with every window and every pair of penalties; eight paths go on from where four ended. */
export function sweep(
  pair: Pair,
  costs: CostSettings,
  grid: { windows: readonly number[]; penalties: readonly Penalties[] },
): { settings: Settings; disparity: Uint8Array }[] {
  const volume = costsFor(pair, costs);
  const whole = (emit: (sink: RowSink) => void): Uint8Array => {
    const { sink, disparity } = lowestCosts(pair.width, pair.height, pair.disparities);
    emit(sink);
    return disparity;
  };
  const boxes = grid.windows.map((window) => ({
    settings: { ...costs, aggregation: 'box' as const, window },
    disparity: whole((sink) => sumWindows(volume, window, sink)),
  }));
  const paths = grid.penalties.flatMap((penalties) => {
    const sums = noPaths(volume);
    return (['sgm4', 'sgm8'] as const).map((aggregation) => {
      addPaths(volume, penalties, aggregation === 'sgm4' ? 'straight' : 'slanted', sums);
      return { settings: { ...costs, aggregation, ...penalties }, disparity: whole((sink) => emitRows(sums, sink)) };
    });
  });
  return [...boxes, ...paths];
}
