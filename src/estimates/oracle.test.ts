import { all, create, type Unit as OracleUnit } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { inferDimension } from './check-units.ts';
import { sameDimension, type Dimension } from './dimension.ts';
import { evaluateFormula } from './evaluate.ts';
import { formulaText } from './formula-tokens.ts';
import { parseFormula, type Formula } from './formula.ts';
import { RandomFormula, type RandomCase } from './random-formula.fixture.ts';
import { parseUnit } from './units.ts';

// mathjs has units and an evaluator of its own; it knows neither our counts nor a year of 365 days.
// Its tolerances are as good as off, for by default min and max take values below 1e-15 in base units for equal.
const oracle = create(all ?? {}, { relTol: 1e-15, absTol: 0 });
for (const base of ['user', 'request', 'gpu', 'USD']) oracle.createUnit(base);
oracle.createUnit('FLOP', { prefixes: 'short' });
oracle.createUnit('evenYear', '365 day');
oracle.createUnit('evenMonth', `${365 / 12} day`);

function oracleUnitText(unit: string): string {
  return unit
    .replace(/\byear\b/, 'evenYear')
    .replace(/\bmonth\b/, 'evenMonth')
    .replace(/\bKB\b/, 'kB')
    .replace(/\b([kMG]?)bit\b/, '$1b')
    .replace(/\bt\b/, 'tonne');
}

function oracleValue(value: number, unit: string): number | OracleUnit {
  if (unit === '1') return value;
  return unit === '%' ? value / 100 : oracle.unit(value, oracleUnitText(unit));
}

function isUnit(value: unknown): value is OracleUnit {
  return oracle.isUnit(value);
}

/** Rounds a count as our engine does; mathjs rounds units only when told in which unit, and a count has but one. */
function rounding(round: (value: number) => number) {
  return (value: number | OracleUnit): number | OracleUnit => {
    if (!isUnit(value)) return round(value);
    // The number in base units, whatever units the sum went through.
    const whole = value.clone();
    Reflect.set(whole, 'value', round(value.value));
    return whole;
  };
}

function askOracle({ source, inputs }: RandomCase): unknown {
  const scope = new Map<string, unknown>([...inputs].map(([id, { value, unit }]) => [id, oracleValue(value, unit)]));
  scope.set('ln', (value: unknown) => {
    if (isUnit(value)) throw new TypeError('The logarithm of a unit.');
    return Math.log(Number(value));
  });
  scope.set('ceil', rounding(Math.ceil));
  scope.set('floor', rounding(Math.floor));
  scope.set(
    'round',
    rounding((value) => Math.sign(value) * Math.round(Math.abs(value))),
  );
  const answer: unknown = oracle.evaluate(source, scope);
  return answer;
}

function ourDimension(formula: Formula, { inputs }: RandomCase): Dimension {
  return inferDimension(formula, (id) => parseUnit(inputs.get(id)?.unit ?? '1'));
}

function ourBaseValue(formula: Formula, { inputs }: RandomCase): number {
  try {
    return evaluateFormula(formula, (id) => {
      const { value, unit } = inputs.get(id) ?? { value: Number.NaN, unit: '1' };
      return value * parseUnit(unit).factor;
    });
  } catch (error) {
    // mathjs divides by zero without a word.
    if (error instanceof Error && error.message.startsWith('division by zero')) return Number.NaN;
    throw error;
  }
}

describe('the engine against mathjs', () => {
  const cases = Array.from({ length: 1500 }, (_, seed) => new RandomFormula(seed).case(1 + (seed % 4)));

  it('agrees on the values and units of random formulas', () => {
    let compared = 0;
    for (const example of cases) {
      const tree = parseFormula(example.source);
      const declared = parseUnit(example.unit);
      const about = JSON.stringify({ ...example, inputs: [...example.inputs] });
      expect(sameDimension(ourDimension(tree, example), declared.dimension), about).toBe(true);
      const answer = askOracle(example);
      const isPure = Object.keys(declared.dimension).length === 0;
      expect(isUnit(answer), about).toBe(!isPure);
      // Where the oracle's units do not fit the declared ones, the ratio is not a number.
      const theirs: unknown = isUnit(answer) ? oracle.divide(answer, oracleValue(1, example.unit)) : Number(answer) / declared.factor;
      if (typeof theirs !== 'number') throw new Error(`The oracle finds another unit: ${about}`);
      const ours = ourBaseValue(tree, example) / declared.factor;
      if (!Number.isFinite(theirs)) {
        expect(Number.isFinite(ours), about).toBe(false);
        continue;
      }
      expect(Math.abs(ours - theirs), about).toBeLessThanOrEqual(1e-8 * Math.max(Math.abs(theirs), 1e-300));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(1400);
  });

  it('agrees on which formulas have units that do not fit', () => {
    let [fitting, failing] = [0, 0];
    for (let seed = 0; seed < 1500; seed += 1) {
      const example = new RandomFormula(10_000 + seed).case(2 + (seed % 3), true);
      const about = JSON.stringify({ ...example, inputs: [...example.inputs] });
      const works = (step: () => unknown) => {
        try {
          step();
          return true;
        } catch {
          return false;
        }
      };
      const tree = parseFormula(example.source);
      const theirs = works(() => askOracle(example));
      expect(
        works(() => ourDimension(tree, example)),
        about,
      ).toBe(theirs);
      if (theirs) fitting += 1;
      else failing += 1;
    }
    expect(fitting).toBeGreaterThan(500);
    expect(failing).toBeGreaterThan(200);
  });

  it('agrees that users a day and bytes do not add up', () => {
    expect(() => oracle.add(oracle.unit(5, 'user/day'), oracle.unit(3, 'B'))).toThrow();
    expect(() => inferDimension(parseFormula('a + b'), (id) => parseUnit(id === 'a' ? 'user/day' : 'B'))).toThrow(
      'Cannot add different units: "a" is in user/day and "b" is in B.',
    );
  });

  it('evaluates a formula the same after JSON and after printing', () => {
    for (const example of cases) {
      const tree = parseFormula(example.source);
      const revived = JSON.parse(JSON.stringify(tree)) as Formula;
      expect(revived).toEqual(tree);
      expect(ourBaseValue(revived, example)).toBe(ourBaseValue(tree, example));
      const printed = ourBaseValue(parseFormula(formulaText(tree)), example);
      const [value, about] = [ourBaseValue(tree, example), `${example.source} → ${formulaText(tree)}`];
      if (Number.isFinite(value)) expect(Math.abs(printed - value), about).toBeLessThanOrEqual(1e-8 * Math.abs(value));
      expect(formulaText(tree).length, about).toBeLessThanOrEqual(example.source.length + 2);
    }
  });
});
