import { checkUnits } from '../estimates/check-units.ts';
import { conditionTest, literalUnit, type Comparison } from '../estimates/comparison.ts';
import { quantityOf, type Estimate, type InputQuantity } from '../estimates/estimate.ts';
import { dependencies } from '../estimates/evaluate.ts';
import { findCrossing } from '../estimates/find-crossing.ts';
import { formatQuantity } from '../estimates/format.ts';
import { formulaTokens } from '../estimates/formula-tokens.ts';
import { parseFormula } from '../estimates/formula.ts';
import { namedQuantity } from '../estimates/named-quantity.ts';
import { numberText } from '../estimates/number-text.ts';
import { restrictTo } from '../estimates/restrict.ts';
import type { Unit } from '../estimates/units.ts';

/** The value of one input, in its declared unit, at which a condition turns true while every other input keeps its default. */
export interface Crossing {
  input: InputQuantity;
  value: number;
}

/** A condition over an estimate under which a decision flips. */
export interface Condition {
  /** The condition in words: `Peak requests > 5,000 requests/s`. */
  text: string;
  /** What is compared. */
  formula: Comparison;
  /** Where single inputs make it true within their ranges, the nearest first. */
  crossings: Crossing[];
}

/**
 * Reads a condition such as `peakRequests > 5000`, where a number alone is in the unit of the quantity it is compared with.
 *
 * @throws Error when it does not parse, compares nothing or different units, holds already, or cannot be reached by any input.
 */
export function readCondition(when: string, estimate: Estimate): Condition {
  const formula = parseFormula(when);
  if (formula.type !== 'binary' || !/[<>]/.test(formula.operator)) throw new Error('it compares nothing');
  for (const id of dependencies(formula)) namedQuantity(estimate, id);
  const unit = literalUnit(formula, estimate);
  if (!unit) checkUnits(formula, { text: '1', dimension: {} }, (id) => quantityOf(estimate, id).unit);
  const holds = conditionTest(formula, estimate);
  if (holds()) throw new Error('it holds already at the defaults, so the rejected choice would be the better one');
  const needed = restrictTo(estimate, dependencies(formula)).quantities;
  const used = estimate.inputs.filter(({ id }) => needed.has(id));
  const crossings = used.flatMap((input) => crossingsOf(input, (value) => holds({ [input.id]: value })));
  if (crossings.length === 0) throw new Error('no input reaches it within its plausible range');
  crossings.sort((left, right) => distance(left) - distance(right));
  return { text: conditionText(formula, estimate, unit), formula, crossings };
}

function conditionText(formula: Comparison, estimate: Estimate, unit: Unit | undefined): string {
  const tokens = formulaTokens(formula, {
    quantity: (id) => ({ token: { type: 'quantity', id, text: quantityOf(estimate, id).label }, isNegative: false, hasUnit: false }),
    number: (value) => (unit ? formatQuantity(value, unit) : numberText(value, { digits: 6 })).text,
  });
  return tokens.map(({ type, text }) => (type === 'operator' ? ` ${text} ` : text)).join('');
}

function crossingsOf(input: InputQuantity, holdsAt: (value: number) => boolean): Crossing[] {
  return input.range.flatMap((end) => {
    const value = findCrossing(input.value, end, holdsAt);
    return value === undefined ? [] : [{ input, value }];
  });
}

/** How far a crossing is from the default, as a factor; zero and changes of sign count as far. */
function distance({ input, value }: Crossing): number {
  const ratio = value / input.value;
  // Equal factors keep the order of declaration, whatever the last bits of the bisection say.
  return ratio > 0 ? Number(Math.abs(Math.log(ratio)).toPrecision(6)) : Number.POSITIVE_INFINITY;
}
