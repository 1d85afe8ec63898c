import { magnitudes } from './number-text.ts';

/** No number that anybody means takes more characters. */
export const longestNumber = 30;

const pattern = /^([-−]?)(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)(?:e([+-]?\d{1,4}))?\s?([kKMBGT]?)$/;

/** How much a letter after a number multiplies; the billion is also a giga, as in other units. */
function magnitudeOf(letter: string): number {
  const symbol = letter === 'K' ? 'k' : letter === 'G' ? 'B' : letter;
  return magnitudes.find(([, known]) => known === symbol)?.[0] ?? 1;
}

/**
 * Reads a number as people write it and as the site prints it: `400,000`, `400 k`, `4e5`, `0.4`.
 *
 * @returns nothing for what is not a number; an infinite number for one that is too large to compute with.
 */
export function readNumber(text: string): number | undefined {
  const [, sign, digits = '', power = '0', letter = ''] = pattern.exec(text.replace(/\s+/g, ' ').trim().replace('E', 'e')) ?? [];
  if (sign === undefined) return undefined;
  // Of 0.3 k, the closest number to 300, which a product would miss.
  const exponent = Number(power) + Math.log10(magnitudeOf(letter));
  const value = Number(`${digits.replaceAll(',', '')}e${Math.round(exponent)}`);
  return sign === '' || value === 0 ? value : -value;
}
