import type { Camera } from '../load/scene.ts';

/** Depth in millimeters: Z = f · B ÷ (d + offset). */
export function depthOf({ focal, baseline, offset }: Camera, disparity: number): number {
  return (focal * baseline) / (disparity + offset);
}

/** What an error of disparity, in pixels, does to a depth in millimeters, to first order: Z² ÷ (f · B) · dd. */
export function depthError({ focal, baseline }: Pick<Camera, 'focal' | 'baseline'>, depth: number, disparityError: number): number {
  return (depth * depth * disparityError) / (focal * baseline);
}
