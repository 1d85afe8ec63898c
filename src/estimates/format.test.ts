import { describe, expect, it } from 'vitest';
import { quantityOf } from './estimate.ts';
import { formatQuantity, quantityText } from './format.ts';
import { groupedDigits, numberText, superscript } from './number-text.ts';
import { parseFormula } from './formula.ts';
import { review } from './review.fixture.ts';
import { parseUnit } from './units.ts';

/** Prints with plain spaces in place of narrow no-break ones, so that the tables below can be read. */
const print = (value: number, unit: string, options = {}) => formatQuantity(value, parseUnit(unit), options).text.replaceAll('\u00A0', ' ');
const speak = (value: number, unit: string, options = {}) => formatQuantity(value, parseUnit(unit), options).spoken;

describe('formatQuantity', () => {
  it('sets no-break spaces', () => {
    expect(formatQuantity(400_000, parseUnit('listing/day')).text).toBe('400\u00A0k\u00A0listings/day');
    expect(formatQuantity(5, parseUnit('%')).text).toBe('5\u00A0%');
  });

  it('joins a minus sign to the dollar sign, between which lines may break', () => {
    expect(formatQuantity(-1.2e6, parseUnit('USD/year')).text).toBe('−\u2060$1.2\u00A0M/year');
  });

  it.each([
    // Pure numbers and magnitudes
    [0, '1', '0'],
    [1, '1', '1'],
    [0.5, '1', '0.5'],
    [1 / 3, '1', '0.333'],
    [999, '1', '999'],
    [1234, '1', '1,234'],
    [9999, '1', '9,999'],
    [1234.5, '1', '1,230'],
    [1999.9999999999998, '1', '2,000'],
    [10_000, '1', '10 k'],
    [12_345, '1', '12.3 k'],
    [999_999, '1', '1 M'],
    [200e6, '1', '200 M'],
    [999.6, '1', '1,000'],
    [9996, '1', '9,996'],
    [9996.4, '1', '10 k'],
    [5e9, '1', '5 × 10⁹'],
    [1e9, '1', '10⁹'],
    [9.994e8, '1', '999 M'],
    [0.0001, '1', '0.0001'],
    [0.001, '1', '0.001'],
    [0.00012345, '1', '0.000123'],
    [0.0000123, '1', '1.23 × 10⁻⁵'],
    [1e-6, '1', '10⁻⁶'],
    [-3, '1', '−3'],
    [-1234, '1', '−1,234'],
    // Counts
    [0, 'listing', '0 listings'],
    [1, 'listing', '1 listing'],
    [-1, 'listing', '−1 listing'],
    [2, 'listing', '2 listings'],
    [0.5, 'listing', '0.5 listings'],
    [3, 'query', '3 queries'],
    [2, 'person', '2 people'],
    [1, 'person', '1 person'],
    [2, 'batch', '2 batches'],
    [2, 'box', '2 boxes'],
    [8, 'gpu', '8 GPUs'],
    [1, 'false_positive', '1 false positive'],
    [20, 'false_positive', '20 false positives'],
    [7e9, 'parameter', '7 B parameters'],
    [1.4e12, 'token', '1.4 T tokens'],
    [1.234e15, 'frame', '1,230 T frames'],
    [9.99e17, 'frame', '999,000 T frames'],
    [1e18, 'frame', '10¹⁸ frames'],
    [2e18, 'frame', '2 × 10¹⁸ frames'],
    [7.9e22, 'frame', '7.9 × 10²² frames'],
    // Rates
    [400_000, 'listing/day', '400 k listings/day'],
    [4.6296, 'listing/s', '4.63 listings/s'],
    [1, 'listing/day', '1 listing/day'],
    [12, 'listing/(reviewer*h)', '12 listings/reviewer-hour'],
    [12, 'request/(s*gpu)', '12 requests/(s·GPU)'],
    [3, '1/s', '3/s'],
    [3, 'reviewer/1', '3 reviewers'],
    // Shares
    [5, '%', '5 %'],
    [0.25, '%', '0.25 %'],
    [99.95, '%', '100 %'],
    [-2.5, '%', '−2.5 %'],
    [5, '%/year', '5 %/year'],
    // Money
    [0, 'USD', '$0'],
    [0.08, 'USD', '$0.08'],
    [0.5, 'USD', '$0.50'],
    [0.125, 'USD', '$0.125'],
    [0.0012, 'USD', '$0.0012'],
    [3e-6, 'USD/request', '$3 × 10⁻⁶/request'],
    [1, 'USD', '$1'],
    [1.2, 'USD', '$1.20'],
    [22.5, 'USD/h', '$22.50/h'],
    [14.0625, 'USD', '$14.06'],
    [99.999, 'USD', '$100'],
    [123.4, 'USD', '$123'],
    [1250, 'USD', '$1,250'],
    [1.25e6, 'USD/year', '$1.25 M/year'],
    [1.5e6, 'USD', '$1.5 M'],
    [3e9, 'USD', '$3 B'],
    [-5, 'USD', '−\u2060$5'],
    [2.5, 'USD/(gpu*h)', '$2.50/GPU-hour'],
    [14.0625, 'USD/(1000*listing)', '$14.06/1,000 listings'],
    [3, 'conversion/USD', '3 conversions/USD'],
    // Bytes and bits
    [5.2e9, 'B', '5.2 GB'],
    [0, 'GB', '0 GB'],
    [512, 'B', '512 B'],
    [0.5, 'GB', '500 MB'],
    [1500, 'GB', '1.5 TB'],
    [999.96, 'MB', '1 GB'],
    [2000, 'KB/request', '2 MB/request'],
    [5, 'KB', '5 kB'],
    [1.2e9, 'B/s', '1.2 GB/s'],
    [80, 'GiB', '80 GiB'],
    [2048, 'MiB', '2 GiB'],
    [0.25, 'KiB', '256 B'],
    [0.3, 'B', '0.3 B'],
    [25_000, 'Mbit/s', '25 Gbit/s'],
    [4e18, 'B', '4 EB'],
    [4e21, 'B', '4 × 10²¹ B'],
    [-5.2e9, 'B', '−5.2 GB'],
    // Times
    [0.045, 's', '45 ms'],
    [0.05, 'ms/request', '50 μs/request'],
    [2e-9, 's', '2 ns'],
    [0.9999, 's', '1 s'],
    [90, 's', '90 s'],
    [150, 's', '2.5 min'],
    [7200, 's', '2 h'],
    [120, 's', '2 min'],
    [119, 's', '119 s'],
    [172_800, 's', '2 days'],
    [1, 'h', '1 h'],
    [1, 'min', '1 min'],
    [0.5, 'year', '183 days'],
    [0.5, 's/s', '0.5'],
    [86_400, 's', '24 h'],
    [400_000, 's', '4.63 days'],
    [1e8, 's', '3.17 years'],
    [1, 'day', '1 day'],
    [3, 'week', '3 weeks'],
    [0.5, 'day', '12 h'],
    [0.5, 'month', '15.2 days'],
    [0.02, 'h', '72 s'],
    [1250, 'h', '1,250 h'],
    [20_000, 'h', '20 k h'],
    [250, 'h/day', '250 h/day'],
    [0.5, 'h/day', '0.5 h/day'],
    [120_000, 'gpu*h', '120 k GPU-hours'],
    [1, 'person*day', '1 person-day'],
    // Work, energy, length, mass
    [312e12, 'FLOP/s', '312 TFLOP/s'],
    [4e12, 'FLOP', '4 TFLOP'],
    [3.1e24, 'FLOP', '3.1 × 10²⁴ FLOP'],
    [700, 'W', '700 W'],
    [1500, 'W', '1.5 kW'],
    [2500, 'kWh', '2.5 MWh'],
    [0.5, 'J', '500 mJ'],
    [40_000, 'km', '40 k km'],
    [5000, 'm', '5 km'],
    [30, 'cm', '30 cm'],
    [0.5, 'cm', '5 mm'],
    [12, 'm^2', '12 m²'],
    [5000, 'm^2', '5,000 m²'],
    [9.81, 'm/s^2', '9.81 m/s²'],
    [1000, 'cm', '10 m'],
    [1200, 'kg', '1.2 t'],
    [224, 'px', '224 px'],
    [2, 'user*item', '2 user·items'],
    [2, 'GB*s', '2 GB·s'],
  ])('%d %s prints as %s', (value, unit, text) => {
    expect(print(value, unit)).toBe(text);
  });

  it.each([
    [400_000, 'listing/day', '400 thousand listings per day'],
    [1, 'listing/s', '1 listing per second'],
    [-1.25e6, 'USD/year', 'minus 1.25 million dollars per year'],
    [1, 'USD', '1 dollar'],
    [0.08, 'USD/request', '0.08 dollars per request'],
    [14.0625, 'USD/(1000*listing)', '14.06 dollars per 1,000 listings'],
    [5, '%', '5 percent'],
    [0.045, 's', '45 milliseconds'],
    [5.2e9, 'B', '5.2 gigabytes'],
    [7e9, 'parameter', '7 billion parameters'],
    [1.4e12, 'token', '1.4 trillion tokens'],
    [12, 'listing/(reviewer*h)', '12 listings per reviewer hour'],
    [12, 'request/(s*gpu)', '12 requests per second per GPU'],
    [120_000, 'gpu*h', '120 thousand GPU hours'],
    [12, 'm^2', '12 square meters'],
    [2, 'm^3', '2 cubic meters'],
    [2, 'm^4', '2 meters to the power of 4'],
    [312e12, 'FLOP/s', '312 teraflops per second'],
    [2e18, 'frame', '2 times 10 to the power of 18 frames'],
    [1.5, 'cm', '1.5 centimeters'],
    [1e-6, '1', '10 to the power of minus 6'],
    [0, '1', '0'],
    [3, '1/s', '3 per second'],
  ])('%d %s is spoken as %s', (value, unit, spoken) => {
    expect(speak(value, unit)).toBe(spoken);
  });

  it('leaves out for each of what it is told', () => {
    expect(print(500, 'ad/request', { per: false })).toBe('500 ads');
    expect(print(0.0056, 'USD/(1000*request)', { per: false })).toBe('$0.0056');
    expect(print(150, '1/month', { per: false })).toBe('150');
    expect(print(500, 'ad/request', { per: true })).toBe('500 ads/request');
  });

  it('takes more or fewer digits', () => {
    expect(print(12_345, '1', { digits: 2 })).toBe('12 k');
    expect(print(12_345, '1', { digits: 5 })).toBe('12.345 k');
    expect(print(14.0625, 'USD', { digits: 2 })).toBe('$14');
  });

  it('keeps the declared unit when told to', () => {
    expect(print(0.045, 's', { fixedUnit: true })).toBe('0.045 s');
    expect(print(12_345, 'GB', { fixedUnit: true })).toBe('12.3 k GB');
  });

  it('refuses what is not finite', () => {
    expect(() => print(Number.NaN, 'GB')).toThrow('Cannot print NaN: not a finite number.');
    expect(() => print(Infinity, '1')).toThrow('Cannot print Infinity');
  });
});

describe('quantityText', () => {
  const text = (change: object) => quantityText({ ...quantityOf(review, 'wage'), ...change }).text.replaceAll('\u00A0', ' ');

  it('prints an input as it was typed and a result rounded', () => {
    expect(text({ value: 123.45, unit: parseUnit('USD/h') })).toBe('$123.45/h');
    expect(text({ value: 200, unit: parseUnit('s') })).toBe('200 s');
    expect(text({ value: 1_234_567, unit: parseUnit('user') })).toBe('1.23457 M users');
    expect(text({ value: 0.5, unit: parseUnit('s') })).toBe('500 ms');
    expect(text({ value: 1, unit: parseUnit('MB') })).toBe('1 MB');
    expect(text({ value: 25_000, unit: parseUnit('MB') })).toBe('25 GB');
    expect(text({ value: 1 / 3, unit: parseUnit('1') })).toBe('0.333333');
    expect(text({ value: 200, unit: parseUnit('s'), formula: parseFormula('a * b') })).toBe('3.33 min');
  });
});

describe('number pieces', () => {
  it('group digits', () => {
    expect([groupedDigits(1), groupedDigits(1234.5), groupedDigits(1234567), groupedDigits(0.5, 2)]).toEqual([
      '1',
      '1,234.5',
      '1,234,567',
      '0.50',
    ]);
  });

  it('raise digits', () => {
    expect([superscript(-120), superscript(9)]).toEqual(['⁻¹²⁰', '⁹']);
  });

  it('tell one from others', () => {
    expect([numberText(1).isOne, numberText(-1).isOne, numberText(1.2).isOne, numberText(1e6).isOne]).toEqual([true, true, false, false]);
  });
});
