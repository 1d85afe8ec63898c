import { describe, expect, it, test } from 'vitest';
import { inputText } from './input-text.ts';
import { numberText } from './number-text.ts';
import { randomStream } from './random-formula.fixture.ts';
import { readNumber } from './read-number.ts';

test.each([
  ['400000', 400_000],
  ['400,000', 400_000],
  ['1,234,567.8', 1_234_567.8],
  ['400 k', 400_000],
  ['400k', 400_000],
  ['400 K', 400_000],
  ['400\u00A0k', 400_000],
  ['1.5M', 1_500_000],
  ['2 G', 2e9],
  ['2 B', 2e9],
  ['3 T', 3e12],
  ['0.3 k', 300],
  ['4e5', 400_000],
  ['4E+5', 400_000],
  ['1e-4', 0.0001],
  ['.5', 0.5],
  ['5.', 5],
  ['  7  ', 7],
  ['-3', -3],
  ['\u22123.5', -3.5],
  ['-0', 0],
  ['1e999', Number.POSITIVE_INFINITY],
])('%s is %d', (text, value) => {
  expect(readNumber(text)).toBe(value);
});

test.each([
  '',
  ' ',
  'abc',
  'NaN',
  'Infinity',
  '0x10',
  '1e',
  'e5',
  '1,23',
  '1,2345',
  '12,34,567',
  '1,5',
  '1 000',
  '--1',
  '1-2',
  '2*3',
  '5 m',
  '5 kk',
  '1e99999',
  '1.2.3',
  '\u0664',
  '<b>1</b>',
  'constructor',
  '1;2',
  '1_000',
])('%j is not a number', (text) => {
  expect(readNumber(text)).toBeUndefined();
});

describe('what the site writes', () => {
  it('is read as what it was', () => {
    const random = randomStream(3);
    for (let round = 0; round < 2000; round += 1) {
      const value = Number(((random() - 0.2) * 10 ** Math.floor(random() * 16 - 5)).toPrecision(1 + Math.floor(random() * 8)));
      expect(readNumber(inputText(value)), inputText(value)).toBe(value);
      const { text } = numberText(value, { digits: 3 });
      if (!text.includes('×') && !text.includes('10⁻')) {
        const read = readNumber(text) ?? Number.NaN;
        expect(Math.abs(read - value), text).toBeLessThanOrEqual(0.005 * Math.abs(value));
      }
    }
  });
});
