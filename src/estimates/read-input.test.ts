import { expect, test } from 'vitest';
import { readInput } from './read-input.ts';
import { review } from './review.fixture.ts';
import { affixesOf, inputText } from './input-text.ts';
import { parseUnit } from './units.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

function read(id: string, text: string): number | string {
  const input = review.inputs.find((candidate) => candidate.id === id);
  if (!input) throw new Error(id);
  const reading = readInput(text, input);
  return 'problem' in reading ? plain(reading.problem) : reading.value;
}

test.each([
  ['newListings', '600,000', 600_000],
  ['newListings', '600 k listings/day', 600_000],
  ['newListings', '600\u00A0k\u00A0listings/day', 600_000],
  ['share', '12 %', 12],
  ['share', '12%', 12],
  ['wage', '$30/h', 30],
  ['wage', '$30', 30],
  ['wage', '30/h', 30],
  ['newListings', '50000', 50_000],
  ['newListings', '5 M', 5_000_000],
])('%s takes %s', (id, text, value) => {
  expect(read(id, text)).toBe(value);
});

test.each([
  ['newListings', '', 'Write a number.'],
  ['newListings', '   ', 'Write a number.'],
  ['newListings', '/day', '“/day” is not a number.'],
  ['newListings', 'many', '“many” is not a number. Write it like 400,000, 400 k, 4e5 or 0.4.'],
  ['newListings', 'NaN', '“NaN” is not a number.'],
  ['newListings', '49999', 'Too small: the least plausible value is 50 k listings/day.'],
  ['newListings', '-5', 'Too small:'],
  ['newListings', '1e999', 'Too large: the greatest plausible value is 5 M listings/day.'],
  ['newListings', '-1e999', 'Too small:'],
  ['share', '21 %', 'Too large: the greatest plausible value is 20 %.'],
  ['share', '$5', '“$5” is not a number.'],
  ['wage', '9'.repeat(31), 'Too long: a number takes at most 30 characters.'],
  ['wage', '9'.repeat(100_000), 'Too long:'],
])('%s refuses %s', (id, text, problem) => {
  expect(read(id, text)).toContain(problem);
});

test.each([
  ['listing/day', '', 'listings/day'],
  ['USD/h', '$', '/h'],
  ['USD', '$', ''],
  ['%', '', '%'],
  ['1', '', ''],
  ['1/year', '', '/year'],
  ['GB', '', 'GB'],
])('a value in %s stands between %j and %j', (unit, before, after) => {
  expect(affixesOf(parseUnit(unit))).toEqual({ before, after });
});

test.each([
  [400_000, '400,000'],
  [0.0001, '0.0001'],
  [1e-7, '1e-7'],
  [-1234.5, '-1,234.5'],
  [0, '0'],
  [1e21, '1e+21'],
])('%d is edited as %s', (value, text) => {
  expect(inputText(value)).toBe(text);
});
