import { describe, expect, it } from 'vitest';
import { hitAt, meanOf, ndcg, reciprocalRank } from './metrics.ts';

const judgments = { '/a/': 3, '/b/': 2, '/c/': 1 };

describe('reciprocalRank', () => {
  it.each([
    [['/a/'], 1],
    [['/c/', '/x/', '/b/'], 1 / 3],
    [['/c/'], 0],
    [[], 0],
    [[...Array.from({ length: 10 }, (_, index) => `/${index}/`), '/a/'], 0],
  ])('of %j is %d', (urls, expected) => {
    expect(reciprocalRank(urls, judgments)).toBeCloseTo(expected, 12);
  });
});

describe('ndcg', () => {
  it('is one for the best order and less for every other', () => {
    expect(ndcg(['/a/', '/b/', '/c/'], judgments)).toBeCloseTo(1, 12);
    expect(ndcg(['/b/', '/a/', '/c/'], judgments)).toBeCloseTo(
      (3 / Math.log2(2) + 7 / Math.log2(3) + 1 / Math.log2(4)) / (7 / Math.log2(2) + 3 / Math.log2(3) + 1 / Math.log2(4)),
      12,
    );
    expect(ndcg(['/x/'], judgments)).toBe(0);
  });
});

describe('hitAt', () => {
  it('looks at the first results only', () => {
    expect([hitAt(['/x/', '/a/'], judgments, 1), hitAt(['/x/', '/a/'], judgments, 2)]).toEqual([0, 1]);
  });
});

describe('meanOf', () => {
  it('encloses the mean, more narrowly with more values', () => {
    const [few, many] = [10, 1000].map((count) => meanOf(Array.from({ length: count }, (_, index) => index % 2)));
    if (!few || !many) throw new Error('two means');
    expect(few.mean).toBe(0.5);
    expect(few.low).toBeLessThan(many.low);
    expect(many.low).toBeGreaterThan(0.45);
    expect(many.high).toBeLessThan(0.55);
    expect(meanOf([])).toEqual({ n: 0, mean: 0, low: 0, high: 0 });
  });
});
