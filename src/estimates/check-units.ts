import { dimensionText, isPureNumber, multiplyDimensions, raiseDimension, sameDimension, type Dimension } from './dimension.ts';
import { formulaText } from './formula-tokens.ts';
import type { Formula } from './formula.ts';
import { isCountingBase } from './unit-table.ts';

/** What dimension checking must know of a quantity. */
export interface Measured {
  /** Its unit as declared, for messages. */
  readonly text: string;
  readonly dimension: Dimension;
}

/** The unit of a quantity; throws on an unknown id. */
export type UnitLookup = (id: string) => Measured;

/** Zero is zero in every unit. */
type Inferred = Dimension | 'any';

function known(inferred: Inferred): Dimension {
  return inferred === 'any' ? {} : inferred;
}

/** `formula` with its unit, for messages: the declared one where it is a plain quantity. */
function describe(formula: Formula, inferred: Inferred, unitOf: UnitLookup): string {
  const unit = formula.type === 'id' ? unitOf(formula.id).text : dimensionText(known(inferred));
  return `"${formulaText(formula)}" is in ${unit === '1' ? 'pure numbers' : unit}`;
}

/** The value of a formula without quantities, or nothing where it depends on one. */
function constantValue(formula: Formula): number | undefined {
  if (formula.type === 'number') return formula.value;
  if (formula.type === 'negate') {
    const value = constantValue(formula.operand);
    return value === undefined ? undefined : -value;
  }
  if (formula.type !== 'binary' || formula.operator !== '/') return undefined;
  const [left, right] = [constantValue(formula.left), constantValue(formula.right)];
  return left === undefined || right === undefined ? undefined : left / right;
}

function infer(formula: Formula, unitOf: UnitLookup): Inferred {
  switch (formula.type) {
    case 'number':
      return formula.value === 0 ? 'any' : {};
    case 'id':
      return unitOf(formula.id).dimension;
    case 'negate':
      return infer(formula.operand, unitOf);
    case 'call':
      return inferCall(formula, unitOf);
    case 'binary':
      return inferBinary(formula, unitOf);
  }
}

/** The dimension that all operands share. Throws where two differ, showing both. */
function shared(operands: readonly Formula[], doing: string, unitOf: UnitLookup): Inferred {
  let first: { formula: Formula; inferred: Inferred } | undefined;
  for (const formula of operands) {
    const inferred = infer(formula, unitOf);
    if (inferred === 'any') continue;
    if (first && !sameDimension(known(first.inferred), inferred)) {
      const sides = `${describe(first.formula, first.inferred, unitOf)} and ${describe(formula, inferred, unitOf)}`;
      throw new Error(`Cannot ${doing} different units: ${sides}.`);
    }
    first ??= { formula, inferred };
  }
  return first?.inferred ?? 'any';
}

const verbs = { '+': 'add', '-': 'subtract', '<': 'compare', '<=': 'compare', '>': 'compare', '>=': 'compare' } as const;

function inferBinary(formula: Extract<Formula, { type: 'binary' }>, unitOf: UnitLookup): Inferred {
  const { operator, left, right } = formula;
  if (operator === '^') return inferPower(left, right, unitOf);
  if (operator === '*' || operator === '/') {
    const [above, below] = [infer(left, unitOf), infer(right, unitOf)];
    return multiplyDimensions(known(above), known(below), operator === '*' ? 1 : -1);
  }
  const inferred = shared([left, right], verbs[operator], unitOf);
  return operator === '+' || operator === '-' ? inferred : {};
}

function inferPower(base: Formula, exponent: Formula, unitOf: UnitLookup): Inferred {
  const [below, above] = [known(infer(base, unitOf)), infer(exponent, unitOf)];
  if (!isPureNumber(known(above))) {
    throw new Error(`An exponent is a pure number, but ${describe(exponent, above, unitOf)}.`);
  }
  if (isPureNumber(below)) return {};
  const constant = constantValue(exponent);
  if (constant === undefined) {
    const problem = `${describe(base, below, unitOf)}, so its unit would depend on the value of "${formulaText(exponent)}"`;
    throw new Error(`Only a pure number may have a computed exponent: ${problem}.`);
  }
  return raiseDimension(below, constant);
}

function inferCall(formula: Extract<Formula, { type: 'call' }>, unitOf: UnitLookup): Inferred {
  const { name, operands } = formula;
  const common = shared(operands, `take the ${name} of`, unitOf);
  const dimension = known(common);
  const [operand] = operands;
  const described = operand ? describe(operand, common, unitOf) : '';
  switch (name) {
    case 'min':
    case 'max':
    case 'abs':
      return common;
    case 'sqrt':
      return raiseDimension(dimension, 1 / 2);
    case 'exp':
    case 'ln':
    case 'log10':
    case 'normalCdf':
    case 'normalQuantile':
    case 'erlangC':
      if (isPureNumber(dimension)) return {};
      throw new Error(`${name} takes a pure number, but ${described}. Divide by a reference quantity first.`);
    case 'ceil':
    case 'floor':
    case 'round':
      if (Object.keys(dimension).every(isCountingBase)) return common;
      throw new Error(
        `${name} takes a pure number or a count of things, but ${described}, and what is a whole number in one unit ` +
          `is not in another. Divide by a quantity of one step (a minute, say), round, and multiply again.`,
      );
  }
}

/**
 * The dimension of a formula's result; a comparison is a pure number. A formula that is zero whatever the unit gives
 * `fallback`. Throws an error that shows both sides where units do not fit.
 */
export function inferDimension(formula: Formula, unitOf: UnitLookup, fallback: Dimension = {}): Dimension {
  const inferred = infer(formula, unitOf);
  return inferred === 'any' ? fallback : inferred;
}

/** Checks that a formula's result can be told in a declared unit. Throws an error that shows both. */
export function checkUnits(formula: Formula, declared: Measured, unitOf: UnitLookup): void {
  const dimension = inferDimension(formula, unitOf, declared.dimension);
  if (sameDimension(dimension, declared.dimension)) return;
  const missing = dimensionText(multiplyDimensions(dimension, declared.dimension, -1));
  throw new Error(
    `The formula "${formulaText(formula)}" is in ${dimensionText(dimension)}, but the declared unit "${declared.text}" is in ` +
      `${dimensionText(declared.dimension)}. They differ by ${missing}: mend the formula or the unit.`,
  );
}
