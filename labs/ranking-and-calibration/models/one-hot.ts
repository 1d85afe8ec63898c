import { binOffsets, type Dataset } from '../encode.ts';

/** Which weights a row switches on: `rows × perRow` indices below `size`. */
export interface Active {
  indices: Int32Array;
  perRow: number;
  size: number;
}

/** One index a column: the bin's place among all bins. */
export function oneHot(data: Dataset): Active {
  const { rows, width, codes } = data;
  const offsets = binOffsets(data);
  const indices = new Int32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < width; at++) indices[row * width + at] = (offsets[at] ?? 0) + (codes[row * width + at] ?? 0);
  }
  return { indices, perRow: width, size: offsets.at(-1) ?? 0 };
}
