import type { ModelInput } from './estimate.ts';
import { quantityText } from './format.ts';
import { affixesOf } from './input-text.ts';
import { longestNumber, readNumber } from './read-number.ts';

/** A value for an input, or in words why a text is none. */
export type InputReading = { readonly value: number } | { readonly problem: string };

/** The text without the unit that it may be written with, as the page prints it. */
function withoutUnit(text: string, { unit }: ModelInput): string {
  const { before, after } = affixesOf(unit);
  let number = text.trim();
  if (before && number.startsWith(before)) number = number.slice(before.length);
  if (after && number.endsWith(after)) number = number.slice(0, -after.length);
  return number.trim();
}

/** Reads what a reader wrote as the value of an input: a number within its plausible range, in its declared unit. */
export function readInput(text: string, input: ModelInput): InputReading {
  const number = withoutUnit(text.replace(/\s/g, ' '), input);
  if (number === '') return { problem: 'Write a number.' };
  if (number.length > longestNumber) return { problem: `Too long: a number takes at most ${longestNumber} characters.` };
  const value = readNumber(number);
  if (value === undefined) return { problem: `“${number}” is not a number. Write it like 400,000, 400 k, 4e5 or 0.4.` };
  const [least, greatest] = input.range;
  const print = (bound: number): string => quantityText({ ...input, value: bound }).text;
  if (value < least) return { problem: `Too small: the least plausible value is ${print(least)}.` };
  if (value > greatest) return { problem: `Too large: the greatest plausible value is ${print(greatest)}.` };
  return { value };
}
