import type { Formula } from './formula.ts';
import { superscript } from './number-text.ts';

/** A piece of a printed formula. A `quantity` names its id; the text of an `exponent` is in superscript digits. */
export type FormulaToken =
  | { readonly type: 'quantity'; readonly id: string; readonly text: string; readonly spoken?: string }
  | { readonly type: 'exponent'; readonly value: number; readonly text: string }
  | { readonly type: 'number' | 'operator' | 'function' | 'parenthesis' | 'separator'; readonly text: string };

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

/** The whole exponent of a power, `2` in x^2, or nothing where it cannot be told in superscript digits. */
function wholeExponent(formula: Formula): number | undefined {
  if (formula.type === 'negate') {
    const value = wholeExponent(formula.operand);
    return value === undefined ? undefined : -value;
  }
  return formula.type === 'number' && Number.isSafeInteger(formula.value) ? formula.value : undefined;
}

/** How tightly a printed number holds together: 3 × 10⁹ is a product. */
function levelOf(text: string): number {
  return text.includes('×') ? levels['*'] : leafLevel;
}

function printNumber(text: string): Printed {
  return { tokens: [{ type: 'number', text }], level: levelOf(text), isNegative: false };
}

function enclose({ tokens, level, isNegative }: Printed, least: number, isFirst: boolean): readonly FormulaToken[] {
  return level < least || (isNegative && !isFirst) ? [open, ...tokens, close] : tokens;
}

function print(formula: Formula, leaves: LeafPrinter): Printed {
  switch (formula.type) {
    case 'number':
      return printNumber(leaves.number(formula.value));
    case 'id': {
      const { token, isNegative, hasUnit } = leaves.quantity(formula.id);
      // A value with its unit is one thing to the eye, except under an exponent.
      const level = isNegative ? unaryLevel : hasUnit ? levels['^'] : leafLevel;
      return { tokens: [token], level: Math.min(level, levelOf(token.text)), isNegative };
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
  const exponent = operator === '^' ? wholeExponent(right) : undefined;
  const start = enclose(before, operator === '^' ? leafLevel : level, operator !== '^');
  if (exponent !== undefined) {
    return { tokens: [...start, { type: 'exponent', value: exponent, text: superscript(exponent) }], level, isNegative: false };
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

const plain: Readonly<Record<string, string>> = { '×': '*', '÷': '/', '−': '-', '≤': '<=', '≥': '>=' };

/** A formula in the syntax that `parseFormula` reads, with as few parentheses as its meaning allows. */
export function formulaText(formula: Formula): string {
  const tokens = formulaTokens(formula, {
    quantity: (id) => ({ token: { type: 'quantity', id, text: id }, isNegative: false, hasUnit: false }),
    number: String,
  });
  const ascii = tokens.map((token): FormulaToken => {
    if (token.type === 'exponent') return { ...token, text: `^${token.value}` };
    return token.type === 'operator' ? { ...token, text: plain[token.text] ?? token.text } : token;
  });
  return tokensText(ascii);
}

/** Tokens as one line of text, with a space round operators that stand between operands. */
export function tokensText(tokens: readonly FormulaToken[]): string {
  return tokens
    .map(({ type, text }, index) => {
      if (type === 'separator') return `${text} `;
      if (type !== 'operator' || text === '^') return text;
      const previous = tokens[index - 1];
      const isUnary = !previous || previous.type === 'operator' || previous.type === 'separator' || previous.text === '(';
      return isUnary ? text : ` ${text} `;
    })
    .join('');
}
