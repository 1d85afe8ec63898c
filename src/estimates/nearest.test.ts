import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

describe('nearest', () => {
  it('finds a letter changed, missing, added, or in the wrong case', () => {
    const units = ['request', 'replica', 'report', 'GB'];
    expect(nearest('requost', units)).toEqual(['request']);
    expect(nearest('reqest', units)).toEqual(['request']);
    expect(nearest('requests', units)).toEqual(['request']);
    expect(nearest('gb', units)).toEqual(['GB']);
  });

  it('puts the best first and stops at three', () => {
    expect(nearest('listing', ['lusting', 'losting', 'hosting', 'listings', 'listing', 'roasting'])).toEqual([
      'listing',
      'lusting',
      'losting',
    ]);
  });

  it('allows a third of the letters to be wrong, and one at least', () => {
    expect(nearest('hh', ['h'])).toEqual(['h']);
    expect(nearest('abcdef', ['abcdxy', 'abcxyz'])).toEqual(['abcdxy']);
    expect(nearest('abcde', ['abcxy'])).toEqual([]);
  });
});

describe('didYouMean', () => {
  it('makes a sentence, or nothing', () => {
    expect(didYouMean('ab', ['aa', 'bb'])).toBe(' Did you mean "aa" or "bb"?');
    expect(didYouMean('ab', ['xyz'])).toBe('');
  });
});
