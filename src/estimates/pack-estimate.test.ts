import { describe, expect, it } from 'vitest';
import problemDefinition from '../../content/lifecycle/problem-definition/estimate.ts';
import design from '../../tests/fixtures/design/estimate.ts';
import everything from '../../tests/fixtures/sites/complete/content/lifecycle/everything/estimate.ts';
import { arithmeticRow } from './arithmetic.ts';
import type { Estimate } from './estimate.ts';
import { evaluateWith } from './evaluate-with.ts';
import { parseFormula } from './formula.ts';
import { quantityText } from './format.ts';
import { changeInputs, packEstimate, unpackEstimate, type PackedEstimate } from './pack-estimate.ts';
import { packFormula, unpackFormula } from './pack-formula.ts';
import { RandomFormula, randomStream } from './random-formula.fixture.ts';
import { review } from './review.fixture.ts';

const estimates: readonly (readonly [string, Estimate])[] = [
  ['of the tests', review],
  ['of the problem definition', problemDefinition],
  ['of the example design', design],
  ['of the page that uses everything', everything],
];

/** What a browser makes of the data in a page. */
const sent = (estimate: Estimate) => unpackEstimate(JSON.parse(JSON.stringify(packEstimate(estimate))) as PackedEstimate);

describe('packFormula', () => {
  it('is short', () => {
    expect(packFormula(parseFormula('-a * min(1, b + 2) ^ 2'))).toEqual(['*', ['-', 'a'], ['^', ['min', 1, ['+', 'b', 2]], 2]]);
  });

  it('gives every formula back', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const formula = parseFormula(new RandomFormula(seed).case(1 + (seed % 4)).source);
      expect(unpackFormula(packFormula(formula))).toEqual(formula);
    }
  });

  it('refuses an operator without an operand', () => {
    expect(() => unpackFormula(['*'])).toThrow('The operator "*" has no operand.');
  });
});

describe.each(estimates)('the estimate %s, sent with a page', (_name, estimate) => {
  const model = sent(estimate);

  it('has the numbers and the texts of the build', () => {
    expect([...model.quantities.keys()].sort()).toEqual([...estimate.quantities.keys()].sort());
    for (const quantity of estimate.quantities.values()) {
      const revived = model.quantities.get(quantity.id);
      expect(revived).toMatchObject({ label: quantity.label, value: quantity.value, unit: quantity.unit });
      expect(revived && quantityText(revived)).toEqual(quantityText(quantity));
    }
    for (const { id } of estimate.derived) expect(arithmeticRow(model, id)).toEqual(arithmeticRow(estimate, id));
  });

  it('computes the same as the build after any plausible edits', () => {
    const random = randomStream(7);
    let computed = 0;
    for (let round = 0; round < 200; round += 1) {
      const chosen = estimate.inputs.filter(() => random() < 0.3);
      const changes = Object.fromEntries(
        chosen.map(({ id, range: [least, greatest] }) => [id, least + (greatest - least) * random()] as const),
      );
      let expected: Map<string, number>;
      try {
        expected = evaluateWith<string>(estimate, changes);
      } catch (error) {
        expect(() => changeInputs(model, changes)).toThrow(error instanceof Error ? error.message : '');
        continue;
      }
      const edited = changeInputs(model, changes);
      for (const [id, value] of expected) expect(edited.quantities.get(id)?.value, id).toBe(value);
      computed += 1;
    }
    expect(computed).toBeGreaterThan(150);
  });

  it('is free of what only the build needs', () => {
    expect(JSON.stringify(packEstimate(estimate))).not.toMatch(/assumption|dimension|formulaText/);
  });
});

it('refuses data that names a unit it does not have', () => {
  expect(() => unpackEstimate({ units: [], inputs: [['a', 'A', 0, 1, 0, 2]], derived: [] })).toThrow('There is no unit 0.');
});
