import type { Box, Point } from './geometry.ts';
import type { Shape } from './graph.ts';
import { innerRule, lid, slant } from './shape-size.ts';
import { element, path, polygon } from './svg.ts';

const corner = 6;

/** Draws the outline of a node. */
export function drawShape(shape: Shape, box: Box): string {
  const { x, y, width, height } = box;
  const left = x - width / 2;
  const right = x + width / 2;
  const top = y - height / 2;
  const bottom = y + height / 2;
  const outline = (...points: [number, number][]): string =>
    element('path', { d: polygon(points.map(([px, py]): Point => ({ x: px, y: py }))) });
  switch (shape) {
    case 'round':
      return rectangle(box, Math.min(14, height / 2));
    case 'stadium':
      return rectangle(box, height / 2);
    case 'bar':
      return rectangle(box, 2);
    case 'circle':
      return circle(box, width / 2);
    case 'start':
      return circle(box, width / 2 - 1);
    case 'end':
      return circle(box, width / 2 - 1) + circle(box, width / 2 - 5, 'dot');
    case 'double-circle':
      return circle(box, width / 2) + circle(box, width / 2 - 4);
    case 'diamond':
    case 'choice':
      return outline([x, top], [right, y], [x, bottom], [left, y]);
    case 'hexagon':
      return outline([left + slant, top], [right - slant, top], [right, y], [right - slant, bottom], [left + slant, bottom], [left, y]);
    case 'parallelogram':
      return outline([left + slant, top], [right, top], [right - slant, bottom], [left, bottom]);
    case 'parallelogram-alt':
      return outline([left, top], [right - slant, top], [right, bottom], [left + slant, bottom]);
    case 'trapezoid':
      return outline([left + slant, top], [right - slant, top], [right, bottom], [left, bottom]);
    case 'trapezoid-alt':
      return outline([left, top], [right, top], [right - slant, bottom], [left + slant, bottom]);
    case 'subroutine': {
      const rule = (ruleX: number): string => path('M', { x: ruleX, y: top }, 'L', { x: ruleX, y: bottom });
      return rectangle(box, 2) + element('path', { class: 'inner', d: rule(left + innerRule) + rule(right - innerRule) });
    }
    case 'cylinder':
      return cylinder(left, right, top, bottom);
    case 'note':
      return rectangle(box, 2);
    case 'rect':
      return rectangle(box, corner);
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
  const arc = `A${(right - left) / 2} ${lid} 0 0`;
  const rounded = arc.replace(/\d+\.\d+/, (number) => String(Math.round(Number(number) * 10) / 10));
  const upper = top + lid;
  const body = path('M', { x: left, y: upper }, `${rounded} 1`, { x: right, y: upper }, 'L', { x: right, y: bottom - lid });
  const base = path(`${rounded} 1`, { x: left, y: bottom - lid }, 'Z');
  const rim = path('M', { x: left, y: upper }, `${rounded} 0`, { x: right, y: upper });
  return element('path', { d: body + base }) + element('path', { class: 'inner', d: rim });
}
