import { along, directionTo, type Box, type Point } from './geometry.ts';
import type { Shape } from './graph.ts';
import type { EdgeRoute } from './layout.ts';
import { distanceToOutline } from './outline.ts';

/** A node as far as lines are concerned. */
export interface Target {
  shape: Shape;
  box: Box;
}

/** Brings both ends of a line up to the outlines of its nodes; an end at a cluster (undefined) stays where it is. */
export function touchOutlines(route: EdgeRoute, from: Target | undefined, to: Target | undefined): EdgeRoute {
  const end = touchEnd(route.curve, route.endTip, to);
  const start = touchEnd(end.curve.toReversed(), route.startTip, from);
  return { ...route, curve: start.curve.toReversed(), startTip: start.tip, endTip: end.tip };
}

/** Lengthens the end of a line, and moves its head with it. */
function touchEnd(curve: Point[], tip: Point | undefined, target: Target | undefined): { curve: Point[]; tip: Point | undefined } {
  const last = curve.at(-1);
  const before = curve.findLast((point) => last !== undefined && (point.x !== last.x || point.y !== last.y));
  if (target === undefined || last === undefined || before === undefined) return { curve, tip };
  const direction = tip === undefined ? directionTo(before, last) : directionTo(last, tip);
  const distance = distanceToOutline(target.shape, target.box, tip ?? last, direction);
  // The layout itself stops a fraction of a pixel early.
  if (distance < 0.6) return { curve, tip };
  const moved = along(last, direction, distance);
  // A straight piece in the form of a curve: its control points are its ends.
  return { curve: [...curve, last, moved, moved], tip: tip && along(tip, direction, distance) };
}
