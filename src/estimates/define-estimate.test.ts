import { describe, expect, expectTypeOf, it } from 'vitest';
import { defineEstimate, type Estimate } from './define-estimate.ts';
import { assembleEstimate, quantityOf } from './estimate.ts';
import { namedQuantity } from './named-quantity.ts';
import { review } from './review.fixture.ts';

const input = { label: 'New listings', value: 10, unit: 'listing/day', range: [1, 100], source: { assumption: 'A small shop.' } };
const output = { label: 'Listings a second', formula: 'newListings', unit: 'listing/s' };

const declareAnything = defineEstimate as (declaration: unknown) => unknown;

/** Declares an estimate as a careless author might, past what the types forbid. */
function declare(inputs: Record<string, unknown>, derived: Record<string, unknown>): () => unknown {
  return () => declareAnything({ inputs, derived });
}

describe('defineEstimate', () => {
  it('evaluates in declared and in base units', () => {
    const { quantities } = review;
    expect(quantities.get('hours')?.value).toBeCloseTo(250, 10);
    expect(quantities.get('hours')?.baseValue).toBeCloseTo((250 * 3600) / 86_400, 10);
    expect(quantities.get('cost')?.value).toBeCloseTo(250 * 22.5 * 365, 6);
    expect(quantities.get('share')).toMatchObject({ value: 5, baseValue: 0.05, kind: 'assumption', range: [1, 20] });
  });

  it('keeps what pages print', () => {
    expect(review.inputs.map(({ id }) => id)).toEqual(['newListings', 'share', 'secondsPerReview', 'wage', 'launch']);
    expect(review.derived.map(({ id }) => id)).toEqual(['cost', 'hours', 'perThousand', 'reviewers']);
    expect([...review.quantities.keys()]).toEqual([...review.inputs, ...review.derived].map(({ id }) => id));
    expect(review.order).toEqual(['hours', 'cost', 'perThousand', 'reviewers']);
    expect(review.quantities.get('wage')).toMatchObject({ kind: 'cited', source: { cite: 'bls2024', at: 'Table 1' } });
    expect(review.quantities.get('launch')).toMatchObject({ kind: 'data', source: { data: 'prices.launch' } });
    expect(review.quantities.get('hours')).toMatchObject({
      kind: 'computed',
      label: 'Hours of review',
      formulaText: 'newListings * share * secondsPerReview',
      unit: { text: 'h/day' },
    });
  });

  it('is frozen all through', () => {
    expect(() => Object.assign(review, { order: [] })).toThrow(TypeError);
    expect(() => Object.assign(quantityOf(review, 'wage'), { value: 1 })).toThrow(TypeError);
    expect(() => Object.assign(quantityOf(review, 'hours').formula ?? {}, { type: 'number' })).toThrow(TypeError);
  });

  it('survives JSON', () => {
    const json = JSON.stringify({ quantities: [...review.quantities.values()], order: review.order });
    const { quantities, order } = JSON.parse(json) as { quantities: Estimate['inputs']; order: string[] };
    expect(assembleEstimate(quantities, order)).toEqual(review);
  });

  it('knows its ids by type', () => {
    expectTypeOf<Parameters<typeof review.quantities.get>[0]>().toEqualTypeOf<
      'newListings' | 'share' | 'secondsPerReview' | 'wage' | 'launch' | 'hours' | 'cost' | 'perThousand' | 'reviewers'
    >();
    expectTypeOf(review).toExtend<Estimate>();
  });

  it('throws on an unknown id', () => {
    expect(() => namedQuantity(review, 'wages')).toThrow('Unknown quantity "wages". Did you mean "wage"?');
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>, string]>([
    ['no label', { label: undefined }, {}, 'inputs.newListings.label: Give a label, the name that readers see.'],
    ['an empty label', { label: ' ' }, {}, 'inputs.newListings.label: Give a label, the name that readers see.'],
    ['a value that is text', { value: '10' }, {}, 'inputs.newListings.value: Give the value as a finite number.'],
    ['an infinite value', { value: Infinity }, {}, 'inputs.newListings.value: Give the value as a finite number.'],
    ['no range', { range: undefined }, {}, 'inputs.newListings.range: Give the plausible range as [least, greatest].'],
    ['a range of one', { range: [1] }, {}, 'inputs.newListings.range: Give the plausible range as [least, greatest].'],
    ['a falling range', { range: [100, 1] }, {}, 'inputs.newListings.range: The range [100, 1] must go up: write [least, greatest].'],
    ['an empty range', { range: [10, 10] }, {}, 'inputs.newListings.range: The range [10, 10] must go up'],
    [
      'a value out of range',
      { value: 101 },
      {},
      'inputs.newListings.value: The value 101 is outside the range [1, 100]; widen the range or mend the value.',
    ],
    [
      'no source',
      { source: undefined },
      {},
      'inputs.newListings.source: Say where the value comes from: { assumption: "why this value" }, { cite: "key", at: "§3" } or { data: "key" }.',
    ],
    ['a source in words', { source: 'a guess' }, {}, 'inputs.newListings.source: Say where the value comes from'],
    ['no reason', { source: { assumption: '' } }, {}, 'inputs.newListings.source.assumption: Give the reason for the assumption.'],
    ['no citation key', { source: { cite: '' } }, {}, 'inputs.newListings.source.cite: Give a key of the bibliography.'],
    ['two sources', { source: { assumption: 'x', cite: 'y' } }, {}, 'inputs.newListings.source: Unrecognized key: "cite"'],
    ['no data key', { source: { data: '' } }, {}, 'inputs.newListings.source.data: Give a key of the data files.'],
    ['a field of no use', { note: 'x' }, {}, 'inputs.newListings: Unrecognized key: "note"'],
    ['shown: false', { shown: false }, {}, 'inputs.newListings.shown: Set shown to true or leave it out.'],
    ['no unit', { unit: undefined }, {}, 'inputs.newListings.unit: Give a unit; 1 is a pure number.'],
    [
      'a unit unknown',
      { unit: 'listings/day' },
      {},
      'inputs.newListings.unit: Unit "listings/day": unknown unit "listings". Did you mean "listing"?',
    ],
    ['a bad declared unit', {}, { unit: 'listing/sec' }, 'derived.qps.unit: Unit "listing/sec": unknown unit "sec".'],
    ['no formula', {}, { formula: undefined }, 'derived.qps.formula: Give a formula.'],
    [
      'a bad formula',
      {},
      { formula: 'newListings *' },
      'derived.qps.formula: Expected a number, a name or "(", found the end. (column 14)',
    ],
    ['an unknown id', {}, { formula: 'newListing' }, 'derived.qps.formula: Unknown quantity "newListing". Did you mean "newListings"?'],
    [
      'the wrong dimension',
      {},
      { unit: 'listing' },
      'derived.qps: The formula "newListings" is in listing/s, but the declared unit "listing" is in listing.',
    ],
    [
      'a sum of unlike things',
      {},
      { formula: 'newListings + 1' },
      'derived.qps: Cannot add different units: "newListings" is in listing/day and "1" is in pure numbers.',
    ],
    [
      'an unused input',
      {},
      { formula: '0' },
      'inputs.newListings: No formula uses this input; remove it, or set shown: true if the page prints it.',
    ],
    ['a division by zero', {}, { formula: 'newListings / (1 - 1)' }, 'derived: Cannot compute "qps": division by zero.'],
    ['a formula of itself', {}, { formula: 'newListings + qps' }, 'derived: Quantities depend on each other in a circle: qps → qps.'],
  ])('rejects %s', (_, inputChange, outputChange, message) => {
    expect(declare({ newListings: { ...input, ...inputChange } }, { qps: { ...output, ...outputChange } })).toThrow(message);
  });

  it.each([
    ['New_listings', 'Write ids in camelCase: letters and digits, a lower-case letter first.'],
    ['NewListings', 'Write ids in camelCase'],
    ['max', 'This is the name of a function; choose another id.'],
  ])('rejects the id %s', (id, message) => {
    expect(declare({ [id]: input }, {})).toThrow(`inputs.${id}: ${message}`);
    expect(declare({}, { [id]: output })).toThrow(`derived.${id}: ${message}`);
  });

  it('rejects an id that names both an input and a derived quantity', () => {
    expect(declare({ newListings: input }, { newListings: output })).toThrow(
      'derived.newListings: An input has this id already; choose another.',
    );
  });

  it('rejects what is no declaration', () => {
    expect(() => declareAnything(undefined)).toThrow('The estimate has errors.\nestimate: ');
    expect(() => declareAnything({ inputs: {} })).toThrow('derived: Declare derived quantities');
  });

  it('allows an input that the page alone shows', () => {
    expect(declare({ newListings: { ...input, shown: true } }, { qps: { ...output, formula: '0' } })).not.toThrow();
  });

  it.each([1, 100])('allows a value at the end of its range, %d', (value) => {
    expect(declare({ newListings: { ...input, value } }, { qps: output })).not.toThrow();
  });

  it('lists everything wrong at once', () => {
    const faults = { newListings: { ...input, value: 0, source: {} }, idle: { ...input, label: '' } };
    expect(declare(faults, {})).toThrow(
      /newListings\.value.*\n.*newListings\.source.*\n.*idle\.label|newListings\.source.*\n.*idle\.label/s,
    );
    const units = { newListings: { ...input, unit: 'dya' }, idle: { ...input, unit: 'hx' } };
    expect(declare(units, {})).toThrow(/newListings\.unit.*\n.*idle\.unit.*\n.*newListings: No formula.*\n.*idle: No formula/s);
  });
});
