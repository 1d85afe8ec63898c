import { describe, expect, it } from 'vitest';
import { countingUnits } from './counting-units.ts';
import { dimensionText, sameDimension } from './dimension.ts';
import { isCountingBase, unitTable } from './unit-table.ts';
import { parseUnit } from './units.ts';

describe('parseUnit', () => {
  it.each([
    ['1', 1, {}],
    ['%', 0.01, {}],
    ['ms', 1e-3, { s: 1 }],
    ['us', 1e-6, { s: 1 }],
    ['min', 60, { s: 1 }],
    ['week', 604_800, { s: 1 }],
    ['month', 2_628_000, { s: 1 }],
    ['year', 31_536_000, { s: 1 }],
    ['GB', 1e9, { B: 1 }],
    ['KB', 1e3, { B: 1 }],
    ['kB', 1e3, { B: 1 }],
    ['GiB', 1_073_741_824, { B: 1 }],
    ['Mbit/s', 125_000, { B: 1, s: -1 }],
    ['FLOP/s', 1, { FLOP: 1, s: -1 }],
    ['EFLOP', 1e18, { FLOP: 1 }],
    ['W', 1, { J: 1, s: -1 }],
    ['kWh', 3.6e6, { J: 1 }],
    ['W*s', 1, { J: 1 }],
    ['cm^2', 1e-4, { m: 2 }],
    ['m^-1', 1, { m: -1 }],
    ['g', 1e-3, { kg: 1 }],
    ['t', 1e3, { kg: 1 }],
    ['px', 1, { px: 1 }],
    ['USD/h', 1 / 3600, { USD: 1, s: -1 }],
    ['listing/(reviewer*h)', 1 / 3600, { listing: 1, reviewer: -1, s: -1 }],
    ['listing/reviewer/h', 1 / 3600, { listing: 1, reviewer: -1, s: -1 }],
    ['(m/s)^2', 1, { m: 2, s: -2 }],
    ['1/s', 1, { s: -1 }],
    ['USD/(1000*request)', 1e-3, { USD: 1, request: -1 }],
    ['USD/(1_000*request)', 1e-3, { USD: 1, request: -1 }],
    ['request/request', 1, {}],
    ['false_positive/day', 1 / 86_400, { false_positive: 1, s: -1 }],
    [' listing / day ', 1 / 86_400, { listing: 1, s: -1 }],
  ])('%s', (text, factor, dimension) => {
    const unit = parseUnit(text);
    expect(unit.factor).toBeCloseTo(factor, 12);
    expect(unit.factor / factor).toBeCloseTo(1, 12);
    expect(unit.dimension).toEqual(dimension);
    expect(JSON.parse(JSON.stringify(unit))).toEqual(unit);
  });

  it.each([
    ['listings', 'Unit "listings": unknown unit "listings". Did you mean "listing"?'],
    ['hour', 'Unit "hour": unknown unit "hour". Did you mean "h"?'],
    ['USD/reqest', 'Unit "USD/reqest": unknown unit "reqest". Did you mean "request"?'],
    ['constructor', 'unknown unit "constructor".'],
    ['zzzzzzzz', 'unknown unit "zzzzzzzz".'],
    ['', 'it is empty; write 1 for a pure number.'],
    ['USD/', 'expected a unit, found the end.'],
    ['*s', 'expected a unit, found "*".'],
    ['USD/(h', 'a parenthesis is not closed.'],
    ['h)', 'unexpected ")"'],
    ['GB s', 'unexpected "s"; compose units with * and /.'],
    ['m^x', 'an exponent is a whole number other than 0'],
    ['m^0', 'an exponent is a whole number other than 0'],
    ['€/h', 'unexpected "€". Compose units with'],
    ['USD/gpu*h', '"*" after "/" can be read two ways; put the divisor in parentheses, as in USD/(gpu*h).'],
    ['1000*request', 'a number stands only in the divisor'],
    ['USD/(0*request)', 'a number in a unit cannot be 0.'],
  ])('rejects %j', (text, message) => {
    expect(() => parseUnit(text)).toThrow(message);
  });
});

describe('the unit table', () => {
  it('has the counting units that estimates need, each once', () => {
    const needed = `user request listing label example reviewer model token image impression click conversion ad item order
      person replica gpu cpu core document query event error sample report case seller buyer ticket row feature parameter
      frame camera page call ride trip driver advertiser campaign auction session team engineer annotator false_positive`;
    expect(countingUnits).toEqual(expect.arrayContaining(needed.split(/\s+/)));
    expect(new Set(countingUnits).size).toBe(countingUnits.length);
    expect([...countingUnits].sort()).toEqual(countingUnits);
  });

  it('lets no counting unit hide a physical one', () => {
    for (const unit of countingUnits) expect(unitTable.get(unit)).toMatchObject({ factor: 1, dimension: { [unit]: 1 } });
    expect(unitTable.get('s')?.dimension).toEqual({ s: 1 });
  });

  it('tells counts from measures', () => {
    expect(['listing', 'px', 'gpu'].every(isCountingBase)).toBe(true);
    expect(['s', 'B', 'USD', 'FLOP', 'kg', 'nothing'].some(isCountingBase)).toBe(false);
  });
});

describe('multiples', () => {
  const factors = (text: string) => text.split(' ').map((unit) => parseUnit(unit).factor);

  it.each([
    ['ns us ms s', [1e-9, 1e-6, 1e-3, 1]],
    ['B kB MB GB TB PB EB', [1, 1e3, 1e6, 1e9, 1e12, 1e15, 1e18]],
    ['KiB MiB GiB TiB PiB', [2 ** 10, 2 ** 20, 2 ** 30, 2 ** 40, 2 ** 50]],
    ['bit kbit Mbit Gbit Tbit', [0.125, 125, 125e3, 125e6, 125e9]],
    ['FLOP kFLOP MFLOP GFLOP TFLOP PFLOP EFLOP', [1, 1e3, 1e6, 1e9, 1e12, 1e15, 1e18]],
    ['mW W kW MW GW', [1e-3, 1, 1e3, 1e6, 1e9]],
    ['mJ J kJ MJ GJ', [1e-3, 1, 1e3, 1e6, 1e9]],
    ['Wh kWh MWh GWh', [3600, 3.6e6, 3.6e9, 3.6e12]],
    ['um mm cm m km', [1e-6, 1e-3, 1e-2, 1, 1e3]],
    ['mg g kg t', [1e-6, 1e-3, 1, 1e3]],
  ])('%s', (text, expected) => {
    expect(factors(text)).toEqual(expected);
  });
});

describe('dimensions', () => {
  it('print as unit expressions', () => {
    const texts = ['1', 'listing/day', 'listing/(reviewer*h)', 'm^2', '1/s', 'GB*h/request'].map((text) =>
      dimensionText(parseUnit(text).dimension),
    );
    expect(texts).toEqual(['1', 'listing/s', 'listing/(reviewer*s)', 'm^2', '1/s', 'B*s/request']);
  });

  it('compare whatever the order of their bases', () => {
    expect(sameDimension({ user: 1, s: -1 }, { s: -1, user: 1 })).toBe(true);
    expect(sameDimension({ user: 1, s: -1 }, { user: 1 })).toBe(false);
  });
});
