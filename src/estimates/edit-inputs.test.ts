import { describe, expect, it } from 'vitest';
import { defineEstimate } from './define-estimate.ts';
import { changedQuantities, editInputs, type Setting } from './edit-inputs.ts';
import { review } from './review.fixture.ts';

const none = new Map<string, number>();
const edit = (...settings: Setting[]) => editInputs(review, none, settings);

describe('editInputs', () => {
  it('changes inputs and all that follows', () => {
    const { model, changes, refused } = edit(['newListings', '800 k'], ['share', '10 %']);
    expect([...changes]).toEqual([
      ['newListings', 800_000],
      ['share', 10],
    ]);
    expect(model.quantities.get('hours')?.value).toBeCloseTo(1000, 10);
    expect(refused).toEqual([]);
  });

  it('counts only what differs from the default', () => {
    expect(edit(['wage', '22.5']).changes.size).toBe(0);
    expect(editInputs(review, new Map([['wage', 30]]), [['wage', '$22.5/h']]).changes.size).toBe(0);
  });

  it('keeps earlier changes, and never changes what it was given', () => {
    const before = new Map([['wage', 30]]);
    const { changes } = editInputs(review, before, [['share', '10']]);
    expect([...changes.keys()]).toEqual(['wage', 'share']);
    expect(before.size).toBe(1);
    expect(review.quantities.get('wage')?.value).toBe(22.5);
  });

  it('applies the good and says of each other why it is left out', () => {
    const { changes, refused } = edit(
      ['wage', '30'],
      ['share', '90'],
      ['hours', '5'],
      ['nothing', '5'],
      ['__proto__', '5'],
      ['x'.repeat(99), '1'],
    );
    expect([...changes]).toEqual([['wage', 30]]);
    expect(refused.map(({ id }) => id)).toEqual(['share', 'hours', 'nothing', '__proto__', 'x'.repeat(99)]);
    expect(refused[0]?.problem).toContain('Too large');
    expect(refused[1]?.problem).toBe('The page has no input “hours”.');
    expect(refused[4]?.problem).toBe(`The page has no input “${'x'.repeat(30)}…”.`);
  });

  it('refuses a value with which something cannot be computed, in the names that readers see', () => {
    const source = { assumption: 'For the test.' };
    const pole = defineEstimate({
      inputs: { load: { label: 'Load of the server', value: 50, unit: '%', range: [1, 100], source } },
      derived: { wait: { label: 'Mean wait', formula: '1 / (1 - load)', unit: '1' } },
    });
    const { model, changes, refused } = editInputs(pole, none, [['load', '100']]);
    expect(changes.size).toBe(0);
    expect(model.quantities.get('wait')?.value).toBe(2);
    expect(refused[0]?.problem).toBe(
      'With it, the page cannot be computed. Cannot compute “Mean wait”: division by zero; the divisor comes from “Load of the server”.',
    );
  });
});

describe('changedQuantities', () => {
  it('names the inputs that differ and what rests on them', () => {
    const { model } = edit(['wage', '30']);
    expect([...changedQuantities(review, model)].sort()).toEqual(['cost', 'perThousand', 'wage']);
    expect(changedQuantities(review, edit().model).size).toBe(0);
  });
});
