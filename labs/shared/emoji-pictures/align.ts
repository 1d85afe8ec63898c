import { channels, type Picture } from './picture.ts';

/** Opacity (0 to 255) from which a pixel belongs to the drawing and not to the blur around it. */
const leastOpacity = 32;

/**
 * Brings the drawing to the middle and to full size, as faces are aligned before they are compared: the smallest square around all opaque
 * pixels, with the same center, is stretched to the whole picture (bilinear, colors weighted with opacity). An empty picture stays as it is.
 */
export function aligned(picture: Picture): Picture {
  const { side, bytes } = picture;
  let [left, right, top, bottom] = [side, -1, side, -1];
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if ((bytes[(y * side + x) * channels + 3] ?? 0) < leastOpacity) continue;
      [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    }
  }
  if (right < left) return picture;
  const box = Math.max(right - left, bottom - top) + 1;
  const [fromX, fromY] = [(left + right + 1 - box) / 2, (top + bottom + 1 - box) / 2];
  const found = new Uint8Array(bytes.length);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [sourceX, sourceY] = [fromX + ((x + 0.5) * box) / side - 0.5, fromY + ((y + 0.5) * box) / side - 0.5];
      found.set(sample(picture, sourceX, sourceY), (y * side + x) * channels);
    }
  return { side, bytes: found };
}

/** The four bytes between pixels; beyond the border all is transparent. */
function sample({ side, bytes }: Picture, x: number, y: number): number[] {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const sums = [0, 0, 0, 0];
  for (let corner = 0; corner < 4; corner++) {
    const [cx, cy] = [x0 + (corner & 1), y0 + (corner >> 1)];
    if (cx < 0 || cy < 0 || cx >= side || cy >= side) continue;
    const weight = (1 - Math.abs(x - cx)) * (1 - Math.abs(y - cy));
    const at = (cy * side + cx) * channels;
    const opacity = weight * (bytes[at + 3] ?? 0);
    for (let color = 0; color < 3; color++) sums[color] = (sums[color] ?? 0) + opacity * (bytes[at + color] ?? 0);
    sums[3] = (sums[3] ?? 0) + opacity;
  }
  const opacity = sums[3] ?? 0;
  return [...sums.slice(0, 3).map((sum) => Math.round(opacity === 0 ? 0 : sum / opacity)), Math.round(opacity)];
}
