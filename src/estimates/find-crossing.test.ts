import { expect, test } from 'vitest';
import { findCrossing } from './find-crossing.ts';

test('finds where a condition turns true, up or down', () => {
  expect(findCrossing(1, 10, (value) => value > 7)).toBeCloseTo(7, 10);
  expect(findCrossing(10, 1, (value) => value < 3)).toBeCloseTo(3, 10);
});

test('finds one that holds only in between', () => {
  expect(findCrossing(0, 100, (value) => value > 40 && value < 50)).toBeCloseTo(40, 10);
});

test('finds nothing where there is nothing', () => {
  expect(findCrossing(1, 10, () => false)).toBeUndefined();
  expect(findCrossing(1, 1, () => true)).toBeUndefined();
});

test('says nothing where it cannot be computed', () => {
  const above = (value: number): boolean => {
    if (value > 5 && value < 8) throw new Error('no');
    return value > 5;
  };
  expect(findCrossing(1, 10, above)).toBeCloseTo(8, 10);
});
