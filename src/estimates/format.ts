import type { ModelQuantity } from './estimate.ts';
import { naturalUnit } from './natural-unit.ts';
import { numberText, unitSpace, wordJoiner } from './number-text.ts';
import { unitText } from './unit-text.ts';
import type { Unit } from './units.ts';

/** A value with its unit, ready to print. */
export interface FormattedQuantity {
  /** `400 k listings/day`, with narrow no-break spaces. */
  readonly text: string;
  /** `400 thousand listings per day`, for screen readers. */
  readonly spoken: string;
}

/** How to print a quantity. */
export interface FormatOptions {
  /** Significant digits, 3 by default; integers under 10,000 print in full whatever this says. */
  readonly digits?: number | undefined;
  /** Keeps the declared unit where a multiple of it would read better. */
  readonly fixedUnit?: boolean | undefined;
  /** Whether to say for each of what a value is told, as `/request`; the sentence may say so already. */
  readonly per?: boolean | undefined;
}

const defaultDigits = 3;

/** Billions of nothing would print as "5 B", which reads as five bytes. */
const bareScientificFrom = 1e9;

/** Prints a value, given in `unit`, in the house style. Throws on a value that is not finite. */
export function formatQuantity(value: number, unit: Unit, options: FormatOptions = {}): FormattedQuantity {
  const { digits = defaultDigits, fixedUnit = false } = options;
  const found = fixedUnit || !Number.isFinite(value) ? { value, unit } : naturalUnit(value, unit, digits);
  const natural = options.per === false ? { value: found.value, unit: withoutDivisor(found.unit) } : found;
  const numerators = natural.unit.terms.filter(({ exponent }) => exponent > 0);
  const [numerator] = numerators;
  if (numerator?.symbol === 'USD' && numerator.exponent === 1 && numerators.length === 1) {
    return formatMoney(natural.value, natural.unit, options.digits);
  }
  const number = numberText(natural.value, numerator ? { digits } : { digits, scientificFrom: bareScientificFrom });
  const { text, spoken } = unitText(natural.unit, !number.isOne);
  return {
    text: number.text + (numerator ? unitSpace : '') + text,
    spoken: spoken ? `${number.spoken} ${spoken}` : number.spoken,
  };
}

function withoutDivisor(unit: Unit): Unit {
  return { ...unit, terms: unit.terms.filter(({ exponent }) => exponent > 0) };
}

function formatMoney(value: number, unit: Unit, asked: number | undefined): FormattedQuantity {
  // $14.06, since $14.10 would claim cents that three digits do not give.
  const isTens = Math.abs(value) >= 9.995 && Math.abs(value) < 100;
  const digits = asked ?? (isTens ? 4 : defaultDigits);
  const number = numberText(value, { digits, decimals: 2 });
  // A line may break between − and $, though not between − and a digit.
  const [sign, amount] = number.text.startsWith('−') ? [`−${wordJoiner}`, number.text.slice(1)] : ['', number.text];
  const below = unit.terms.filter(({ exponent }) => exponent < 0);
  return {
    text: `${sign}$${amount}${unitText({ terms: below }, true).text}`,
    spoken: `${number.spoken} ${unitText(unit, !number.isOne).spoken}`,
  };
}

/** Significant digits that a number was typed with. */
function typedDigits(value: number): number {
  return value.toExponential().replace(/e.*|\D/g, '').length;
}

/**
 * Prints a quantity of an estimate. What is declared prints as declared, to six digits, so that the arithmetic can be
 * followed; what is computed is rounded.
 */
export function quantityText(
  { value, unit, formula }: Pick<ModelQuantity, 'value' | 'unit' | 'formula'>,
  options: FormatOptions = {},
): FormattedQuantity {
  if (formula) return formatQuantity(value, unit, options);
  const fixedUnit = Math.abs(value) >= 1 && Math.abs(value) < 10_000;
  const digits = options.digits ?? Math.min(Math.max(3, typedDigits(value)), 6);
  return formatQuantity(value, unit, { fixedUnit, ...options, digits });
}
