import type { RowSink } from './box.ts';
import type { Volume } from './volume.ts';

/** What a path pays for a change of disparity from one pixel to the next, in units of the cost: by one, and by more. */
export interface Penalties {
  small: number;
  large: number;
}

/** Larger than any cost of a path, and small enough to add a penalty to. */
const beyond = 60_000;

/** Costs of paths along a row: a slot for each pixel with one more at either end, a cell for each disparity with one more at either end. */
interface PathRow {
  costs: Uint16Array;
  /** The least cost of each slot. */
  least: Uint16Array;
}

/** Where paths come from, besides the row itself: straight, along rows and columns, or slanted, along both diagonals. */
type Directions = 'straight' | 'slanted';

/** Sums of path costs of a pair: two bytes for each pixel and disparity. */
export interface PathSums {
  width: number;
  height: number;
  disparities: number;
  sums: Uint16Array;
}

/** Sums over no path yet. */
export function noPaths({ width, height, disparities }: Volume): PathSums {
  return { width, height, disparities, sums: new Uint16Array(width * height * disparities) };
}

/**
 * Semi-global matching (Hirschmüller, 2005, equations 13 and 14): adds the costs of the cheapest paths that end in each pixel, from four directions. The
 * penalties are constant, not lowered at edges of the picture. Eight paths are the straight ones and the slanted ones.
 */
export function addPaths(volume: Volume, penalties: Penalties, directions: Directions, { sums }: PathSums): void {
  const down = scan(volume, penalties, directions, sums, 1);
  for (let y = 0; y < volume.height; y++) down(y);
  const up = scan(volume, penalties, directions, sums, -1);
  for (let y = volume.height - 1; y >= 0; y--) up(y);
}

/** Hands over the sums, row by row. */
export function emitRows({ width, height, disparities, sums }: PathSums, sink: RowSink): void {
  const line = width * disparities;
  const row = new Int32Array(line);
  for (let y = 0; y < height; y++) {
    row.set(sums.subarray(y * line, (y + 1) * line));
    sink(y, row);
  }
}

/** Goes over the picture from the top left (`direction` 1) or the bottom right (−1), and adds the paths that come from behind. */
function scan(volume: Volume, penalties: Penalties, directions: Directions, sums: Uint16Array, direction: 1 | -1): (y: number) => void {
  const { width, disparities, costs } = volume;
  const slants = directions === 'straight' ? [0] : [-1, 1];
  let before = slants.map(() => pathRow(width, disparities));
  let current = slants.map(() => pathRow(width, disparities));
  const along = pathRow(width, disparities);
  return (y) => {
    for (let step = 0; step < width; step++) {
      const x = direction === 1 ? step : width - 1 - step;
      const at = (y * width + x) * disparities;
      // The outermost slots stay empty: paths start there.
      if (directions === 'straight') extend(costs, at, along, x + 1 - direction, along, x + 1, sums, disparities, penalties);
      for (let slant = 0; slant < slants.length; slant++) {
        const [from, to] = [before[slant], current[slant]];
        if (from && to) extend(costs, at, from, x + 1 + (slants[slant] ?? 0), to, x + 1, sums, disparities, penalties);
      }
    }
    [before, current] = [current, before];
  };
}

function pathRow(width: number, disparities: number): PathRow {
  const stride = disparities + 2;
  const costs = new Uint16Array((width + 2) * stride);
  for (let slot = 0; slot < width + 2; slot++) costs[slot * stride + disparities + 1] = beyond;
  return { costs, least: new Uint16Array(width + 2) };
}

/** Extends the path that ends in slot `from` of a row to slot `to` of another: L(d) = C(d) + min(L′(d), L′(d ± 1) + P1, min L′ + P2) − min L′. */
function extend(
  costs: Uint8Array,
  at: number,
  fromRow: PathRow,
  from: number,
  toRow: PathRow,
  to: number,
  sums: Uint16Array,
  disparities: number,
  { small, large }: Penalties,
): void {
  const [before, after] = [fromRow.costs, toRow.costs];
  const stride = disparities + 2;
  const [start, end] = [from * stride + 1, to * stride + 1];
  const least = fromRow.least[from] ?? 0;
  const jump = least + large;
  let lowest = beyond;
  let lower = beyond;
  let same = before[start] ?? 0;
  // The cell beyond the last disparity holds `beyond`; minima without branches, which could not be predicted.
  for (let disparity = 0; disparity < disparities; disparity++) {
    const upper = before[start + disparity + 1] ?? 0;
    let over = lower - upper;
    const side = upper + (over & (over >> 31)) + small;
    over = side - same;
    const near = same + (over & (over >> 31));
    over = near - jump;
    const cost = (costs[at + disparity] ?? 0) + jump + (over & (over >> 31)) - least;
    after[end + disparity] = cost;
    sums[at + disparity] = (sums[at + disparity] ?? 0) + cost;
    over = cost - lowest;
    lowest += over & (over >> 31);
    lower = same;
    same = upper;
  }
  toRow.least[to] = lowest;
}
