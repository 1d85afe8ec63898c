import { checkUnits } from '../estimates/check-units.ts';
import { quantityOf, type Estimate, type InputQuantity } from '../estimates/estimate.ts';
import { evaluateWith } from '../estimates/evaluate-with.ts';
import { dependencies, evaluateFormula } from '../estimates/evaluate.ts';
import { formatQuantity } from '../estimates/format.ts';
import { formulaTokens } from '../estimates/formula-tokens.ts';
import { parseFormula, type Formula } from '../estimates/formula.ts';
import { numberText } from '../estimates/number-text.ts';
import type { Unit } from '../estimates/units.ts';

type Comparison = Extract<Formula, { type: 'binary' }>;

/** The value of one input, in its declared unit, at which a condition turns true while every other input keeps its default. */
export interface Crossing {
  input: InputQuantity;
  value: number;
}

/** A condition over an estimate under which a decision flips. */
export interface Condition {
  /** The condition in words: `Peak requests > 5,000 requests/s`. */
  text: string;
  /** Where single inputs make it true within their ranges, the nearest first. */
  crossings: Crossing[];
}

/** Between the default and an end of a range, a condition is tried at this many steps, so that one that holds only in between is found. */
const steps = 32;
const bisections = 50;

/**
 * Reads a condition such as `peakRequests > 5000`, where a number alone is in the unit of the quantity it is compared with.
 *
 * @throws Error when it does not parse, compares nothing or different units, holds already, or cannot be reached by any input.
 */
export function readCondition(when: string, estimate: Estimate): Condition {
  const formula = parseFormula(when);
  if (formula.type !== 'binary' || !/[<>]/.test(formula.operator)) throw new Error('it compares nothing');
  for (const id of dependencies(formula)) quantityOf(estimate, id);
  const unit = literalUnit(formula, estimate);
  if (!unit) checkUnits(formula, { text: '1', dimension: {} }, (id) => quantityOf(estimate, id).unit);
  const factorOf = (id: string): number => (unit ? 1 : quantityOf(estimate, id).unit.factor);
  const holds = (changes: Record<string, number> = {}): boolean => {
    const values = evaluateWith(estimate, changes);
    return evaluateFormula(formula, (id) => (values.get(id) ?? Number.NaN) * factorOf(id)) === 1;
  };
  if (holds()) throw new Error('it holds already at the defaults, so the rejected choice would be the better one');
  const used = inputsOf(formula, estimate);
  const crossings = used.flatMap((input) => crossingsOf(input, (value) => holds({ [input.id]: value })));
  if (crossings.length === 0) throw new Error('no input reaches it within its plausible range');
  return { text: conditionText(formula, estimate, unit), crossings: crossings.sort((left, right) => distance(left) - distance(right)) };
}

/** The unit of a number that is compared with a quantity alone; both sides are then in that unit. */
function literalUnit({ left, right }: Comparison, estimate: Estimate): Unit | undefined {
  const id = left.type === 'id' ? left : right.type === 'id' ? right : undefined;
  const other = id === left ? right : left;
  return id && dependencies(other).length === 0 ? quantityOf(estimate, id.id).unit : undefined;
}

function conditionText(formula: Comparison, estimate: Estimate, unit: Unit | undefined): string {
  const tokens = formulaTokens(formula, {
    quantity: (id) => ({ token: { type: 'quantity', id, text: quantityOf(estimate, id).label }, isNegative: false, hasUnit: false }),
    number: (value) => (unit ? formatQuantity(value, unit) : numberText(value, { digits: 6 })).text,
  });
  return tokens.map(({ type, text }) => (type === 'operator' ? ` ${text} ` : text)).join('');
}

/** The inputs that a formula depends on, directly or through other quantities. */
function inputsOf(formula: Formula, estimate: Estimate): InputQuantity[] {
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    dependencies(quantityOf(estimate, id).formula ?? { type: 'number', value: 0 }).forEach(visit);
  };
  dependencies(formula).forEach(visit);
  return estimate.inputs.filter(({ id }) => seen.has(id));
}

function crossingsOf(input: InputQuantity, holdsAt: (value: number) => boolean): Crossing[] {
  const { value: normal, range } = input;
  const tryAt = (value: number): boolean => {
    try {
      return holdsAt(value);
    } catch {
      // Where the estimate cannot be computed, the condition says nothing.
      return false;
    }
  };
  return range.flatMap((end) => {
    const at = (step: number): number => normal + ((end - normal) * step) / steps;
    const first = Array.from({ length: steps }, (_, index) => index + 1).find((step) => tryAt(at(step)));
    if (first === undefined || end === normal) return [];
    let [fails, holds] = [at(first - 1), at(first)];
    for (let round = 0; round < bisections; round += 1) {
      const middle = (fails + holds) / 2;
      if (tryAt(middle)) holds = middle;
      else fails = middle;
    }
    return [{ input, value: holds }];
  });
}

/** How far a crossing is from the default, as a factor; zero and changes of sign count as far. */
function distance({ input, value }: Crossing): number {
  const ratio = value / input.value;
  // Equal factors keep the order of declaration, whatever the last bits of the bisection say.
  return ratio > 0 ? Number(Math.abs(Math.log(ratio)).toPrecision(6)) : Number.POSITIVE_INFINITY;
}
