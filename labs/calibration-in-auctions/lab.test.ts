import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { labMeasurementsSchema } from '../../src/schemas/lab-result.ts';
import { run } from './lab.ts';

const { parameters } = JSON.parse(readFileSync('labs/calibration-in-auctions/data.json', 'utf8')) as { parameters: object };
const { tables } = labMeasurementsSchema.parse(run({ ...parameters, seeds: [1, 2], auctionsPerSeed: 1000, candidates: 50 }));
const cell = (table: string, row: string, column: string): number =>
  tables[table]?.rows.find(({ id }) => id === row)?.cells[column]?.value ?? Number.NaN;

describe('a small run', () => {
  it('loses exactly nothing without errors', () => {
    const row = tables['dispersed']?.rows[0];
    expect(row?.id).toBe('sd-0');
    expect(Object.values(row?.cells ?? {}).map(({ value, low }) => [Math.abs(value), low])).toEqual(Array(7).fill([0, undefined]));
  });

  it('agrees with the closed form', () => {
    for (const effect of ['valueLost', 'revenueLost', 'overprediction']) {
      const [simulated, formula] = [cell('dispersed', 'sd-30', effect), cell('dispersed', 'sd-30', `${effect}Formula`)];
      expect(Math.abs(simulated / formula - 1)).toBeLessThan(0.1);
    }
  });

  it('finds that an error on every ad changes no winner and no price per click, but scales what a target pays', () => {
    for (const [row, factor] of [
      ['factor-80', 0.8],
      ['factor-125', 1.25],
    ] as const) {
      expect(Math.abs(cell('uniform', row, 'winnersChanged'))).toBe(0);
      expect(Math.abs(cell('uniform', row, 'revenueClicks'))).toBe(0);
      expect(cell('uniform', row, 'revenueConversions')).toBeCloseTo(100 * (factor - 1), 6);
      expect(cell('uniform', row, 'costPerConversion')).toBeCloseTo(factor, 6);
    }
  });

  it('sets the reserve as its parameter says, and fills less below it than above', () => {
    expect(cell('uniform', 'factor-100', 'filled')).toBe(90);
    expect(cell('uniform', 'factor-90', 'filled')).toBeLessThan(90);
    expect(cell('uniform', 'factor-110', 'filled')).toBeGreaterThan(90);
  });

  it('loses more with more candidates, and with values that lie closer', () => {
    expect(cell('spread', 'n-400-s-70', 'valueLost')).toBeGreaterThan(cell('spread', 'n-10-s-70', 'valueLost'));
    expect(cell('spread', 'n-50-s-30', 'valueLost')).toBeGreaterThan(cell('spread', 'n-50-s-120', 'valueLost'));
  });
});

it('refuses parameters that it does not know, or that lack the reference', () => {
  expect(() => run({ ...parameters, slots: 2 })).toThrow('slots');
  expect(() => run({ ...parameters, errorSpreads: [0.1, 0.2] })).toThrow('errorSpreads');
});
