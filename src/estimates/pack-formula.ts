import type { Formula, FunctionName } from './formula.ts';

/** A formula as it travels in a page: `["*","a",["+",1,"b"]]`, the operator or function first. */
export type PackedFormula = number | string | readonly [string, ...PackedFormula[]];

type Operator = Extract<Formula, { type: 'binary' }>['operator'];

/** A formula in its short form. */
export function packFormula(formula: Formula): PackedFormula {
  switch (formula.type) {
    case 'number':
      return formula.value;
    case 'id':
      return formula.id;
    case 'negate':
      return ['-', packFormula(formula.operand)];
    case 'binary':
      return [formula.operator, packFormula(formula.left), packFormula(formula.right)];
    case 'call':
      return [formula.name, ...formula.operands.map(packFormula)];
  }
}

/** The formula of a short form. The evaluator, not this, refuses names that it does not know. */
export function unpackFormula(packed: PackedFormula): Formula {
  if (typeof packed === 'number') return { type: 'number', value: packed };
  if (typeof packed === 'string') return { type: 'id', id: packed };
  const [head, ...parts] = packed;
  const operands = parts.map(unpackFormula);
  const [left, right] = operands;
  if (/^\w/.test(head)) return { type: 'call', name: head as FunctionName, operands };
  if (left && right) return { type: 'binary', operator: head as Operator, left, right };
  if (left) return { type: 'negate', operand: left };
  throw new Error(`The operator "${head}" has no operand.`);
}
