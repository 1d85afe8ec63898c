import { describe, expect, it } from 'vitest';
import { arithmeticRow } from './arithmetic.ts';
import { defineEstimate } from './define-estimate.ts';
import { tokensText } from './formula-tokens.ts';
import { review } from './review.fixture.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

/** Prints the sum of one formula over a negative, a plain and a dimensioned quantity. */
function sum(formula: string, unit = '1'): string {
  const source = { assumption: 'For the test.' };
  const estimate = defineEstimate({
    inputs: {
      loss: { label: 'Loss', value: -3, unit: '1', range: [-9, 9], source, shown: true },
      rate: { label: 'Rate', value: 20, unit: 'listing/s', range: [1, 99], source, shown: true },
      side: { label: 'Side', value: 2, unit: 'm', range: [1, 9], source, shown: true },
      ratio: { label: 'Ratio', value: 4, unit: '1', range: [1, 9], source, shown: true },
      zero: { label: 'Zero', value: 0, unit: '1', range: [-1, 1], source, shown: true },
      many: { label: 'Many', value: 2e9, unit: '1', range: [1, 9e9], source, shown: true },
    },
    derived: { out: { label: 'Out', formula, unit } },
  });
  const { numeric, result } = arithmeticRow(estimate, 'out');
  return plain(`${tokensText(numeric)} = ${result.text}`);
}

describe('arithmeticRow', () => {
  it('gives labels, numbers and the result in the declared unit', () => {
    const row = arithmeticRow(review, 'hours');
    expect(row.label).toBe('Hours of review');
    expect(tokensText(row.symbolic)).toBe('New listings × Share reviewed × Time per review');
    expect(plain(tokensText(row.numeric))).toBe('400 k listings/day × 5 % × 45 s/listing');
    expect(plain(row.result.text)).toBe('250 h/day');
    expect(row.result.spoken).toBe('250 hours per day');
  });

  it('sets labels under an exponent in parentheses', () => {
    const estimate = defineEstimate({
      inputs: { side: { label: 'Side of the lot', value: 2, unit: 'm', range: [1, 9], source: { assumption: 'For the test.' } } },
      derived: { area: { label: 'Area', formula: 'side ^ 2', unit: 'm^2' } },
    });
    expect(tokensText(arithmeticRow(estimate, 'area').symbolic)).toBe('(Side of the lot)²');
  });

  it('links each number to its quantity', () => {
    expect(arithmeticRow(review, 'cost').numeric).toEqual([
      { type: 'quantity', id: 'hours', text: '250\u00A0h/day', spoken: '250 hours per day' },
      { type: 'operator', text: '×' },
      { type: 'quantity', id: 'wage', text: '$22.50/h', spoken: '22.50 dollars per hour' },
    ]);
  });

  it.each([
    ['ratio * (ratio + 1)', '1', '4 × (4 + 1) = 20'],
    ['ratio + (ratio - 1)', '1', '4 + 4 − 1 = 7'],
    ['ratio - (ratio - 1)', '1', '4 − (4 − 1) = 1'],
    ['ratio * loss', '1', '4 × (−3) = −12'],
    ['loss * ratio', '1', '−3 × 4 = −12'],
    ['ratio - loss', '1', '4 − (−3) = 7'],
    ['-loss', '1', '−(−3) = 3'],
    ['loss ^ 2', '1', '(−3)² = 9'],
    ['ratio ^ 2', '1', '4² = 16'],
    ['ratio ^ -1', '1', '4⁻¹ = 0.25'],
    ['ratio ^ 0.5', '1', '4^0.5 = 2'],
    ['side ^ 2', 'm^2', '(2 m)² = 4 m²'],
    ['zero - zero', '1', '0 − 0 = 0'],
    ['ratio + 0', '1', '4 + 0 = 4'],
    ['rate / rate', '%', '20 listings/s ÷ 20 listings/s = 100 %'],
    ['rate * 86400', 'listing/s', '20 listings/s × 86,400 = 1.73 M listings/s'],
    ['ratio * 1e6', '1', '4 × 1 M = 4 M'],
    ['ratio / 1.5e9', '1', '4 ÷ (1.5 × 10⁹) = 2.67 × 10⁻⁹'],
    ['ratio / many', '1', '4 ÷ (2 × 10⁹) = 2 × 10⁻⁹'],
    ['ratio * 0.00035', '1', '4 × 0.00035 = 0.0014'],
    ['max(0, min(ratio, loss))', '1', 'max(0, min(4, −3)) = 0'],
    ['ceil(ratio / 3)', '1', 'ceil(4 ÷ 3) = 2'],
    ['ratio <= 5', '1', '4 ≤ 5 = 1'],
  ])('%s in %s', (formula, unit, text) => {
    expect(sum(formula, unit)).toBe(text);
  });

  it('throws on an input and on an unknown id', () => {
    expect(() => arithmeticRow(review, 'wage')).toThrow('"wage" is an input, so it has no arithmetic.');
    expect(() => arithmeticRow(review, 'wages')).toThrow('Unknown quantity "wages".');
  });
});
