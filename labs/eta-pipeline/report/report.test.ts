import { describe, expect, it } from 'vitest';
import type { DayLog } from '../operate/launch.ts';
import { smallParameters } from '../made-up.ts';
import { cell, plain, quietDays, type Report } from './frame.ts';
import { delay } from './monitoring.ts';

const day = (index: number, slices: string[]): DayLog => ({
  day: index,
  version: 1,
  inputs: { 'psi-folk': [], 'psi-chance': [], 'psi-days': [], 'ks-chance': [], 'ks-days': [] },
  outputs: slices.map((slice) => ({ slice, watched: 'error' })),
});
const days = [day(0, ['all']), day(1, []), day(2, []), day(3, ['all'])];
const fires = ({ outputs }: DayLog): boolean => outputs.length > 0;

describe('delay', () => {
  it('counts the first day as 1, and looks only at the days of the fault', () => {
    expect(delay(days, 0, 3, fires)).toBe(1);
    expect(delay(days, 1, 3, fires)).toBe(3);
    expect(delay(days, 1, 2, fires)).toBeUndefined();
  });
});

it('quiet days are those before the closing without outage and unit swap', () => {
  const report = { parameters: smallParameters() } as Report;
  expect(quietDays(report)).toEqual([0, 1, 2, 3, 5, 6, 7, 8, 11, 12, 13]);
});

it('a cell has the interval of its replicates, and is left out where there is no number', () => {
  const replicates = Array.from({ length: 1001 }, (_, index) => index / 1000);
  expect(cell({ value: 0.5, replicates }, 100)).toEqual({
    value: 50,
    low: expect.closeTo(2.5, 9) as number,
    high: expect.closeTo(97.5, 9) as number,
  });
  expect([plain('a', 2), plain('a', undefined), plain('a', Number.NaN)]).toEqual([{ a: { value: 2 } }, {}, {}]);
});
