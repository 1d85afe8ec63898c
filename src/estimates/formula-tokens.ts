import type { Formula } from './formula.ts';

/** A piece of a printed formula. `quantity` names its id; an `exponent` is to be raised. */
export type FormulaToken =
  | { readonly type: 'quantity'; readonly id: string; readonly text: string; readonly spoken?: string }
  | {
      readonly type: 'number' | 'operator' | 'function' | 'parenthesis' | 'separator' | 'exponent';
      readonly text: string;
    };

/** How the leaves of a formula are printed. */
export interface LeafPrinter {
  /** The token of a quantity, and whether it needs parentheses beside an operator or under an exponent. */
  readonly quantity: (id: string) => { token: FormulaToken; isNegative: boolean; hasUnit: boolean };
  /** The text of a number that the formula spells out. */
  readonly number: (value: number) => string;
}

const levels = { '<': 1, '<=': 1, '>': 1, '>=': 1, '+': 2, '-': 2, '*': 3, '/': 3, '^': 5 } as const;
const unaryLevel = 4;
const leafLevel = 6;

const signs = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '+': '+', '-': '−', '*': '×', '/': '÷', '^': '^' } as const;

const open: FormulaToken = { type: 'parenthesis', text: '(' };
const close: FormulaToken = { type: 'parenthesis', text: ')' };

interface Printed {
  tokens: readonly FormulaToken[];
  level: number;
  /** Starts with a minus sign, which may not follow an operator. */
  isNegative: boolean;
}

/** The literal exponent of a power, `2` in x^2, or nothing where it must be computed. */
function constantExponent(formula: Formula): number | undefined {
  if (formula.type === 'number') return formula.value;
  return formula.type === 'negate' && formula.operand.type === 'number' ? -formula.operand.value : undefined;
}

function enclose({ tokens, level, isNegative }: Printed, least: number, isFirst: boolean): readonly FormulaToken[] {
  return level < least || (isNegative && !isFirst) ? [open, ...tokens, close] : tokens;
}

function print(formula: Formula, leaves: LeafPrinter): Printed {
  switch (formula.type) {
    case 'number':
      return { tokens: [{ type: 'number', text: leaves.number(formula.value) }], level: leafLevel, isNegative: false };
    case 'id': {
      const { token, isNegative, hasUnit } = leaves.quantity(formula.id);
      // A printed value with a unit is a product, so that only a power needs parentheses round it.
      return { tokens: [token], level: isNegative ? unaryLevel : hasUnit ? levels['^'] : leafLevel, isNegative };
    }
    case 'negate': {
      const operand = enclose(print(formula.operand, leaves), unaryLevel, false);
      return { tokens: [{ type: 'operator', text: '−' }, ...operand], level: unaryLevel, isNegative: true };
    }
    case 'call': {
      const operands = formula.operands.map((operand) => print(operand, leaves).tokens);
      const list = operands.flatMap((tokens, index): readonly FormulaToken[] =>
        index === 0 ? tokens : [{ type: 'separator', text: ',' }, ...tokens],
      );
      return { tokens: [{ type: 'function', text: formula.name }, open, ...list, close], level: leafLevel, isNegative: false };
    }
    case 'binary':
      return printBinary(formula, leaves);
  }
}

function printBinary({ operator, left, right }: Extract<Formula, { type: 'binary' }>, leaves: LeafPrinter): Printed {
  const level = levels[operator];
  const before = print(left, leaves);
  const exponent = operator === '^' ? constantExponent(right) : undefined;
  const start = enclose(before, operator === '^' ? leafLevel : level, operator !== '^');
  if (exponent !== undefined) {
    const text = leaves.number(Math.abs(exponent));
    return { tokens: [...start, { type: 'exponent', text: exponent < 0 ? `−${text}` : text }], level, isNegative: false };
  }
  // a + (b − c) and a × (b ÷ c) need none; a − (b − c), a ÷ (b × c) and every computed exponent do.
  const least = operator === '^' ? leafLevel : operator === '-' || operator === '/' ? level + 1 : level;
  const end = enclose(print(right, leaves), least, false);
  const isNegative = before.isNegative && start === before.tokens;
  return { tokens: [...start, { type: 'operator', text: signs[operator] }, ...end], level, isNegative };
}

/** The tokens of a formula with as few parentheses as its meaning allows. */
export function formulaTokens(formula: Formula, leaves: LeafPrinter): readonly FormulaToken[] {
  return print(formula, leaves).tokens;
}

const plain: Readonly<Record<string, string>> = { '×': ' * ', '÷': ' / ', '+': ' + ', '≤': ' <= ', '≥': ' >= ', '<': ' < ', '>': ' > ' };

/** A formula in the syntax that `parseFormula` reads, with as few parentheses as its meaning allows. */
export function formulaText(formula: Formula): string {
  const tokens = formulaTokens(formula, {
    quantity: (id) => ({ token: { type: 'quantity', id, text: id }, isNegative: false, hasUnit: false }),
    number: String,
  });
  return tokens
    .map(({ type, text }, index) => {
      if (type === 'separator') return ', ';
      if (type === 'exponent') return `^${text.replace('−', '-')}`;
      if (type !== 'operator') return text;
      const previous = tokens[index - 1];
      const isUnary = !previous || previous.type === 'operator' || previous.type === 'separator' || previous.text === '(';
      return text === '−' ? (isUnary ? '-' : ' - ') : (plain[text] ?? text);
    })
    .join('');
}
