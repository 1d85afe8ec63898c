import { describe, expect, it } from 'vitest';
import { carriedInputs, checkAgreement } from './carry.ts';
import { defineEstimate } from './define-estimate.ts';

const assumption = { assumption: 'A test.' };
const stage = defineEstimate({
  inputs: {
    listings: { label: 'Listings', value: 86_400, unit: 'listing/day', range: [1, 1e9], source: assumption },
    work: { label: 'Work', value: 2, unit: 's/listing', range: [0.1, 10], source: assumption },
  },
  derived: { busy: { label: 'Busy', formula: 'listings * work', unit: '1' } },
});
const calculator = defineEstimate({
  inputs: {
    rate: { label: 'Rate', value: 10, unit: '1/s', range: [0, 1e6], source: assumption },
    time: { label: 'Time', value: 1, unit: 'ms', range: [0, 1e6], source: assumption },
    machines: { label: 'Machines', value: 4, unit: '1', range: [1, 100], source: assumption },
  },
  derived: {
    load: { label: 'Load', formula: 'rate * time', unit: '1' },
    use: { label: 'Use', formula: 'load / machines', unit: '%' },
  },
});
const carry = { rate: 'listings', time: 'work', machines: 8 };

describe('carriedInputs', () => {
  it('converts units, and takes what one counts for what the other counts', () => {
    const { taken, fixed } = carriedInputs(stage, calculator, carry);
    expect(taken).toEqual([
      ['rate', 'listings', 1 / 86_400],
      ['time', 'work', 1000],
    ]);
    expect(fixed).toEqual([['machines', '8']]);
  });

  it('refuses units that measure different things', () => {
    expect(() => carriedInputs(stage, calculator, { time: 'listings' })).toThrow('"listings" is in listing/day and cannot be carried');
  });

  it('refuses a value that the calculator would refuse', () => {
    const small = defineEstimate({
      inputs: { rate: { label: 'Rate', value: 10, unit: '1/s', range: [2, 20], source: assumption } },
      derived: { double: { label: 'Double', formula: 'rate * 2', unit: '1/s' } },
    });
    expect(() => carriedInputs(stage, small, { rate: 'listings' })).toThrow('outside the range of "rate", 2 to 20 1/s');
  });

  it.each([
    [{ rates: 'listings' }, 'Unknown quantity "rates". Did you mean "rate"?'],
    [{ load: 'busy' }, '"load" is computed, not an input.'],
    [{ rate: 'listing' }, 'Unknown quantity "listing". Did you mean "listings"?'],
  ])('refuses %o', (wrong, message) => {
    expect(() => carriedInputs(stage, calculator, wrong)).toThrow(message);
  });
});

describe('checkAgreement', () => {
  it('passes where both compute the same', () => {
    expect(() => checkAgreement(stage, calculator, carry, { load: 'busy' })).not.toThrow();
  });

  it('names both values where they differ', () => {
    expect(() => checkAgreement(stage, calculator, { rate: 'listings' }, { load: 'busy' })).toThrow(
      '"busy" is 2 in base units, and the calculator\'s "load" makes it 0.001.',
    );
  });
});
