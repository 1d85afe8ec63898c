import { describe, expect, it } from 'vitest';
import { permutation, seededRandom } from './random.ts';

const draws = (seed: number): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: 20_000 }, () => random.next());
};
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('seededRandom', () => {
  it('repeats itself for the same seed, and differs for another', () => {
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7).slice(0, 5)).not.toEqual(draws(8).slice(0, 5));
  });

  it('is uniform', () => {
    expect(mean(draws(1))).toBeCloseTo(0.5, 2);
    expect(mean(draws(1).map((value) => (value < 0.1 ? 1 : 0)))).toBeCloseTo(0.1, 2);
  });

  it('has a standard normal', () => {
    const random = seededRandom(3);
    const values = Array.from({ length: 20_000 }, () => random.normal());
    expect(mean(values)).toBeCloseTo(0, 1);
    expect(mean(values.map((value) => value * value))).toBeCloseTo(1, 1);
  });
});

describe('permutation', () => {
  it('holds each number once, in another order', () => {
    const order = permutation(100, seededRandom(1));
    expect([...order]).not.toEqual([...order].sort((a, b) => a - b));
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index));
  });
});
