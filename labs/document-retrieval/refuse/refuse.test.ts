import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../shared/random.ts';
import { indexOf } from '../../shared/lexical/inverted-index.ts';
import { chanceOf, fitCombination } from './combine.ts';
import { signalsOf } from './signals.ts';

describe('signalsOf', () => {
  const index = indexOf([['fare', 'cab'], ['cab'], ['road']]);
  const dense = Float64Array.of(0.2, 0.9, 0.1);

  it('reads score, margins and coverage off a ranking', () => {
    const found = signalsOf(index, { query: ['fare', 'cab'], bm25: Float64Array.of(4, 2, 0), lsa: Float64Array.of(-1, -2, -3), dense });
    expect(found).toEqual({ top: 4, margin: 2, lead: 4 / 3, coverage: 1, lsa: -1, dense: 0.9 });
  });

  it('counts words that no text holds as not covered', () => {
    const { coverage } = signalsOf(index, { query: ['fare', 'nowhere'], bm25: Float64Array.of(1, 0, 0), lsa: dense, dense });
    expect(coverage).toBeGreaterThan(0.2);
    expect(coverage).toBeLessThan(0.5);
  });

  it('has something to say when nothing is found', () => {
    const found = signalsOf(index, { query: ['nowhere'], bm25: new Float64Array(3), lsa: dense, dense });
    expect(found).toMatchObject({ top: 0, margin: 0, lead: 0, coverage: 0 });
  });
});

describe('fitCombination', () => {
  const random = seededRandom(1);
  const answerable = Array.from({ length: 300 }, (_, at) => at % 5 > 0);
  const rows = answerable.map((yes) => [100 + 20 * random.normal() + (yes ? 30 : 0), random.normal()]);
  const fitted = fitCombination(rows, answerable);

  it('finds the signal that tells, whatever its scale', () => {
    expect(fitted.weights[0]).toBeGreaterThan(5 * Math.abs(fitted.weights[1] ?? 0));
    expect(chanceOf(fitted, [150, 0])).toBeGreaterThan(0.6);
    expect(chanceOf(fitted, [80, 0])).toBeLessThan(0.4);
  });

  it('weighs both classes the same', () => {
    expect(chanceOf(fitted, [115, 0])).toBeCloseTo(0.5, 1);
  });

  it('survives a signal that never changes', () => {
    expect(chanceOf(fitCombination([[1], [1]], [true, false]), [1])).toBeCloseTo(0.5);
  });
});
