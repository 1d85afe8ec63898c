import { quantile } from '../../shared/intervals.ts';
import type { Prepared } from '../experiments/tune.ts';

/** Pixels that have something in common. */
export interface Slice {
  id: string;
  label: string;
  mask: Uint8Array;
}

/** Side of the window over which texture is averaged, in pixels. */
const textureSide = 9;
/** A jump of disparity by more than this between neighbors is an edge; pixels this near to one are at it. */
const jump = 2;
const nearEdge = 5;
/** What is narrower than this and stands out by so much disparity is thin. */
const thinWidth = 15;
const standsOut = 4;

/** Slices of the known pixels of a scene, made from its left picture and its ground truth. */
export function slicesOf({ scene, mask }: Prepared): Slice[] {
  const { known, visible } = mask;
  const texture = textureOf(scene);
  const ascending = Float64Array.from(texture.filter((_, at) => known[at] === 1)).sort();
  const cuts = [0.25, 0.5, 0.75].map((share) => quantile(ascending, share));
  const quarter = (value: number): number => cuts.filter((cut) => value >= cut).length;
  const edges = nearJumps(scene);
  const thin = standingOut(scene);
  const among = (where: (at: number) => boolean): Uint8Array => known.map((value, at) => (value === 1 && where(at) ? 1 : 0));
  return [
    ...['Least textured quarter', 'Second quarter', 'Third quarter', 'Most textured quarter'].map((label, index) => ({
      id: `texture-${index + 1}`,
      label,
      mask: among((at) => quarter(texture[at] ?? 0) === index),
    })),
    { id: 'edges', label: `Within ${nearEdge} px of a depth edge`, mask: among((at) => edges[at] === 1) },
    { id: 'inside', label: 'Farther from edges', mask: among((at) => edges[at] !== 1) },
    { id: 'thin', label: `Thin: under ${thinWidth} px wide, in front`, mask: among((at) => thin[at] === 1) },
    { id: 'hidden', label: 'Hidden from the right camera', mask: among((at) => visible[at] !== 1) },
    { id: 'visible', label: 'Seen by both cameras', mask: visible },
  ];
}

type Size = Pick<Prepared['scene'], 'width' | 'height'>;

/** Mean absolute horizontal difference around each pixel. */
function textureOf({ width, height, left }: Prepared['scene']): Float32Array {
  const steps = Float32Array.from(left, (value, at) => (at % width === 0 ? 0 : Math.abs(value - (left[at - 1] ?? 0))));
  const reach = (textureSide - 1) / 2;
  return over(over(steps, { width, height }, reach, true, mean), { width, height }, reach, false, mean);
}

const mean = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / values.length;

/** Something of the values around each pixel, along its row or its column; what lies outside the picture is left out. */
function over(
  values: Float32Array,
  { width, height }: Size,
  reach: number,
  alongRow: boolean,
  of: (around: readonly number[]) => number,
): Float32Array {
  return values.map((_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const [place, end, stride] = alongRow ? [x, width, 1] : [y, height, width];
    const around: number[] = [];
    for (let step = Math.max(-reach, -place); step <= Math.min(reach, end - 1 - place); step++)
      around.push(values[at + step * stride] ?? 0);
    return of(around);
  });
}

/** Pixels near a jump of the true disparity, in a square around it. */
function nearJumps({ width, height, truth }: Prepared['scene']): Float32Array {
  const jumps = Float32Array.from(truth, (value, at) => {
    const besides = [at % width > 0 ? truth[at - 1] : undefined, at >= width ? truth[at - width] : undefined];
    return besides.some((other) => other !== undefined && Math.abs(other - value) > jump) ? 1 : 0;
  });
  const most = (around: readonly number[]): number => Math.max(...around);
  return over(over(jumps, { width, height }, nearEdge, true, most), { width, height }, nearEdge, false, most);
}

/** Pixels that a morphological opening along the row takes away: nearer than anything as wide as the window. */
function standingOut({ width, height, truth }: Prepared['scene']): Uint8Array {
  const reach = (thinWidth - 1) / 2;
  // Unknown pixels neither end nor hold up a thin thing.
  const least = over(truth, { width, height }, reach, true, (around) => Math.min(...around.filter((value) => !Number.isNaN(value))));
  const opened = over(least, { width, height }, reach, true, (around) => Math.max(...around.filter((value) => Number.isFinite(value))));
  return Uint8Array.from(truth, (value, at) => (value - (opened[at] ?? 0) > standsOut ? 1 : 0));
}
