import { brightness, type Picture } from '../emoji-pictures/picture.ts';

/** Directions of an edge, over half a turn. */
export const orientations = 9;

/** A component of a block is cut at this share of its length, so that one strong edge does not rule it. */
const clip = 0.2;

/**
 * Histograms of oriented gradients (Dalal and Triggs, 2005): of each cell of `width` pixels, how much edge runs in which of nine
 * directions, a pixel's vote shared between the two nearest; each block of 2 × 2 cells is brought to length one, cut, and again to length one.
 *
 * @returns (cells − 1)² × 36 numbers at length one, where cells = side ÷ width; zeros where the drawing has no edge.
 */
export function orientedGradients(picture: Picture, width: number): Float64Array {
  const cells = picture.side / width;
  if (!Number.isInteger(cells)) throw new Error(`${picture.side} pixels do not divide into cells of ${width}.`);
  const votes = cellVotes(picture, width, cells);
  const blocks: Float64Array[] = [];
  for (let row = 0; row < cells - 1; row++) {
    for (let column = 0; column < cells - 1; column++) {
      const block = new Float64Array(4 * orientations);
      for (let corner = 0; corner < 4; corner++) {
        const cell = (row + (corner >> 1)) * cells + column + (corner & 1);
        block.set(votes.subarray(cell * orientations, (cell + 1) * orientations), corner * orientations);
      }
      blocks.push(softUnit(softUnit(block).map((value) => Math.min(clip, value))));
    }
  }
  const joined = new Float64Array(blocks.length * 4 * orientations);
  blocks.forEach((block, index) => {
    joined.set(block, index * 4 * orientations);
  });
  return softUnit(joined);
}

function cellVotes(picture: Picture, width: number, cells: number): Float64Array {
  const { side } = picture;
  const light = brightness(picture);
  const at = (x: number, y: number): number => light[Math.min(side - 1, Math.max(0, y)) * side + Math.min(side - 1, Math.max(0, x))] ?? 0;
  const votes = new Float64Array(cells * cells * orientations);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [dx, dy] = [at(x + 1, y) - at(x - 1, y), at(x, y + 1) - at(x, y - 1)];
      const strength = Math.hypot(dx, dy);
      if (strength === 0) continue;
      const turn = ((Math.atan2(dy, dx) / Math.PI + 1) % 1) * orientations;
      const low = Math.floor(turn) % orientations;
      const cell = (Math.floor(y / width) * cells + Math.floor(x / width)) * orientations;
      const high = (low + 1) % orientations;
      votes[cell + low] = (votes[cell + low] ?? 0) + strength * (1 - (turn - Math.floor(turn)));
      votes[cell + high] = (votes[cell + high] ?? 0) + strength * (turn - Math.floor(turn));
    }
  }
  return votes;
}

/** Brings a vector to length one, with a little added to the length, so that faint noise stays small. */
function softUnit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 1e-4));
  return vector.map((value) => value / length);
}
