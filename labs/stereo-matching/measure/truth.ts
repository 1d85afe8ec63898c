import type { Scene } from '../load/scene.ts';

/** Which pixels have a known disparity, and which of those the right picture shows too; a byte each. */
export interface Known {
  known: Uint8Array;
  visible: Uint8Array;
}

/** How much nearer something must be, in pixels of disparity, to count as standing before a pixel. */
const before = 1;

/**
 * Which known pixels both pictures show. Ground truth of the left picture is carried over to the right one; a pixel is hidden where it leaves the picture,
 * or where another of its row with a disparity larger by more than one falls on the same column. What stands before a pixel without being known itself goes unnoticed.
 */
export function visibility({ width, height, truth }: Pick<Scene, 'width' | 'height' | 'truth'>): Known {
  const [known, visible] = [new Uint8Array(truth.length), new Uint8Array(truth.length)];
  const nearest = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    nearest.fill(-1);
    for (let x = 0; x < width; x++) {
      const disparity = truth[y * width + x] ?? Number.NaN;
      if (Number.isNaN(disparity)) continue;
      // Both neighboring columns, so that a slanted surface leaves no gaps.
      for (const column of [Math.floor(x - disparity), Math.ceil(x - disparity)])
        if (column >= 0) nearest[column] = Math.max(nearest[column] ?? 0, disparity);
    }
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const disparity = truth[at] ?? Number.NaN;
      if (Number.isNaN(disparity)) continue;
      known[at] = 1;
      const column = Math.round(x - disparity);
      if (column >= 0 && (nearest[column] ?? 0) <= disparity + before) visible[at] = 1;
    }
  }
  return { known, visible };
}
