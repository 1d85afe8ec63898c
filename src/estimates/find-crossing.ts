/** A condition is tried at this many steps, so that one that holds only in between is found. */
const steps = 32;
const bisections = 50;

/**
 * The first value on the way from one value to another at which a condition holds that does not hold at the start, or nothing.
 * A condition that cannot be computed somewhere says nothing there.
 */
export function findCrossing(from: number, to: number, holdsAt: (value: number) => boolean): number | undefined {
  if (from === to) return undefined;
  const tryAt = (value: number): boolean => {
    try {
      return holdsAt(value);
    } catch {
      return false;
    }
  };
  const at = (step: number): number => from + ((to - from) * step) / steps;
  const first = Array.from({ length: steps }, (_, index) => index + 1).find((step) => tryAt(at(step)));
  if (first === undefined) return undefined;
  let [fails, holds] = [at(first - 1), at(first)];
  for (let round = 0; round < bisections; round += 1) {
    const middle = (fails + holds) / 2;
    if (tryAt(middle)) holds = middle;
    else fails = middle;
  }
  return holds;
}
