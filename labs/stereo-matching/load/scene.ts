import { readFileSync } from 'node:fs';
import { readGray, shrink, type Gray } from './gray.ts';
import { readNpz } from './npz.ts';

/** A rectified stereo pair: a point at (x, y) of the left picture stands at (x − disparity, y) of the right one. */
export interface Pair {
  width: number;
  height: number;
  left: Uint8Array;
  right: Uint8Array;
  /** Disparities that are searched: 0 up to this number, not included. */
  disparities: number;
}

/** What turns disparities into depths: Z = focal · baseline ÷ (disparity + offset). */
export interface Camera {
  /** Focal length in pixels. */
  focal: number;
  /** Baseline in millimeters. */
  baseline: number;
  /** Columns between the principal points of the two pictures, in pixels. */
  offset: number;
  /** Principal point of the left picture, in pixels. */
  centerX: number;
  centerY: number;
}

/** A pair whose disparities are known. */
export interface Scene extends Pair {
  id: string;
  name: string;
  /** Disparity of each left pixel; not a number where it is unknown. */
  truth: Float32Array;
}

/** Files of the two scenes, in the order of `data.json`. */
export interface Files {
  motorcycleLeft: string;
  motorcycleRight: string;
  motorcycleTruth: string;
  aloeLeft: string;
  aloeRight: string;
  aloeTruth: string;
}

/** Calibration of Motorcycle at a quarter of its size, as the documentation of scikit-image states it. */
export const motorcycleCamera: Camera = { focal: 994.978, baseline: 193.001, offset: 31.086, centerX: 311.193, centerY: 254.877 };

/** Aloe is shrunk to a third, so that both scenes are searched over about as many disparities. */
const aloeFactor = 3;

/** Loads both scenes. Ground truth of Motorcycle is finer than a pixel; that of Aloe is whole pixels at full size, thirds here. */
export async function loadScenes(files: Files): Promise<Scene[]> {
  const { shape, values } = readNpz(readFileSync(files.motorcycleTruth));
  const motorcycle = pairUp(await readGray(files.motorcycleLeft), await readGray(files.motorcycleRight), 64);
  if (shape[0] !== motorcycle.height || shape[1] !== motorcycle.width) throw new Error('The disparities of Motorcycle fit no picture.');
  const truth = values.map((value) => (Number.isFinite(value) ? value : Number.NaN));
  const [left, right, coded] = [await readGray(files.aloeLeft), await readGray(files.aloeRight), await readGray(files.aloeTruth)];
  const aloe = pairUp(shrink(left, aloeFactor), shrink(right, aloeFactor), 72);
  return [
    { ...motorcycle, id: 'motorcycle', name: 'Motorcycle', truth },
    { ...aloe, id: 'aloe', name: 'Aloe', truth: shrinkDisparities(coded, aloeFactor) },
  ];
}

/** What matching sees of a scene. */
export function pairOf({ width, height, left, right, disparities }: Pair): Pair {
  return { width, height, left, right, disparities };
}

function pairUp(left: Gray, right: Gray, disparities: number): Pair {
  if (left.width !== right.width || left.height !== right.height) throw new Error('The two pictures of a pair differ in size.');
  return { width: left.width, height: left.height, left: left.pixels, right: right.pixels, disparities };
}

/** Disparities coded as gray values, 0 for none, of a picture that is shrunk by an odd factor: those of the middle pixels, in new pixels. */
export function shrinkDisparities({ width, height, pixels }: Gray, factor: number): Float32Array {
  const [columns, rows, middle] = [Math.floor(width / factor), Math.floor(height / factor), (factor - 1) / 2];
  return Float32Array.from({ length: columns * rows }, (_, index) => {
    const [x, y] = [(index % columns) * factor + middle, Math.floor(index / columns) * factor + middle];
    const value = pixels[y * width + x] ?? 0;
    return value === 0 ? Number.NaN : value / factor;
  });
}
