import type { Formula, FunctionName } from './formula.ts';
import { didYouMean } from './nearest.ts';

/** Sums of decimals miss whole numbers by a hair; rounding must not turn 3.0000000000000004 into 4. */
const hair = 1e-12;

function rounding(round: (value: number) => number): (value: number) => number {
  return (value) => {
    const whole = Math.round(value);
    return Math.abs(value - whole) <= hair * Math.abs(value) ? whole : round(value);
  };
}

/** Everything a formula can call. A map, so that no name reaches the prototype of an object. */
const functions = new Map<FunctionName, (...operands: number[]) => number>([
  ['min', Math.min],
  ['max', Math.max],
  ['sqrt', Math.sqrt],
  ['exp', Math.exp],
  ['ln', Math.log],
  ['log10', Math.log10],
  ['ceil', rounding(Math.ceil)],
  ['floor', rounding(Math.floor)],
  // Halves away from zero, as people round; Math.round takes −2.5 to −2.
  ['round', rounding((value) => Math.sign(value) * Math.round(Math.abs(value)))],
  ['abs', Math.abs],
]);

/** Adds functions that a formula can call; a page of which no formula calls them does without their code. */
export function provideFunctions(more: readonly (readonly [FunctionName, (...operands: number[]) => number])[]): void {
  for (const [name, apply] of more) functions.set(name, apply);
}

/** The ids that a formula uses, each once, in order of appearance. */
export function dependencies(formula: Formula): string[] {
  switch (formula.type) {
    case 'number':
      return [];
    case 'id':
      return [formula.id];
    case 'negate':
      return dependencies(formula.operand);
    case 'binary':
      return [...new Set([...dependencies(formula.left), ...dependencies(formula.right)])];
    case 'call':
      return [...new Set(formula.operands.flatMap(dependencies))];
  }
}

/**
 * The value of a formula in base units; a comparison gives 1 or 0.
 * Throws on a division by zero and on a function that is not in the list. Other results may be non-finite.
 */
export function evaluateFormula(formula: Formula, valueOf: (id: string) => number): number {
  switch (formula.type) {
    case 'number':
      return formula.value;
    case 'id':
      return valueOf(formula.id);
    case 'negate':
      return -evaluateFormula(formula.operand, valueOf);
    case 'call': {
      const apply = functions.get(formula.name);
      if (!apply) throw new Error(`unknown function "${formula.name}"`);
      return apply(...formula.operands.map((operand) => evaluateFormula(operand, valueOf)));
    }
    case 'binary': {
      const right = evaluateFormula(formula.right, valueOf);
      if (formula.operator === '/' && right === 0) {
        const ids = dependencies(formula.right).map((id) => `"${id}"`);
        throw new Error(`division by zero${ids.length > 0 ? `; the divisor comes from ${ids.join(', ')}` : ''}`);
      }
      return operate(formula.operator, evaluateFormula(formula.left, valueOf), right);
    }
  }
}

function operate(operator: Extract<Formula, { type: 'binary' }>['operator'], left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '^':
      return left ** right;
    case '<':
      return Number(left < right);
    case '<=':
      return Number(left <= right);
    case '>':
      return Number(left > right);
    case '>=':
      return Number(left >= right);
  }
}

/**
 * The ids of formulas in an order that computes each after those it uses; otherwise the order of declaration.
 * Throws on a cycle, printing it, and on an id that is neither a formula nor an input, with near matches.
 */
export function evaluationOrder(formulas: ReadonlyMap<string, Formula>, inputIds: Iterable<string>): string[] {
  const inputs = new Set(inputIds);
  const order = new Set<string>();
  const path: string[] = [];

  function visit(id: string): void {
    if (order.has(id) || inputs.has(id)) return;
    const start = path.indexOf(id);
    if (start >= 0) throw new Error(`Quantities depend on each other in a circle: ${[...path.slice(start), id].join(' → ')}.`);
    const formula = formulas.get(id);
    if (!formula) {
      throw new Error(`Unknown quantity "${id}" in the formula of "${path.at(-1)}".${didYouMean(id, [...inputs, ...formulas.keys()])}`);
    }
    path.push(id);
    dependencies(formula).forEach(visit);
    path.pop();
    order.add(id);
  }

  for (const id of formulas.keys()) visit(id);
  return [...order];
}

/**
 * Evaluates formulas in a given order over input values, all in base units.
 * Throws an error that names the quantity on a division by zero or a result that is not a finite number.
 */
export function evaluateAll(
  inputs: ReadonlyMap<string, number>,
  formulas: ReadonlyMap<string, Formula>,
  order: Iterable<string>,
): Map<string, number> {
  const values = new Map(inputs);
  for (const id of order) {
    const formula = formulas.get(id);
    if (!formula) continue;
    values.set(id, evaluateNamed(id, formula, values));
  }
  return values;
}

function evaluateNamed(id: string, formula: Formula, values: ReadonlyMap<string, number>): number {
  let value: number;
  try {
    value = evaluateFormula(formula, (name) => {
      const known = values.get(name);
      if (known === undefined) throw new Error(`no value for "${name}"`);
      return known;
    });
  } catch (error) {
    throw new Error(`Cannot compute "${id}": ${error instanceof Error ? error.message : String(error)}.`, { cause: error });
  }
  if (Number.isFinite(value)) return value;
  const used = dependencies(formula).map((name) => `"${name}" is ${values.get(name)}`);
  throw new Error(`Cannot compute "${id}": the result is not a finite number; in base units ${used.join(', ') || 'it uses nothing'}.`);
}
