import { formatQuantity } from './format.ts';
import { groupedDigits } from './number-text.ts';
import { unitText } from './unit-text.ts';
import type { Unit } from './units.ts';

/** What stands round the number of an input: `$` and `/h`, or `listings/day`. */
export interface Affixes {
  readonly before: string;
  readonly after: string;
}

/** A value as a reader edits it: every digit, with a comma between thousands. */
export function inputText(value: number): string {
  const size = Math.abs(value);
  if (value !== 0 && (size < 1e-6 || size >= 1e21)) return String(value);
  return (value < 0 ? '-' : '') + groupedDigits(size);
}

/** What stands round the number of an input in its declared unit. */
export function affixesOf(unit: Unit): Affixes {
  const isMoney = formatQuantity(2, unit, { fixedUnit: true }).text.startsWith('$');
  const terms = isMoney ? unit.terms.filter(({ exponent }) => exponent < 0) : unit.terms;
  return { before: isMoney ? '$' : '', after: unitText({ terms }, true).text };
}
