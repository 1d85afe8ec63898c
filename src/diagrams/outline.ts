import type { Box, Point } from './geometry.ts';
import type { Shape } from './graph.ts';
import { lid, slant } from './shape-size.ts';

/** The corner radii of shapes that are rectangles. */
export function cornerRadius(shape: Shape, box: Box): number {
  switch (shape) {
    case 'round':
      return Math.min(14, box.height / 2);
    case 'stadium':
      return box.height / 2;
    case 'bar':
    case 'note':
    case 'subroutine':
      return 2;
    default:
      return 6;
  }
}

/** The corners of a shape with straight sides; undefined for others. */
export function corners(shape: Shape, box: Box): Point[] | undefined {
  const { x, y, width, height } = box;
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
  const points = (...pairs: [number, number][]): Point[] => pairs.map(([px, py]) => ({ x: px, y: py }));
  switch (shape) {
    case 'diamond':
    case 'choice':
      return points([x, top], [right, y], [x, bottom], [left, y]);
    case 'hexagon':
      return points([left + slant, top], [right - slant, top], [right, y], [right - slant, bottom], [left + slant, bottom], [left, y]);
    case 'parallelogram':
      return points([left + slant, top], [right, top], [right - slant, bottom], [left, bottom]);
    case 'parallelogram-alt':
      return points([left, top], [right - slant, top], [right, bottom], [left + slant, bottom]);
    case 'trapezoid':
      return points([left + slant, top], [right - slant, top], [right, bottom], [left, bottom]);
    case 'trapezoid-alt':
      return points([left, top], [right, top], [right - slant, bottom], [left + slant, bottom]);
    default:
      return undefined;
  }
}

/**
 * How much further a line must run to touch a shape: the layout ends lines at the box around it.
 *
 * Zero where the layout knows the shape itself (discs and diamonds) or the line already touches.
 */
export function distanceToOutline(shape: Shape, box: Box, from: Point, direction: Point): number {
  if (['circle', 'double-circle', 'start', 'end', 'diamond', 'choice'].includes(shape)) return 0;
  const outline = corners(shape, box) ?? curvedOutline(shape, box);
  const hits = outline.flatMap((start, index) => {
    const end = outline[(index + 1) % outline.length] ?? start;
    const hit = crossing(from, direction, start, end);
    return hit === undefined ? [] : [hit];
  });
  const nearest = Math.min(...hits);
  // Further away than a corner can be, the line misses the shape.
  return nearest > 0 && nearest < 2 * slant ? nearest : 0;
}

/** A rounded rectangle, or a cylinder with its bent lids, as a polygon. */
function curvedOutline(shape: Shape, box: Box): Point[] {
  const radius = cornerRadius(shape, box);
  const [rx, ry] = shape === 'cylinder' ? [box.width / 2, lid] : [radius, radius];
  const quarters = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const;
  const steps = 8;
  return quarters.flatMap(([sideX, sideY], quarter) =>
    Array.from({ length: steps + 1 }, (_, step): Point => {
      const angle = Math.PI + ((quarter + step / steps) * Math.PI) / 2;
      return {
        x: box.x + sideX * (box.width / 2 - rx) + Math.cos(angle) * rx,
        y: box.y + sideY * (box.height / 2 - ry) + Math.sin(angle) * ry,
      };
    }),
  );
}

/** The distance along a ray at which it crosses a segment. */
function crossing(from: Point, direction: Point, start: Point, end: Point): number | undefined {
  const side = { x: end.x - start.x, y: end.y - start.y };
  const determinant = direction.y * side.x - direction.x * side.y;
  if (Math.abs(determinant) < 1e-9) return undefined;
  const offset = { x: start.x - from.x, y: start.y - from.y };
  const distance = (offset.y * side.x - offset.x * side.y) / determinant;
  const share = (direction.x * offset.y - direction.y * offset.x) / determinant;
  return distance >= 0 && share >= 0 && share <= 1 ? distance : undefined;
}
