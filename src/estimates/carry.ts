import { multiplyDimensions } from './dimension.ts';
import type { Setting } from './edit-inputs.ts';
import type { Estimate } from './estimate.ts';
import { evaluateWith } from './evaluate-with.ts';
import { inputNamed, namedQuantity } from './named-quantity.ts';
import { isCountingBase } from './unit-table.ts';

/** Which input of another estimate takes its value from which quantity of this one, or is set to a number in its own unit. */
export type Carry = Readonly<Record<string, string | number>>;

/** An input that takes a value over: `value × factor` is in the unit of the input. */
export type Carried = readonly [input: string, from: string, factor: number];

/**
 * The values that one estimate hands to another, with the factor between their units (`listing/day` to `1/s`).
 *
 * Throws on an id that either does not have, on a target that is computed, on units that measure different things, and on a value
 * that the calculator would refuse.
 */
export function carriedInputs(from: Estimate, to: Estimate, carry: Carry): { taken: Carried[]; fixed: Setting[] } {
  const taken: Carried[] = [];
  const fixed: Setting[] = [];
  for (const [id, origin] of Object.entries(carry)) {
    const target = inputNamed(to, id);
    if (typeof origin === 'number') {
      fixed.push([id, String(origin)]);
      continue;
    }
    const source = namedQuantity(from, origin);
    // What one estimate calls listings is requests to another.
    const difference = multiplyDimensions(source.unit.dimension, target.unit.dimension, -1);
    if (!Object.keys(difference).every(isCountingBase)) {
      throw new Error(`"${origin}" is in ${source.unit.text} and cannot be carried to "${id}", which is in ${target.unit.text}.`);
    }
    const factor = source.unit.factor / target.unit.factor;
    const [least, greatest] = target.range;
    if (source.value * factor < least || source.value * factor > greatest) {
      throw new Error(`"${origin}" is outside the range of "${id}", ${least} to ${greatest} ${target.unit.text}. Widen it.`);
    }
    taken.push([id, origin, factor]);
  }
  return { taken, fixed };
}

/**
 * Proves that two estimates agree: computes `to` with what is carried from `from` and compares.
 * Throws an error that names both values of the first pair that differs by more than sizes rounded to whole users do.
 *
 * @param pairs id in `to` → id in `from`.
 */
export function checkAgreement(from: Estimate, to: Estimate, carry: Carry, pairs: Readonly<Record<string, string>>): void {
  const { taken, fixed } = carriedInputs(from, to, carry);
  const values = evaluateWith(
    to,
    Object.fromEntries([
      ...fixed.map(([id, value]) => [id, Number(value)]),
      ...taken.map(([id, origin, factor]) => [id, namedQuantity(from, origin).value * factor]),
    ]) as Record<string, number>,
  );
  for (const [there, here] of Object.entries(pairs)) {
    const theirs = (values.get(there) ?? Number.NaN) * namedQuantity(to, there).unit.factor;
    const ours = namedQuantity(from, here).baseValue;
    if (Math.abs(theirs - ours) <= 1e-5 * Math.abs(ours)) continue;
    throw new Error(
      `"${here}" is ${ours} in base units, and the calculator's "${there}" makes it ${theirs}. One of the formulas is wrong.`,
    );
  }
}
