import { multiplyDimensions, type Dimension } from './dimension.ts';
import { unitDefinition } from './unit-definition.ts';

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

/** The factor and dimension of one symbol. */
function lookUp(symbol: string, text: string): { factor: number; dimension: Dimension } {
  if (/^\d/.test(symbol)) return { factor: Number(symbol), dimension: {} };
  const definition = unitDefinition(symbol);
  if (!definition) throw new Error(`Unit "${text}": unknown unit "${symbol}".`);
  return definition;
}

/** The unit that is the product of some terms whose symbols are known. */
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
