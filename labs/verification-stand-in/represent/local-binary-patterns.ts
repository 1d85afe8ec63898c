import { brightness, type Picture } from '../../shared/emoji-pictures/picture.ts';
import { rootOfShares } from '../../shared/vectors.ts';

/** Steps to the eight neighbors of a pixel, around the clock. */
const around = [
  [-1, -1],
  [0, -1],
  [1, -1],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
] as const;

/** A neighbor counts as brighter from this difference on (of 1): flat areas of a drawing would else be decided by rounding. */
const leastStep = 1 / 64;

/** Bins of a cell. */
export const patternBins = 59;

/** The bin of each of the 256 patterns: 58 uniform ones, with at most two changes around the clock, have one each; the rest share one. */
const binOf = uniformBins();

/**
 * Local binary patterns in `grid` × `grid` cells, joined (Ahonen, Hadid and Pietikäinen, 2006): around each pixel, which of the eight
 * neighbors are brighter; of each cell, how often each uniform pattern occurs.
 *
 * @returns grid² × 59 numbers; each cell weighs the same.
 */
export function localBinaryPatterns(picture: Picture, grid: number): Float64Array {
  const { side } = picture;
  const light = brightness(picture);
  const cells = Array.from({ length: grid * grid }, () => new Float64Array(patternBins));
  for (let y = 1; y < side - 1; y++) {
    for (let x = 1; x < side - 1; x++) {
      const center = light[y * side + x] ?? 0;
      let pattern = 0;
      for (const [dx, dy] of around) pattern = 2 * pattern + ((light[(y + dy) * side + x + dx] ?? 0) >= center + leastStep ? 1 : 0);
      const cell = cells[Math.floor((y * grid) / side) * grid + Math.floor((x * grid) / side)];
      const bin = binOf[pattern] ?? 0;
      if (cell) cell[bin] = (cell[bin] ?? 0) + 1;
    }
  }
  const found = new Float64Array(grid * grid * patternBins);
  cells.forEach((cell, index) => {
    found.set(
      rootOfShares(cell).map((value) => value / grid),
      index * patternBins,
    );
  });
  return found;
}

function uniformBins(): Uint8Array {
  const bins = new Uint8Array(256).fill(patternBins - 1);
  let next = 0;
  for (let pattern = 0; pattern < 256; pattern++) {
    const turned = ((pattern << 1) | (pattern >> 7)) & 255;
    let changes = 0;
    for (let bits = pattern ^ turned; bits > 0; bits >>= 1) changes += bits & 1;
    if (changes <= 2) bins[pattern] = next++;
  }
  return bins;
}
