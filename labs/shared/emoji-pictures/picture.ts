/** A drawing as it was decoded: `side` × `side` pixels, row by row, four bytes each (red, green, blue, opacity; 0 to 255). */
export interface Picture {
  side: number;
  bytes: Uint8Array;
}

/** Bytes of a pixel. */
export const channels = 4;

/**
 * The drawing on white paper, in `cells` × `cells` cells of equal size: mean red, green and blue of each (0 to 1), row by row.
 *
 * @throws Error when the side is not a multiple of `cells`.
 */
export function onWhite({ side, bytes }: Picture, cells: number): Float64Array {
  const width = side / cells;
  if (!Number.isInteger(width)) throw new Error(`${side} pixels do not divide into ${cells} cells.`);
  const sums = new Float64Array(cells * cells * 3);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const from = (y * side + x) * channels;
      const to = (Math.floor(y / width) * cells + Math.floor(x / width)) * 3;
      const opacity = (bytes[from + 3] ?? 0) / 255;
      for (let color = 0; color < 3; color++)
        sums[to + color] = (sums[to + color] ?? 0) + 1 - opacity + (opacity * (bytes[from + color] ?? 0)) / 255;
    }
  }
  return sums.map((sum) => sum / (width * width));
}

/** The brightness of each pixel on white paper, row by row (0 to 1): luma with the weights of ITU-R BT.601. */
export function brightness({ side, bytes }: Picture): Float64Array {
  const light = new Float64Array(side * side);
  for (let pixel = 0; pixel < light.length; pixel++) {
    const at = pixel * channels;
    const opacity = (bytes[at + 3] ?? 0) / 255;
    const luma = (0.299 * (bytes[at] ?? 0) + 0.587 * (bytes[at + 1] ?? 0) + 0.114 * (bytes[at + 2] ?? 0)) / 255;
    light[pixel] = 1 - opacity + opacity * luma;
  }
  return light;
}
