import type { Volume } from './volume.ts';

/** Receives the aggregated costs of a row: for each pixel its disparities side by side. They are overwritten afterwards. */
export type RowSink = (y: number, costs: Int32Array) => void;

/**
 * Sums costs over a square window of each pixel, row by row, with sums that slide down and across (McDonnell, 1981: the time does not depend
 * on the window). Windows are cut off at the border.
 *
 * @param side of the window, odd, in pixels.
 */
export function sumWindows({ width, height, disparities, costs }: Volume, side: number, sink: RowSink): void {
  const reach = (side - 1) / 2;
  const line = width * disparities;
  const [columns, row] = [new Int32Array(line), new Int32Array(line)];
  const addRow = (y: number, sign: 1 | -1): void => {
    if (y < 0 || y >= height) return;
    const from = y * line;
    for (let at = 0; at < line; at++) columns[at] = (columns[at] ?? 0) + sign * (costs[from + at] ?? 0);
  };
  for (let y = 0; y < reach; y++) addRow(y, 1);
  for (let y = 0; y < height; y++) {
    addRow(y + reach, 1);
    addRow(y - reach - 1, -1);
    sumAcross(columns, row, { width, disparities, reach });
    sink(y, row);
  }
}

function sumAcross(
  columns: Int32Array,
  row: Int32Array,
  { width, disparities, reach }: { width: number; disparities: number; reach: number },
): void {
  for (let disparity = 0; disparity < disparities; disparity++) row[disparity] = 0;
  for (let x = 0; x <= Math.min(reach, width - 1); x++)
    for (let disparity = 0; disparity < disparities; disparity++)
      row[disparity] = (row[disparity] ?? 0) + (columns[x * disparities + disparity] ?? 0);
  for (let x = 1; x < width; x++) {
    const [to, before] = [x * disparities, (x - 1) * disparities];
    const entering = x + reach < width ? (x + reach) * disparities : -1;
    const leaving = x - reach - 1 >= 0 ? (x - reach - 1) * disparities : -1;
    for (let disparity = 0; disparity < disparities; disparity++) {
      const enters = entering < 0 ? 0 : (columns[entering + disparity] ?? 0);
      const leaves = leaving < 0 ? 0 : (columns[leaving + disparity] ?? 0);
      row[to + disparity] = (row[before + disparity] ?? 0) + enters - leaves;
    }
  }
}

/** The same costs averaged over a small window, as bytes again: what the paths of SGM may start from. */
export function smoothVolume(volume: Volume, side: number): Volume {
  if (side === 1) return volume;
  const { width, height, disparities } = volume;
  const reach = (side - 1) / 2;
  const costs = new Uint8Array(volume.costs.length);
  sumWindows(volume, side, (y, row) => {
    const rows = Math.min(height - 1, y + reach) - Math.max(0, y - reach) + 1;
    for (let x = 0; x < width; x++) {
      const pixels = rows * (Math.min(width - 1, x + reach) - Math.max(0, x - reach) + 1);
      const [from, to] = [x * disparities, (y * width + x) * disparities];
      for (let disparity = 0; disparity < disparities; disparity++)
        costs[to + disparity] = Math.round((row[from + disparity] ?? 0) / pixels);
    }
  });
  return { width, height, disparities, costs };
}
