import { expect, it } from 'vitest';
import { keepUnits } from './number-spaces.ts';

it.each([
  ['95 % of 2 GB in 45 ms', '95_% of 2_GB in 45_ms'],
  ['200 M rows, 24 h, 1.5 µs.', '200_M rows, 24_h, 1.5_µs.'],
  ['at 6 months, 40 people, 3 seconds', 'at 6 months, 40 people, 3 seconds'],
  ['5 of 8 models; Table 2 shows', '5 of 8 models; Table 2 shows'],
])('%s', (text, kept) => {
  expect(keepUnits(text).replaceAll('\u00a0', '_')).toBe(kept);
});
