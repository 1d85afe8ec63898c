import { describe, expect, it } from 'vitest';
import { countWords, excerpt, markTitle, type Run } from './excerpt.ts';

const show = (runs: readonly Run[]): string => runs.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('');
const filler = (count: number): string => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

describe('excerpt', () => {
  it('leaves out the title before and the context after the text', () => {
    expect(show(excerpt('Error costs. A missed case costs trust. Lifecycle › Framing.', [1, 5], { start: 2, end: 3 }))).toBe(
      'A missed case [costs] trust.',
    );
  });

  it('highlights the word without the punctuation around it', () => {
    expect(show(excerpt('It is “calibrated”, mostly.', [2], { start: 0, end: 0 }))).toBe('It is “[calibrated]”, mostly.');
  });

  it('starts with the sentence that has the hits', () => {
    const text = `${filler(40)}. Then the cost decides. ${filler(40)}`;
    expect(show(excerpt(text, [42], { start: 0, end: 0 }))).toMatch(/^… Then the \[cost\] decides\. .* …$/);
  });

  it('starts at the beginning when no word of the text was found', () => {
    expect(show(excerpt(`Title. ${filler(60)}`, [0], { start: 1, end: 0 }))).toMatch(/^w0 w1 .* …$/);
  });

  it('is empty for a heading without text', () => {
    expect(excerpt('Exercises. Lifecycle.', [0], { start: 1, end: 1 })).toEqual([]);
  });
});

describe('markTitle', () => {
  it('highlights the words found in the title only', () => {
    expect(show(markTitle('Cost-sensitive learning', [0, 7]))).toBe('[Cost-sensitive] learning');
  });
});

it('counts words as the index does', () => {
  expect(countWords(' A › B\nc ')).toBe(4);
});
