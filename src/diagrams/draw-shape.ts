import type { Box, Point } from './geometry.ts';
import type { Shape } from './graph.ts';
import { cornerRadius, corners } from './outline.ts';
import { innerRule, lid } from './shape-size.ts';
import { element, path, polygon, round } from './svg.ts';

/** Draws the outline of a node. */
export function drawShape(shape: Shape, box: Box): string {
  const { width } = box;
  const left = box.x - width / 2;
  const right = box.x + width / 2;
  const top = box.y - box.height / 2;
  const bottom = box.y + box.height / 2;
  const straight = corners(shape, box);
  if (straight !== undefined) return element('path', { d: polygon(straight) });
  switch (shape) {
    case 'circle':
      return circle(box, width / 2);
    case 'start':
      return circle(box, width / 2 - 1);
    case 'end':
      return circle(box, width / 2 - 1) + circle(box, width / 2 - 5, 'dot');
    case 'double-circle':
      return circle(box, width / 2) + circle(box, width / 2 - 4);
    case 'subroutine': {
      const rule = (ruleX: number): string => path('M', { x: ruleX, y: top }, 'L', { x: ruleX, y: bottom });
      return (
        rectangle(box, cornerRadius(shape, box)) + element('path', { class: 'inner', d: rule(left + innerRule) + rule(right - innerRule) })
      );
    }
    case 'cylinder':
      return cylinder(left, right, top, bottom);
    default:
      return rectangle(box, cornerRadius(shape, box));
  }
}

/** Where the label of a node stands: its centre, but below the lid of a cylinder. */
export function labelCentre(shape: Shape, box: Box): Point {
  return { x: box.x, y: shape === 'cylinder' ? box.y + lid : box.y };
}

function rectangle(box: Box, radius: number): string {
  return element('rect', { x: box.x - box.width / 2, y: box.y - box.height / 2, width: box.width, height: box.height, rx: radius });
}

function circle(centre: Point, radius: number, className?: string): string {
  return element('circle', { class: className, cx: centre.x, cy: centre.y, r: radius });
}

function cylinder(left: number, right: number, top: number, bottom: number): string {
  const rounded = `A${round((right - left) / 2)} ${lid} 0 0`;
  const upper = top + lid;
  const body = path('M', { x: left, y: upper }, `${rounded} 1`, { x: right, y: upper }, 'L', { x: right, y: bottom - lid });
  const base = path(`${rounded} 1`, { x: left, y: bottom - lid }, 'Z');
  const rim = path('M', { x: left, y: upper }, `${rounded} 0`, { x: right, y: upper });
  return element('path', { d: body + base }) + element('path', { class: 'inner', d: rim });
}
