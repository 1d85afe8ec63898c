import { expect, it } from 'vitest';
import { dot, multiply, unit } from './vectors.ts';

it('dot and multiply take vectors whose length four does not divide', () => {
  expect(dot(Float64Array.of(1, 2, 3, 4, 5), Float64Array.of(1, 1, 1, 1, 10))).toBe(60);
  expect([...multiply([Float64Array.of(1, 0, 2), Float64Array.of(0, 1, 0)], Float64Array.of(3, 4, 5))]).toEqual([13, 4]);
});

it('unit leaves zeros alone', () => {
  expect([...unit(Float64Array.of(0, 0))]).toEqual([0, 0]);
  expect([...unit(Float64Array.of(3, 4))]).toEqual([0.6, 0.8]);
});
