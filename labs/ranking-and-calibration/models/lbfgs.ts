/** What is minimized: writes the gradient at `point` into `gradient`, and returns the value. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

/** How long to go on. */
export interface LbfgsOptions {
  maxSteps: number;
  /** Stops when no component of the gradient is larger. */
  gradientTolerance: number;
}

/** How many past steps make up the curvature. */
const memory = 5;

/**
 * Minimizes a smooth function from the origin by limited-memory BFGS with a backtracking line search (Liu and Nocedal, 1989).
 * Deterministic: no seed, no step size to choose.
 */
export function minimize(objective: Objective, size: number, { maxSteps, gradientTolerance }: LbfgsOptions): Float64Array {
  let point: Float64Array = new Float64Array(size);
  let gradient: Float64Array = new Float64Array(size);
  let value = objective(point, gradient);
  const history: Step[] = [];
  for (let step = 0; step < maxSteps; step++) {
    if (gradient.every((component) => Math.abs(component) <= gradientTolerance)) break;
    const direction = descent(gradient, history);
    const slope = dot(direction, gradient);
    const scale = history.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    const next = search(objective, { point, value, direction, slope, scale });
    if (!next) break;
    const moved = next.point.map((component, index) => component - (point[index] ?? 0));
    const bend = next.gradient.map((component, index) => component - (gradient[index] ?? 0));
    const curvature = dot(moved, bend);
    if (curvature > 1e-12) history.push({ moved, bend, curvature });
    if (history.length > memory) history.shift();
    ({ point, gradient, value } = next);
  }
  return point;
}

interface Step {
  moved: Float64Array;
  bend: Float64Array;
  curvature: number;
}

/** The two-loop recursion: minus the inverse Hessian, as far as it is known, times the gradient. */
function descent(gradient: Float64Array, history: readonly Step[]): Float64Array {
  const direction = gradient.map((component) => -component);
  const factors = history.map(() => 0);
  for (let index = history.length - 1; index >= 0; index--) {
    const step = history[index];
    if (!step) continue;
    const factor = dot(step.moved, direction) / step.curvature;
    factors[index] = factor;
    add(direction, step.bend, -factor);
  }
  const last = history.at(-1);
  if (last) {
    const scale = last.curvature / dot(last.bend, last.bend);
    direction.forEach((component, index) => (direction[index] = component * scale));
  }
  history.forEach((step, index) => {
    add(direction, step.moved, (factors[index] ?? 0) - dot(step.bend, direction) / step.curvature);
  });
  return direction;
}

interface Line {
  point: Float64Array;
  value: number;
  direction: Float64Array;
  slope: number;
  scale: number;
}

/** Halves the step until the value falls enough (Armijo); `undefined` when no step helps. */
function search(
  objective: Objective,
  { point, value, direction, slope, scale }: Line,
): { point: Float64Array; gradient: Float64Array; value: number } | undefined {
  const gradient = new Float64Array(point.length);
  for (let length = scale; length > 1e-12; length /= 2) {
    const candidate = point.slice();
    add(candidate, direction, length);
    const reached = objective(candidate, gradient);
    if (reached <= value + 1e-4 * length * slope) return { point: candidate, gradient, value: reached };
  }
  return undefined;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

function add(to: Float64Array, what: Float64Array, factor: number): void {
  for (let index = 0; index < to.length; index++) to[index] = (to[index] ?? 0) + factor * (what[index] ?? 0);
}
