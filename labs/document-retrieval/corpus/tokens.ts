/** A number with its separators, or a run of letters and digits; accents and case as they come. */
const pattern = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}]+/gu;

/** A token of some text: lower case, and where it begins. */
export interface Token {
  text: string;
  from: number;
}

/** What a text is compared by: numbers whole, words in lower case. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ text: found.toLowerCase(), from: index }));
}

/** The same without places. */
export function termsOf(text: string): string[] {
  return tokensOf(text).map((token) => token.text);
}
