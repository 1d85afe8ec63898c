/** What a number is read together with: signs, magnitudes and the symbols of units. */
const companions = '%|‰|[kMGT]?(?:B|FLOPS?|W|bit)|[kMGT]|[mµn]?s|min|h|[kmµ]?m|px|°C|pp';

const spaceBefore = new RegExp(`(\\d) (?=(?:${companions})(?![\\p{L}\\p{N}]))`, 'gu');

/** Keeps a number on one line with the sign or unit that follows it: in `95 % of 2 GB` both spaces become no-break spaces. */
export function keepUnits(text: string): string {
  return text.replace(spaceBefore, '$1\u00a0');
}
