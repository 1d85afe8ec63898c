import { groupedDigits, unitSpace, superscript } from './number-text.ts';
import { unitDefinition } from './unit-definition.ts';
import type { Unit, UnitTerm } from './units.ts';

/** A unit in words and symbols. */
export interface UnitText {
  /** `listings/day`, ready to follow a number. */
  readonly text: string;
  /** `listings per day`, for screen readers. */
  readonly spoken: string;
}

const spokenPowers: Readonly<Record<number, string>> = { 2: 'square', 3: 'cubic' };

function isNumeral({ symbol }: UnitTerm): boolean {
  return /^\d/.test(symbol);
}

/** One factor, in the plural or not; its exponent's sign is the caller's. */
function termText(term: UnitTerm, plural: boolean): UnitText {
  const exponent = Math.abs(term.exponent);
  if (isNumeral(term)) {
    const text = groupedDigits(Number(term.symbol));
    return { text, spoken: text };
  }
  const known = unitDefinition(term.symbol);
  if (!known) throw new Error(`Unknown unit "${term.symbol}".`);
  const name = plural ? known.spokenPlural : known.spoken;
  if (exponent === 1) return { text: plural ? known.plural : known.text, spoken: name };
  const power = spokenPowers[exponent];
  return {
    text: known.text + superscript(exponent),
    spoken: power ? `${power} ${name}` : `${name} to the power of ${exponent}`,
  };
}

/** Things times a time make one word, as people say it: `GPU-hours`. */
function isThingTime(terms: readonly UnitTerm[]): boolean {
  const [thing, time] = terms.map(({ symbol, exponent }) => (Math.abs(exponent) === 1 ? unitDefinition(symbol) : undefined));
  return terms.length === 2 && (thing?.counts ?? false) && time?.family === 'time';
}

function productText(terms: readonly UnitTerm[], plural: boolean): UnitText {
  if (isThingTime(terms)) {
    const [thing, time] = terms.map((term, index) => termText(term, plural && index === 1).spoken);
    return { text: `${thing}-${time}`, spoken: `${thing} ${time}` };
  }
  // After a numeral the next factor is what is counted: 1,000 requests.
  const parts = terms.map((term, index) => {
    const before = terms[index - 1];
    return termText(term, before && isNumeral(before) ? true : plural && index === terms.length - 1);
  });
  const text = parts.map((part, index) => {
    const before = terms[index - 1];
    return before ? (isNumeral(before) ? unitSpace : '·') + part.text : part.text;
  });
  return { text: text.join(''), spoken: parts.map(({ spoken }) => spoken).join(' ') };
}

function divisorText(terms: readonly UnitTerm[]): UnitText {
  const product = productText(terms, false);
  if (terms.length === 1 || isThingTime(terms) || terms.some(isNumeral)) {
    return { text: `/${product.text}`, spoken: `per ${product.spoken}` };
  }
  const spoken = terms.map((term) => `per ${termText(term, false).spoken}`);
  return { text: `/(${product.text})`, spoken: spoken.join(' ') };
}

/** What follows a number in some unit; `plural` says whether the number is other than one. */
export function unitText(unit: Pick<Unit, 'terms'>, plural: boolean): UnitText {
  const above = unit.terms.filter(({ exponent }) => exponent > 0);
  const below = unit.terms.filter(({ exponent }) => exponent < 0);
  const parts: UnitText[] = [];
  if (above.length > 0) parts.push(productText(above, plural));
  if (below.length > 0) parts.push(divisorText(below));
  return { text: parts.map(({ text }) => text).join(''), spoken: parts.map(({ spoken }) => spoken).join(' ') };
}
