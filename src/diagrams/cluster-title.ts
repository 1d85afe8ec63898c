import type { Box, Point } from './geometry.ts';
import type { Label } from './label.ts';

const inset = 12;

/** Points on Bézier curves, close enough together to tell whether a title is crossed. */
export function samples(curve: Point[]): Point[] {
  const points: Point[] = [];
  for (let index = 0; index + 3 < curve.length; index += 3) {
    const [a, b, c, d] = curve.slice(index, index + 4);
    if (a === undefined || b === undefined || c === undefined || d === undefined) break;
    const length = Math.hypot(d.x - a.x, d.y - a.y);
    const steps = Math.max(4, Math.ceil(length / 4));
    for (let step = 0; step <= steps; step += 1) {
      const t = step / steps;
      const u = 1 - t;
      const mix = (axis: 'x' | 'y'): number => u ** 3 * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t ** 3 * d[axis];
      points.push({ x: mix('x'), y: mix('y') });
    }
  }
  return points;
}

/** Where a frame's title begins: as far left as may be without a line through it, or with the least of lines. */
export function titleStart(frame: Box, label: Label, y: number, lines: Point[]): Point {
  const left = frame.x - frame.width / 2 + inset;
  const room = Math.max(0, frame.width - 2 * inset - label.width);
  const near = lines.filter((point) => Math.abs(point.y - y) < label.height / 2);
  let best = { x: left, crossed: Number.POSITIVE_INFINITY };
  for (let offset = 0; offset <= room; offset += 8) {
    const x = left + offset;
    const crossed = near.filter((point) => point.x > x - 4 && point.x < x + label.width + 4).length;
    if (crossed < best.crossed) best = { x, crossed };
  }
  return { x: best.x, y };
}
