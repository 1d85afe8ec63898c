import { quantityOf, type EstimateModel } from './estimate.ts';
import { formatQuantity, quantityText, type FormattedQuantity } from './format.ts';
import { formulaTokens, type FormulaToken } from './formula-tokens.ts';
import { groupedDigits, numberText } from './number-text.ts';

/** A derived quantity's sum, ready to print. */
export interface ArithmeticRow {
  readonly label: string;
  /** The formula in the labels of its quantities: New listings × Share reviewed. */
  readonly symbolic: readonly FormulaToken[];
  /** The same with the numbers filled in. */
  readonly numeric: readonly FormulaToken[];
  /** What it comes to, in the declared unit or a multiple of it. */
  readonly result: FormattedQuantity;
}

/** A number that the formula spells out, in full: rounding it would falsify the sum. */
function literalText(value: number): string {
  const inFull = value === 0 || (value >= 1e-6 && value < 1e6);
  return inFull ? groupedDigits(value) : numberText(value, { digits: 15, scientificFrom: 1e9 }).text;
}

/** The arithmetic of a derived quantity, in few parentheses. Throws on an unknown id and on an input. */
export function arithmeticRow(estimate: EstimateModel, id: string): ArithmeticRow {
  const { label, value, unit, formula } = quantityOf(estimate, id);
  if (!formula) throw new Error(`"${id}" is an input, so it has no arithmetic.`);
  return {
    label,
    symbolic: formulaTokens(formula, {
      quantity: (name) => ({
        token: { type: 'quantity', id: name, text: quantityOf(estimate, name).label },
        isNegative: false,
        hasUnit: true,
      }),
      number: literalText,
    }),
    numeric: formulaTokens(formula, {
      quantity: (name) => {
        const quantity = quantityOf(estimate, name);
        const { text, spoken } = quantityText(quantity);
        const hasUnit = quantity.unit.terms.length > 0;
        return { token: { type: 'quantity', id: name, text, spoken }, isNegative: quantity.value < 0, hasUnit };
      },
      number: literalText,
    }),
    result: formatQuantity(value, unit),
  };
}
