import { describe, expect, it } from 'vitest';
import { bm25, inverseDocumentFrequency } from './bm25.ts';
import { countsOf, indexOf } from './inverted-index.ts';

const texts = ['fare fare cab', 'fare road road road road', 'road bridge', 'bridge river'].map((text) => text.split(' '));
const index = indexOf(texts);

describe('indexOf', () => {
  it('counts terms by text', () => {
    expect(index.postings.get('fare')).toEqual({ texts: Int32Array.of(0, 1), counts: Int32Array.of(2, 1) });
    expect([...index.lengths]).toEqual([3, 5, 2, 2]);
    expect(index.meanLength).toBe(3);
    expect(countsOf(['a', 'b', 'a'])).toEqual(
      new Map([
        ['a', 2],
        ['b', 1],
      ]),
    );
  });
});

describe('bm25', () => {
  it('is the formula', () => {
    const [k1, b] = [1.2, 0.75];
    const idf = Math.log(1 + (4 - 2 + 0.5) / 2.5);
    expect(inverseDocumentFrequency(4, 2)).toBeCloseTo(idf);
    expect(bm25(index, ['fare'], { k1, b })[0]).toBeCloseTo((idf * 2 * 2.2) / (2 + 1.2));
    expect(bm25(index, ['fare'], { k1, b })[1]).toBeCloseTo((idf * 2.2) / (1 + 1.2 * (0.25 + (0.75 * 5) / 3)));
    expect(bm25(index, ['fare', 'fare'], { k1, b })[0]).toBeCloseTo((2 * idf * 2 * 2.2) / (2 + 1.2));
  });

  it('knows nothing of words that no text holds', () => {
    expect([...bm25(index, ['nowhere'], { k1: 1, b: 0 })]).toEqual([0, 0, 0, 0]);
  });
});
