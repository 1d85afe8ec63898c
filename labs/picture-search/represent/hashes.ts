import { brightness, type Picture } from '../../shared/emoji-pictures/picture.ts';
import { cosineTransform } from './disturb.ts';

/** 64 bits, each 0 or 1. */
export type Hash = Uint8Array;

/** Whether each of 9 × 8 cells is darker than its right neighbor (difference hash; Krawetz, 2013). */
export function differenceHash(picture: Picture): Hash {
  const light = cells(picture, 9, 8);
  return Uint8Array.from({ length: 64 }, (_, at) => {
    const place = Math.floor(at / 8) * 9 + (at % 8);
    return (light[place] ?? 0) < (light[place + 1] ?? 0) ? 1 : 0;
  });
}

/** Whether each of the 8 × 8 lowest frequencies, the mean left out, lies above their median (perceptual hash; Zauner, 2010). */
export function perceptualHash(picture: Picture): Hash {
  const waves = cosineTransform(cells(picture, 32, 32), 32);
  // From the second row and column on, as pHash does.
  const low = Array.from({ length: 64 }, (_, at) => waves[(1 + (at >> 3)) * 32 + 1 + (at & 7)] ?? 0);
  const sorted = [...low].sort((one, other) => one - other);
  const median = ((sorted[31] ?? 0) + (sorted[32] ?? 0)) / 2;
  return Uint8Array.from(low, (value) => (value > median ? 1 : 0));
}

/** In how many bits two hashes differ. */
export function differing(one: Hash, other: Hash): number {
  let count = 0;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) count++;
  return count;
}

/** Mean brightness of `columns` × `rows` cells, by 4 × 4 points of each. */
function cells(picture: Picture, columns: number, rows: number): Float64Array {
  const light = brightness(picture);
  const { side } = picture;
  const points = 4;
  return Float64Array.from({ length: columns * rows }, (_, cell) => {
    let sum = 0;
    for (let point = 0; point < points * points; point++) {
      const x = Math.floor((((cell % columns) + ((point % points) + 0.5) / points) * side) / columns);
      const y = Math.floor(((Math.floor(cell / columns) + (Math.floor(point / points) + 0.5) / points) * side) / rows);
      sum += light[y * side + x] ?? 0;
    }
    return sum / (points * points);
  });
}
