import type { Estimate } from '../estimates/estimate.ts';
import { quantityText, type FormatOptions } from '../estimates/format.ts';
import { namedQuantity } from '../estimates/named-quantity.ts';

const placeholder = /\{\{([^{}]*)\}\}/g;

/**
 * A text with the quantities of an estimate in place of its placeholders.
 *
 * `{{trips}}` prints value and unit, `{{trips|plain}}` leaves out for each of what it is told, `{{spread|2}}` asks for two
 * significant digits; both options may stand together. Throws on an unknown quantity, with near matches, and on a placeholder
 * that cannot be read.
 */
export function quoteQuantities(text: string, estimate: Estimate): string {
  const quoted = text.replace(placeholder, (written, content: string) => {
    const [id = '', ...names] = content.split('|');
    const options = names.reduce<FormatOptions>((all, name) => ({ ...all, ...readOption(name, written) }), {});
    return quantityText(namedQuantity(estimate, id), options).text;
  });
  const broken = /.{0,20}(?:\{\{|\}\}).{0,20}/u.exec(quoted)?.[0];
  if (broken !== undefined) throw new Error(`"${broken}" holds a placeholder that is not closed. Write {{id}}.`);
  return quoted;
}

function readOption(option: string, written: string): FormatOptions {
  if (option === 'plain') return { per: false };
  if (/^[1-6]$/.test(option)) return { digits: Number(option) };
  throw new Error(`"${written}" has the option "${option}". Write a number of digits from 1 to 6, or "plain" to leave out "per".`);
}
