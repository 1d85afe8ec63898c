/** How far off each pixel is, in pixels of disparity; not a number where the truth is unknown. */
export function absoluteErrors(disparity: ArrayLike<number>, truth: Float32Array): Float32Array {
  return truth.map((value, at) => Math.abs((disparity[at] ?? 0) - value));
}

/** The share of pixels of a mask that are off by more than `limit` pixels. */
export function shareBeyond(errors: Float32Array, limit: number, mask: Uint8Array): number {
  let [beyond, count] = [0, 0];
  for (let at = 0; at < errors.length; at++) {
    if (mask[at] !== 1) continue;
    count++;
    if ((errors[at] ?? 0) > limit) beyond++;
  }
  return beyond / count;
}

/** How many pixels a mask holds. */
export function sizeOf(mask: Uint8Array): number {
  return mask.reduce((sum, value) => sum + value, 0);
}

/** Whole-pixel disparities with what a sub-pixel fit adds to each. */
export function refined(disparity: Uint8Array, offset: Float32Array): Float32Array {
  return offset.map((value, at) => value + (disparity[at] ?? 0));
}
