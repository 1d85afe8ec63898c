import { expect, test } from 'vitest';
import { changedQuantities, editInputs, type Setting } from '../../estimates/edit-inputs.ts';
import { review } from '../../estimates/review.fixture.ts';
import { announcement } from './announcement.ts';

function announce(settings: Setting[], flips: string[] = [], headline = 'cost'): string {
  const edited = editInputs(review, new Map(), settings);
  return announcement({ defaults: review, edited, changed: changedQuantities(review, edited.model), headline, flips }).replaceAll(
    '\u00A0',
    ' ',
  );
}

test('counts, and tells the headline', () => {
  expect(announce([['wage', '45']])).toBe('1 input changed, and 2 results with it. Cost of review: $4.11 M/year instead of $2.05 M/year.');
  expect(
    announce([
      ['wage', '45'],
      ['share', '10'],
    ]),
  ).toMatch(/^2 inputs changed, and 4 results with them\./);
});

test('says so when the headline stays', () => {
  expect(announce([['wage', '45']], [], 'hours')).toContain('Hours of review: 250 h/day as before.');
});

test('tells which decisions flip and what was left out', () => {
  expect(
    announce(
      [
        ['wage', '45'],
        ['share', '99'],
        ['x', '1'],
      ],
      ['“A” flips to “B”.'],
    ),
  ).toMatch(/“A” flips to “B”\. Left out from the address: Share reviewed\. Too large: .* 20 %\. The page has no input “x”\.$/);
});

test('tells the defaults', () => {
  expect(announce([])).toBe('All inputs are at their defaults.');
  expect(announce([['x', '1']])).toBe('All inputs are at their defaults. Left out from the address: The page has no input “x”.');
});
