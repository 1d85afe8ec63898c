import { describe, expect, it } from 'vitest';
import { dependencies, evaluateAll, evaluateFormula, evaluationOrder } from './evaluate.ts';
import { parseFormula, type Formula } from './formula.ts';

const formulas = (sources: Record<string, string>) =>
  new Map(Object.entries(sources).map(([id, source]): [string, Formula] => [id, parseFormula(source)]));

function evaluate(inputs: Record<string, number>, sources: Record<string, string>): Map<string, number> {
  const trees = formulas(sources);
  return evaluateAll(new Map(Object.entries(inputs)), trees, evaluationOrder(trees, Object.keys(inputs)));
}

describe('evaluateFormula', () => {
  const value = (source: string) => evaluateFormula(parseFormula(source), () => Number.NaN);

  it('rounds what is whole but for a hair to that whole', () => {
    expect(value('ceil(0.1 * 30)')).toBe(3);
    expect(value('ceil(3 * 1.1 / 1.1)')).toBe(3);
    expect(value('floor(0.7 * 10 - 0.1 * 10)')).toBe(6);
    expect(value('ceil(3.001)')).toBe(4);
  });

  it('rounds halves away from zero', () => {
    expect([value('round(2.5)'), value('round(-2.5)'), value('round(-2.4)')]).toEqual([3, -3, -2]);
  });

  it('calls nothing but the functions of the list', () => {
    const forged: unknown = JSON.parse('{"type":"call","name":"constructor","operands":[]}');
    expect(() => evaluateFormula(forged as Formula, () => 0)).toThrow('unknown function "constructor"');
  });
});

describe('comparisons', () => {
  it.each([
    ['2 < 2', 0],
    ['2 <= 2', 1],
    ['2 > 2', 0],
    ['2 >= 2', 1],
    ['1 < 2', 1],
    ['1 >= 2', 0],
  ])('%s gives %d', (source, value) => {
    expect(evaluateFormula(parseFormula(source), () => Number.NaN)).toBe(value);
  });
});

describe('dependencies', () => {
  it('names each id once, in order of appearance', () => {
    expect(dependencies(parseFormula('max(b, a * b) / -c < 2 ^ a'))).toEqual(['b', 'a', 'c']);
  });
});

describe('evaluationOrder', () => {
  it('puts each formula after those it uses and otherwise keeps the declared order', () => {
    const trees = formulas({ cost: 'hours * wage', spare: 'x', hours: 'x * 2' });
    expect(evaluationOrder(trees, ['wage', 'x'])).toEqual(['hours', 'cost', 'spare']);
  });

  it('prints a cycle', () => {
    const trees = formulas({ a: 'x + b', b: '2 * c', c: 'b - 1' });
    expect(() => evaluationOrder(trees, ['x'])).toThrow('Quantities depend on each other in a circle: b → c → b.');
    expect(() => evaluationOrder(formulas({ a: 'a + 1' }), [])).toThrow('in a circle: a → a.');
  });

  it('names an unknown id, where it stands and what it may have meant', () => {
    const trees = formulas({ cost: 'hour * wage', hours: 'wage' });
    expect(() => evaluationOrder(trees, ['wage'])).toThrow('Unknown quantity "hour" in the formula of "cost". Did you mean "hours"?');
  });
});

describe('evaluateAll', () => {
  it('computes through several steps', () => {
    expect(evaluate({ x: 3 }, { z: 'y + 1', y: 'x ^ 2' }).get('z')).toBe(10);
  });

  it.each([
    [{ x: 1, y: 0 }, 'x / y', 'Cannot compute "out": division by zero; the divisor comes from "y".'],
    [{ x: 1, y: 1 }, '5 / (x - y)', 'Cannot compute "out": division by zero; the divisor comes from "x", "y".'],
    [{ x: 0, y: 0 }, '1 / 0', 'Cannot compute "out": division by zero.'],
    [{ x: 999, y: 0 }, 'exp(x)', 'Cannot compute "out": the result is not a finite number; in base units "x" is 999.'],
    [{ x: -1, y: 0 }, 'sqrt(x)', 'not a finite number; in base units "x" is -1.'],
    [{ x: 0, y: 0 }, 'ln(x)', 'not a finite number'],
    [{ x: -8, y: 0 }, 'x ^ 0.5', 'not a finite number'],
  ])('%j: %s is an error that names the quantity', (inputs, source, message) => {
    expect(() => evaluate(inputs, { out: source })).toThrow(message);
  });

  it('says which value is missing when the order is wrong', () => {
    const trees = formulas({ a: 'b' });
    expect(() => evaluateAll(new Map(), trees, ['a'])).toThrow('Cannot compute "a": no value for "b".');
  });
});
