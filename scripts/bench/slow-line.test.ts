import { expect, it } from 'vitest';
import { slowLine } from './slow-line.ts';

it('takes a round trip and the time of its bytes, one answer after the other', () => {
  let clock = 0;
  const wait = slowLine({ roundTripMs: 40, bitsPerSecond: 8_000_000 }, () => clock);
  expect(wait(10_000)).toBe(50);
  expect(wait(10_000)).toBe(60);
  clock = 1000;
  expect(wait(1000)).toBe(41);
});
