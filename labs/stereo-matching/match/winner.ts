import type { RowSink } from './box.ts';

/** What matching says of each left pixel. */
export interface Matches {
  /** The disparity of the lowest cost; a whole number. */
  disparity: Uint8Array;
  /** What a parabola through three costs adds to it, in pixels. */
  parabola: Float32Array;
  /** What two lines of equal and opposite slope through them add to it. */
  lines: Float32Array;
  /** How far the disparity is from that of the right pixel it points at, searched from there: the left–right check. */
  disagreement: Uint8Array;
  /** The second lowest minimum ÷ the lowest: how clear the decision is. */
  peakRatio: Float32Array;
  /** How much higher the two neighboring costs are, both together. */
  curvature: Float32Array;
  /** The lowest cost. */
  cost: Float32Array;
}

/** Picks the disparity of the lowest cost for each pixel of the rows it receives, of several equal ones the smallest; nothing more. */
export function lowestCosts(width: number, height: number, disparities: number): { sink: RowSink; disparity: Uint8Array } {
  const disparity = new Uint8Array(width * height);
  const sink: RowSink = (y, costs) => {
    for (let x = 0; x < width; x++) disparity[y * width + x] = bestOfLeft(costs, x, disparities);
  };
  return { sink, disparity };
}

/** The disparity of the lowest cost for pixel `x` of the left picture, among those that the right picture has pixels for. */
function bestOfLeft(costs: Int32Array, x: number, disparities: number): number {
  const from = x * disparities;
  const last = Math.min(disparities - 1, x);
  let best = 0;
  let lowest = costs[from] ?? 0;
  for (let disparity = 1; disparity <= last; disparity++) {
    const cost = costs[from + disparity] ?? 0;
    if (cost < lowest) {
      best = disparity;
      lowest = cost;
    }
  }
  return best;
}

/** Picks like {@link lowestCosts}, and keeps what sub-pixel fits and confidence are computed from. */
export function winnerTakesAll(width: number, height: number, disparities: number): { sink: RowSink; matches: Matches } {
  const count = width * height;
  const floats = (): Float32Array => new Float32Array(count);
  const matches: Matches = {
    disparity: new Uint8Array(count),
    parabola: floats(),
    lines: floats(),
    disagreement: new Uint8Array(count),
    peakRatio: floats(),
    curvature: floats(),
    cost: floats(),
  };
  const fromRight = new Uint8Array(width);
  const sink: RowSink = (y, costs) => {
    for (let x = 0; x < width; x++) fromRight[x] = bestOfRight(costs, x, width, disparities);
    for (let x = 0; x < width; x++) {
      const [from, at] = [x * disparities, y * width + x];
      const last = Math.min(disparities - 1, x);
      const best = bestOfLeft(costs, x, disparities);
      const lowest = costs[from + best] ?? 0;
      let second = Infinity;
      for (let disparity = 0; disparity <= last; disparity++) {
        const cost = costs[from + disparity] ?? 0;
        if (cost < second && (disparity < best - 1 || disparity > best + 1)) second = cost;
      }
      matches.disparity[at] = best;
      matches.cost[at] = lowest;
      matches.peakRatio[at] = second === Infinity ? 1 : (second + 1) / (lowest + 1);
      matches.disagreement[at] = Math.abs(best - (fromRight[x - best] ?? 0));
      if (best === 0 || best === last) continue;
      const [below, above] = [costs[from + best - 1] ?? 0, costs[from + best + 1] ?? 0];
      matches.parabola[at] = parabolaOffset(below, lowest, above);
      matches.lines[at] = linesOffset(below, lowest, above);
      matches.curvature[at] = below + above - 2 * lowest;
    }
  };
  return { sink, matches };
}

/** The disparity of the lowest cost for pixel `x` of the right picture: costs of one pair of pixels are the same from either side. */
function bestOfRight(costs: Int32Array, x: number, width: number, disparities: number): number {
  let best = 0;
  let lowest = costs[x * disparities] ?? 0;
  for (let disparity = 1; disparity < disparities && x + disparity < width; disparity++) {
    const cost = costs[(x + disparity) * disparities + disparity] ?? 0;
    if (cost < lowest) {
      best = disparity;
      lowest = cost;
    }
  }
  return best;
}

/** Where the lowest point of the parabola through three costs lies, from the middle one, in [−½, ½]; 0 where all are equal. */
export function parabolaOffset(below: number, lowest: number, above: number): number {
  const bend = below - 2 * lowest + above;
  return bend <= 0 ? 0 : (below - above) / (2 * bend);
}

/** Where two lines of equal and opposite slope through three costs meet (equiangular fit), from the middle one, in [−½, ½]. */
export function linesOffset(below: number, lowest: number, above: number): number {
  const rise = Math.max(below, above) - lowest;
  return rise <= 0 ? 0 : (below - above) / (2 * rise);
}
