import type { Active } from './one-hot.ts';

/**
 * All pairs of a row's bins, one weight each. With a few hundred bins every pair has a place of its own; a system with millions
 * of values would hash them (Weinberger et al., 2009).
 */
export function crossFeatures({ indices: bins, perRow: width, size }: Active): Active {
  const perRow = (width * (width - 1)) / 2;
  const rows = bins.length / width;
  const indices = new Int32Array(rows * perRow);
  let to = 0;
  for (let row = 0; row < rows; row++) {
    for (let first = 0; first < width; first++) {
      for (let second = first + 1; second < width; second++) {
        indices[to] = (bins[row * width + first] ?? 0) * size + (bins[row * width + second] ?? 0);
        to += 1;
      }
    }
  }
  return { indices, perRow, size: size * size };
}
