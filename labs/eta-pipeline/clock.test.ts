import { expect, it } from 'vitest';
import { dayOf, hourOfWeek, isWeekend, partOfWeek } from './clock.ts';

it('counts from a Monday', () => {
  const sundayEvening = ((6 * 24 + 19) * 60 + 30) * 60;
  expect([dayOf(sundayEvening), hourOfWeek(sundayEvening), hourOfWeek(sundayEvening + 7 * 86_400)]).toEqual([6, 163, 163]);
  expect([4, 5, 6, 7].map(isWeekend)).toEqual([false, true, true, false]);
});

it('parts the week in eight', () => {
  const parts = Array.from({ length: 168 }, (_, hour) => partOfWeek(hour));
  expect([0, 5, 6, 9, 10, 14, 15, 18, 19, 23].map((hour) => parts[hour])).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
  expect([0, 7, 8, 17, 18, 23].map((hour) => parts[5 * 24 + hour])).toEqual([5, 5, 6, 6, 7, 7]);
  expect(new Set(parts).size).toBe(8);
});
