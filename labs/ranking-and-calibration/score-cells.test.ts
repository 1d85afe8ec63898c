import { describe, expect, it } from 'vitest';
import { seededRandom } from '../shared/random.ts';
import { cellOf, countScores } from './score-cells.ts';

describe('cellOf', () => {
  it.each([1000, 100])('agrees with the comparison that a threshold makes, at and just below every edge of %i cells', (cells) => {
    const random = seededRandom(4);
    const edges = Array.from({ length: cells + 1 }, (_, cell) => cell / cells);
    // One unit in the last place below an edge, or as good as that.
    const below = edges.slice(1).map((edge) => edge * (1 - Number.EPSILON / 2));
    const drawn = Array.from({ length: 500 }, () => random.next());
    for (const score of [...edges, ...below, ...drawn]) {
      const cell = cellOf(score, cells);
      expect(cell / cells).toBeLessThanOrEqual(score);
      expect((cell + 1) / cells).toBeGreaterThan(score);
    }
  });
});

describe('countScores', () => {
  it('counts each class, and leaves out zeros at the end', () => {
    expect(countScores(Float64Array.of(0, 0.05, 0.31, 0.39, 1), Uint8Array.of(0, 0, 1, 0, 1), 10)).toEqual({
      negatives: '2 0 0 1',
      positives: '0 0 0 1 0 0 0 0 0 0 1',
    });
  });

  it('writes a class without rows as a zero', () => {
    expect(countScores(Float64Array.of(0.5), Uint8Array.of(0), 2)).toEqual({ negatives: '0 1', positives: '0' });
  });
});
