import { describe, expect, it } from 'vitest';
import { defineEstimate } from './define-estimate.ts';
import { evaluateWith } from './evaluate-with.ts';
import { review } from './review.fixture.ts';
import { sensitivity } from './sensitivity.ts';

describe('evaluateWith', () => {
  it('computes anew with some inputs changed, in declared units', () => {
    const values = evaluateWith(review, { newListings: 800_000, share: 10 });
    expect(values.get('hours')).toBeCloseTo(1000, 10);
    expect(values.get('newListings')).toBe(800_000);
    expect(values.get('share')).toBe(10);
    expect(values.get('wage')).toBe(22.5);
  });

  it('gives the values of the estimate itself when nothing changes', () => {
    const values = evaluateWith(review, {});
    for (const { id, value } of review.quantities.values()) expect(values.get(id)).toBe(value);
  });

  it('allows values beyond the plausible range', () => {
    expect(evaluateWith(review, { share: 100 }).get('hours')).toBeCloseTo(5000, 10);
  });

  it('needs no more than values, factors and formulas', () => {
    const { quantities, order } = review;
    const slim = new Map([...quantities].map(([id, { value, unit, formula }]) => [id, { value, unit: { factor: unit.factor }, formula }]));
    expect(evaluateWith({ quantities: slim, order }, { wage: 45 })).toEqual(evaluateWith(review, { wage: 45 }));
  });

  it.each([
    [{ wages: 1 }, 'Unknown quantity "wages".'],
    [{ hours: 1 }, '"hours" is computed; change the inputs it depends on.'],
    [{ wage: Number.NaN }, 'The value of "wage" must be a finite number.'],
    [{ newListings: 0 }, 'Cannot compute "perThousand": division by zero; the divisor comes from "newListings".'],
  ])('rejects %j', (overrides, message) => {
    expect(() => evaluateWith<string>(review, overrides)).toThrow(message);
  });
});

describe('sensitivity', () => {
  it('halves and doubles each input within its range, the greatest effect first', () => {
    const effects = sensitivity(review, 'hours');
    expect(effects.map(({ id }) => id)).toEqual(['newListings', 'share', 'secondsPerReview']);
    const [listings, , seconds] = effects;
    expect(listings).toMatchObject({ low: { input: 200_000 }, high: { input: 800_000 } });
    expect(listings?.low.output).toBeCloseTo(125, 10);
    expect(listings?.high.output).toBeCloseTo(500, 10);
    expect(listings?.swing).toBeCloseTo(375, 10);
    expect(listings?.relativeSwing).toBeCloseTo(1.5, 10);
    expect(seconds).toMatchObject({ low: { input: 30 }, high: { input: 60 } });
    expect(seconds?.relativeSwing).toBeCloseTo(2 / 3, 10);
  });

  it('leaves out inputs that the output does not depend on', () => {
    expect(sensitivity(review, 'cost').map(({ id }) => id)).not.toContain('launch');
    expect(sensitivity(review, 'cost').map(({ id }) => id)).toContain('wage');
  });

  const source = { assumption: 'For the test.' };

  it('sees a peak between the ends, and orders the ends of a negative input', () => {
    const hill = defineEstimate({
      inputs: {
        y: { label: 'y', value: -2, unit: '1', range: [-3, 0], source },
        x: { label: 'x', value: 2, unit: '1', range: [0, 10], source },
      },
      derived: { out: { label: 'Out', formula: '10 - (x - 2) ^ 2 + y', unit: '1' } },
    });
    const [x, y] = sensitivity(hill, 'out');
    expect(x).toMatchObject({ id: 'x', low: { input: 1, output: 7 }, high: { input: 4, output: 4 }, swing: 4 });
    expect(y).toMatchObject({ id: 'y', low: { input: -3 }, high: { input: -1 }, swing: 2 });
  });

  it('tells the effect on a zero result, and of nothing', () => {
    const flat = defineEstimate({
      inputs: {
        x: { label: 'x', value: 2, unit: '1', range: [0, 10], source },
        y: { label: 'y', value: 0, unit: '1', range: [-3, 3], source },
      },
      derived: { out: { label: 'Out', formula: 'x - 2 + y', unit: '1' } },
    });
    expect(sensitivity(flat, 'out').map(({ relativeSwing }) => relativeSwing)).toEqual([Infinity, 0]);
  });

  it('says which input breaks the sum', () => {
    const pole = defineEstimate({
      inputs: { load: { label: 'Load', value: 50, unit: '%', range: [1, 100], source } },
      derived: { wait: { label: 'Wait', formula: '1 / (1 - load)', unit: '1' } },
    });
    expect(() => sensitivity(pole, 'wait')).toThrow('With "load" at 100, within its range: Cannot compute "wait": division by zero');
  });

  it('rejects an input and an unknown id', () => {
    expect(() => sensitivity(review, 'wage')).toThrow('"wage" is an input; ask for the sensitivity of a computed quantity.');
    expect(() => sensitivity(review, 'nothing')).toThrow('Unknown quantity "nothing".');
  });
});
