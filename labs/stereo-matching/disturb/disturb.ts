import type { Random } from '../../shared/random.ts';
import type { Camera } from '../load/scene.ts';

/** Width and height in pixels. */
interface Size {
  width: number;
  height: number;
}

/** Gray at a place between pixels: bilinear; borders repeat. */
function sample(pixels: Uint8Array, { width, height }: Size, x: number, y: number): number {
  const [inX, inY] = [Math.max(0, Math.min(width - 1, x)), Math.max(0, Math.min(height - 1, y))];
  const [left, top] = [Math.floor(inX), Math.floor(inY)];
  const [right, bottom] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)];
  const [across, down] = [inX - left, inY - top];
  const at = (column: number, row: number): number => pixels[row * width + column] ?? 0;
  const [above, below] = [
    at(left, top) * (1 - across) + at(right, top) * across,
    at(left, bottom) * (1 - across) + at(right, bottom) * across,
  ];
  return above * (1 - down) + below * down;
}

/** A picture whose pixels are looked up elsewhere in another. */
function warp(pixels: Uint8Array, size: Size, source: (x: number, y: number) => readonly [x: number, y: number]): Uint8Array {
  return pixels.map((_, at) => Math.round(sample(pixels, size, ...source(at % size.width, Math.floor(at / size.width)))));
}

/** Moves a picture down by so many pixels; fractions blur a little, as any resampling does. */
export function moveDown(pixels: Uint8Array, size: Size, by: number): Uint8Array {
  return warp(pixels, size, (x, y) => [x, y - by]);
}

/** Another exposure: gray values times a gain, then to the power of gamma; what is too bright is clipped. */
export function expose(pixels: Uint8Array, gain: number, gamma: number): Uint8Array {
  return pixels.map((value) => Math.round(255 * Math.min(1, (gain * value) / 255) ** gamma));
}

/** A picture taken with few photons: Poisson counts with `white` of them at gray 255, brightened back; the sensor adds no noise of its own. */
export function countPhotons(pixels: Uint8Array, white: number, random: Random): Uint8Array {
  return pixels.map((value) => Math.min(255, Math.round((poisson((value / 255) * white, random) / white) * 255)));
}

/** A Poisson count (Knuth, 1969): how many uniform draws multiply to more than e^−mean, in portions so that this does not underflow. */
function poisson(mean: number, random: Random): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 200) {
    const limit = Math.exp(-Math.min(left, 200));
    for (let product = random.next(); product > limit; product *= random.next()) count++;
  }
  return count;
}

/** Where a right camera that is turned by some angle about its vertical axis sees what stood at (x, y): angles in radians, positive to the right. */
export function turned({ focal, centerX, centerY, offset }: Camera, angle: number, x: number, y: number): readonly [x: number, y: number] {
  const [across, down] = [x - centerX - offset, y - centerY];
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const depth = focal * cosine + across * sine;
  return [centerX + offset + (focal * (across * cosine - focal * sine)) / depth, centerY + (focal * down) / depth];
}

/** The right picture as that camera takes it. */
export function turnRight(pixels: Uint8Array, size: Size, camera: Camera, angle: number): Uint8Array {
  return warp(pixels, size, (x, y) => turned(camera, -angle, x, y));
}
