import { along, directionTo, type Point } from './geometry.ts';
import type { EdgeEnd } from './graph.ts';
import type { EdgeRoute } from './layout.ts';
import { element, path, polygon } from './svg.ts';

const halfWidth = 3.6;

/** Draws the end of a line: a triangle, a dot or a cross from where the line stops to the tip. */
export function drawEnd(end: EdgeEnd, base: Point, tip: Point): string {
  const direction = directionTo(base, tip);
  const across = { x: -direction.y, y: direction.x };
  const middle = { x: (base.x + tip.x) / 2, y: (base.y + tip.y) / 2 };
  switch (end) {
    case 'none':
      return '';
    case 'arrow':
      return element('path', { class: 'head', d: polygon([along(base, across, halfWidth), tip, along(base, across, -halfWidth)]) });
    case 'circle':
      return element('circle', { class: 'head', cx: middle.x, cy: middle.y, r: 3.6 });
    case 'cross': {
      const arm = (side: number): string =>
        path(
          'M',
          along(along(middle, direction, -halfWidth), across, halfWidth * side),
          'L',
          along(along(middle, direction, halfWidth), across, -halfWidth * side),
        );
      return element('path', { class: 'cross', d: arm(1) + arm(-1) });
    }
  }
}

/** A line along its way, with what it ends in; a cross stands on the line, which runs on to the tip. */
export function drawRoute({ curve, startTip, endTip }: EdgeRoute, ends: { start: EdgeEnd; end: EdgeEnd }): string {
  const first = curve[0];
  const last = curve.at(-1);
  if (first === undefined || last === undefined) return '';
  const parts: (string | Point)[] = ends.start === 'cross' && startTip ? ['M', startTip, 'L', first] : ['M', first];
  parts.push('C', ...curve.slice(1));
  if (ends.end === 'cross' && endTip) parts.push('L', endTip);
  return (
    element('path', { class: 'line', d: path(...parts) }) +
    (startTip === undefined ? '' : drawEnd(ends.start, first, startTip)) +
    (endTip === undefined ? '' : drawEnd(ends.end, last, endTip))
  );
}
