import type { Shape } from './graph.ts';
import type { Label } from './label.ts';

const padding = { x: 12, y: 9 };
const smallest = { width: 44, height: 34 };
/** How far the slanted sides of a shape lean in. */
export const slant = 12;
/** Half the height of a cylinder's lid. */
export const lid = 6;
/** The distance between the double sides of a subroutine. */
export const innerRule = 6;

/** The outer size of a node around its label. */
export function shapeSize(shape: Shape, label: Label): { width: number; height: number } {
  const width = Math.max(smallest.width, label.width + 2 * padding.x);
  const height = Math.max(smallest.height, label.height + 2 * padding.y);
  switch (shape) {
    case 'start':
    case 'end':
      return { width: 16, height: 16 };
    case 'bar':
      return { width: 72, height: 6 };
    case 'choice':
      return { width: 28, height: 28 };
    case 'circle':
      return disc(label, 8);
    case 'double-circle':
      return disc(label, 12);
    case 'diamond':
      // A box of w × h fits into a diamond of W × H when w/W + h/H ≤ 1.
      return { width: (label.width + 12) * 1.6, height: (label.height + 8) * (1 / (1 - 1 / 1.6)) };
    case 'cylinder':
      return { width, height: height + 2 * lid };
    case 'stadium':
      return { width: width + height / 4, height };
    case 'hexagon':
    case 'parallelogram':
    case 'parallelogram-alt':
    case 'trapezoid':
    case 'trapezoid-alt':
      return { width: width + 2 * slant, height };
    case 'subroutine':
      return { width: width + 2 * innerRule, height };
    default:
      return { width, height };
  }
}

function disc(label: Label, room: number): { width: number; height: number } {
  const diameter = Math.max(smallest.height, Math.hypot(label.width, label.height) + 2 * room);
  return { width: diameter, height: diameter };
}
