import { describe, expect, it } from 'vitest';
import { distributions } from './distributions.ts';
import { evaluateFormula, provideFunctions } from './evaluate.ts';
import { formulaText } from './formula-tokens.ts';
import { parseFormula } from './formula.ts';

provideFunctions(distributions);

const values = new Map(Object.entries({ a: 7, b: 3, c: 2 }));
const compute = (source: string) => evaluateFormula(parseFormula(source), (id) => values.get(id) ?? Number.NaN);

describe('parseFormula', () => {
  it.each([
    ['1_000', 1000],
    ['1e6', 1e6],
    ['1.5e-3', 0.0015],
    ['.5', 0.5],
    ['a - b - c', 2],
    ['a - (b - c)', 6],
    ['a / b / c', 7 / 6],
    ['a / (b / c)', 14 / 3],
    ['a + b * c', 13],
    ['(a + b) * c', 20],
    ['-a ^ 2', -49],
    ['(-a) ^ 2', 49],
    ['2 ^ -1', 0.5],
    ['2 ^ 3 ^ 2', 512],
    ['2 ^ -1 * 3', 1.5],
    ['a * -b', -21],
    ['--a', 7],
    ['min(a, b, c)', 2],
    ['max(a, min(b, c))', 7],
    ['sqrt(a + c)', 3],
    ['exp(0) + ln(1) + log10(100)', 3],
    ['ceil(a / b) + floor(a / b) + round(a / b)', 7],
    ['abs(b - a)', 4],
    ['normalCdf(0) + erlangC(1, 0.25) + normalQuantile(1 / 2)', 0.75],
    ['a > b', 1],
    ['a + b <= c * 3', 0],
    ['a\n  + b', 10],
  ])('%s = %d', (source, value) => {
    expect(compute(source)).toBeCloseTo(value, 12);
  });

  it('gives plain data', () => {
    const tree = parseFormula('a * min(1, -b) >= c');
    expect(tree).toEqual({
      type: 'binary',
      operator: '>=',
      left: {
        type: 'binary',
        operator: '*',
        left: { type: 'id', id: 'a' },
        right: {
          type: 'call',
          name: 'min',
          operands: [
            { type: 'number', value: 1 },
            { type: 'negate', operand: { type: 'id', id: 'b' } },
          ],
        },
      },
      right: { type: 'id', id: 'c' },
    });
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
  });

  it.each([
    ['', 'Expected a number, a name or "(", found the end. (column 1)\n  \n  ^'],
    ['a * ', 'Expected a number, a name or "(", found the end. (column 5)\n  a * \n      ^'],
    ['a * )', 'Expected a number, a name or "(", found ")". (column 5)\n  a * )\n      ^'],
    ['(a + b', 'Expected ")", found the end. (column 7)'],
    ['a b', 'Expected an operator, found "b". (column 3)\n  a b\n    ^'],
    ['2 a', 'Expected an operator, found "a".'],
    ['a # b', 'Unexpected "#". (column 3)\n  a # b\n    ^'],
    ['a × b', 'Unexpected "×". (column 3)'],
    ['a\n+ # b', 'Unexpected "#". (column 5)\n  a + # b\n      ^'],
    ['sqr(a)', 'Unknown function "sqr". Did you mean "sqrt"? (column 1)'],
    ['eval(a)', 'Unknown function "eval".'],
    ['min(a)', 'min takes at least 2 operands. (column 1)'],
    ['sqrt(a, b)', 'sqrt takes one operand. (column 1)'],
    ['min()', 'Expected a number, a name or "(", found ")".'],
    ['(a < b) * c', 'A comparison stands only at the top of a formula. (column 4)'],
    ['(a <= b) * c', 'A comparison stands only at the top of a formula.'],
    ['(a > b) * c', 'A comparison stands only at the top of a formula.'],
    ['(a >= b) * c', 'A comparison stands only at the top of a formula.'],
    ['max(a < b, c)', 'A comparison stands only at the top of a formula.'],
    ['a < b < c', 'A formula compares once, at its top. (column 7)'],
    ['1__0_', '"1__0_" is not a number. (column 1)'],
    ['1e999', '"1e999" is not a number.'],
  ])('rejects %j', (source, message) => {
    expect(() => parseFormula(source)).toThrow(message);
  });
});

describe('formulaText', () => {
  it.each([
    ['((a)) + (b*c)', 'a + b * c'],
    ['(a+b)*c', '(a + b) * c'],
    ['a-(b-c)', 'a - (b - c)'],
    ['a-(b+c)', 'a - (b + c)'],
    ['a+(b-c)', 'a + b - c'],
    ['a/(b*c)', 'a / (b * c)'],
    ['a*(b/c)', 'a * b / c'],
    ['a*-b', 'a * (-b)'],
    ['-a+b', '-a + b'],
    ['-(a+b)', '-(a + b)'],
    ['c+-a*b', 'c + (-a * b)'],
    ['(-a)^2', '(-a)^2'],
    ['-a^2', '-a^2'],
    ['a^-2', 'a^-2'],
    ['a^0.5', 'a^0.5'],
    ['a^-0.5', 'a^(-0.5)'],
    ['(a*b)^c', '(a * b)^c'],
    ['a^(b+1)', 'a^(b + 1)'],
    ['(a^b)^c', '(a^b)^c'],
    ['a^b^c', 'a^(b^c)'],
    ['min(a+b,-c)', 'min(a + b, -c)'],
    ['a<=b-1', 'a <= b - 1'],
  ])('%s prints as %s', (source, text) => {
    expect(formulaText(parseFormula(source))).toBe(text);
    expect(compute(text)).toBeCloseTo(compute(source), 10);
  });
});
