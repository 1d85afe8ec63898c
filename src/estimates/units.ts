import { didYouMean } from './nearest.ts';
import { unitOf, type Unit, type UnitTerm } from './unit-of.ts';
import { unitTable } from './unit-table.ts';

export type { Unit, UnitTerm } from './unit-of.ts';

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

/** Throws on a symbol that nobody declared, with its near matches. */
function checkSymbol(symbol: string, text: string): void {
  if (/^\d/.test(symbol) || unitTable.has(symbol)) return;
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
    checkSymbol(symbol, text);
    if (Number(symbol) === 0) fail('a number in a unit cannot be 0.');
    if (/^\d/.test(symbol) && exponent > 0) fail('a number stands only in the divisor, as in USD/(1000*request).');
  }
  return unitOf(
    text,
    terms.filter(({ exponent }) => exponent !== 0),
  );
}
