import { channels, type Picture } from '../emoji-pictures/picture.ts';
import { rootOfShares } from '../vectors.ts';

/**
 * How much of the drawing has which color, wherever it stands (Swain and Ballard, 1991): `bins`³ boxes of red, green and blue, each pixel
 * weighted with its opacity, so the paper counts for nothing.
 */
export function colorHistogram({ bytes }: Picture, bins: number): Float64Array {
  const counts = new Float64Array(bins ** 3);
  const bin = (byte: number | undefined): number => Math.floor(((byte ?? 0) * bins) / 256);
  for (let at = 0; at < bytes.length; at += channels) {
    const box = (bin(bytes[at]) * bins + bin(bytes[at + 1])) * bins + bin(bytes[at + 2]);
    counts[box] = (counts[box] ?? 0) + (bytes[at + 3] ?? 0) / 255;
  }
  return rootOfShares(counts);
}
