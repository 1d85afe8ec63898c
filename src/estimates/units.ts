import { multiplyDimensions, type Dimension } from './dimension.ts';
import { didYouMean } from './nearest.ts';
import { unitTable } from './unit-table.ts';

/** A factor of a unit: a symbol of the unit table, or a whole number as in `USD/(1000*request)`. */
export interface UnitTerm {
  readonly symbol: string;
  readonly exponent: number;
}

/** A parsed unit expression. Plain data, so that it survives JSON. */
export interface Unit {
  /** The expression as written. */
  readonly text: string;
  /** How many base units one of it is. */
  readonly factor: number;
  /** What it measures. */
  readonly dimension: Dimension;
  /** Its factors in the order of writing; none for `1`. */
  readonly terms: readonly UnitTerm[];
}

const token = /\s*(?:([A-Za-z_]+|%)|(\d[\d_]*)|([*/^()-]))/y;

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.trimEnd().length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (!match) throw new Error(`Unit "${text}": unexpected "${text.slice(at).trim()[0]}". Compose units with * / ^ and parentheses.`);
    tokens.push(match[0].trim());
  }
  return tokens;
}

/** The factor and dimension of one symbol. Throws on an unknown one, with its near matches. */
function lookUp(symbol: string, text: string): { factor: number; dimension: Dimension } {
  if (/^\d/.test(symbol)) return { factor: Number(symbol), dimension: {} };
  const definition = unitTable.get(symbol);
  if (definition) return definition;
  const named = [...unitTable].filter(([, { spoken, spokenPlural }]) => symbol === spoken || symbol === spokenPlural);
  const hint = named[0] ? ` Did you mean "${named[0][0]}"?` : didYouMean(symbol, unitTable.keys());
  throw new Error(`Unit "${text}": unknown unit "${symbol}".${hint}`);
}

/**
 * Parses a unit expression such as `listing/(reviewer*h)`, `m^2`, `%` or `1`.
 * Throws an error that quotes the expression on an unknown unit, a syntax error or an ambiguous `a/b*c`.
 */
export function parseUnit(text: string): Unit {
  const tokens = tokenize(text);
  const terms: UnitTerm[] = [];
  let position = 0;
  const fail = (problem: string): never => {
    throw new Error(`Unit "${text}": ${problem}`);
  };

  function parseExponent(): number {
    if (tokens[position] !== '^') return 1;
    position += 1;
    const sign = tokens[position] === '-' ? -1 : 1;
    if (sign < 0) position += 1;
    const digits = tokens[position] ?? '';
    if (!/^\d+$/.test(digits) || Number(digits) === 0) fail('an exponent is a whole number other than 0, as in m^2.');
    position += 1;
    return sign * Number(digits);
  }

  function parseFactor(): UnitTerm[] {
    const current = tokens[position];
    position += 1;
    if (current === '(') {
      const inner = parseProduct();
      if (tokens[position] !== ')') fail('a parenthesis is not closed.');
      position += 1;
      const exponent = parseExponent();
      return inner.map((term) => ({ symbol: term.symbol, exponent: term.exponent * exponent }));
    }
    if (current === undefined || /^[*/^()-]$/.test(current)) return fail(`expected a unit, found ${current ? `"${current}"` : 'the end'}.`);
    return [{ symbol: current.replaceAll('_', /^\d/.test(current) ? '' : '_'), exponent: parseExponent() }];
  }

  function parseProduct(): UnitTerm[] {
    const product = parseFactor();
    let divided = false;
    while (tokens[position] === '*' || tokens[position] === '/') {
      const divides = tokens[position] === '/';
      // Readers take `USD/gpu*h` for USD/(gpu*h), parsers for (USD*h)/gpu.
      if (divided && !divides) fail('"*" after "/" can be read two ways; put the divisor in parentheses, as in USD/(gpu*h).');
      divided ||= divides;
      position += 1;
      const factor = parseFactor();
      product.push(...factor.map(({ symbol, exponent }) => ({ symbol, exponent: divides ? -exponent : exponent })));
    }
    return product;
  }

  if (tokens.length === 0) fail('it is empty; write 1 for a pure number.');
  for (const { symbol, exponent } of parseProduct()) {
    const same = terms.findIndex((term) => term.symbol === symbol);
    const before = terms[same];
    if (before) terms[same] = { symbol, exponent: before.exponent + exponent };
    else if (symbol !== '1') terms.push({ symbol, exponent });
  }
  if (position < tokens.length) fail(`unexpected "${tokens[position]}"; compose units with * and /.`);
  for (const { symbol, exponent } of terms) {
    if (Number(symbol) === 0) fail('a number in a unit cannot be 0.');
    if (/^\d/.test(symbol) && exponent > 0) fail('a number stands only in the divisor, as in USD/(1000*request).');
  }
  return unitOf(
    text,
    terms.filter(({ exponent }) => exponent !== 0),
  );
}

/** The unit that is the product of some terms. Throws on a symbol that the unit table lacks. */
export function unitOf(text: string, terms: readonly UnitTerm[]): Unit {
  let factor = 1;
  let dimension: Dimension = {};
  for (const { symbol, exponent } of terms) {
    const known = lookUp(symbol, text);
    // Dividing by 1000 is exact where multiplying by 1000^-1 is not.
    factor = exponent < 0 ? factor / known.factor ** -exponent : factor * known.factor ** exponent;
    dimension = multiplyDimensions(dimension, known.dimension, exponent);
  }
  return { text, factor, dimension, terms };
}
