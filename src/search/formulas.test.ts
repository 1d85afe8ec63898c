import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { formulasAsked, formulaWords, greekNames, lineOf, signedNames, spellGreek } from './formulas.ts';

describe('formulas', () => {
  it('are words by their letters and digits, each side for itself', () => {
    expect(formulaWords('t* = √(2C/h)')).toEqual(['ƒsqrt2ch']);
    expect(formulaWords('1 − (1 − q)^n')).toEqual(['ƒ11qn']);
    expect(formulaWords('χ² ≤ 16.9')).toEqual(['ƒchi2', 'ƒ169']);
    expect(formulaWords(`y = ${'ab+'.repeat(20)}c`), 'a line that nobody types').toEqual([]);
  });

  it('ask for what a page has, however they are typed', () => {
    const { document } = parseHTML(
      '<math><msup><mi>t</mi><mo>*</mo></msup><mo>=</mo><msqrt><mfrac><mrow><mn>2</mn><mi>C</mi></mrow><mi>h</mi></mfrac></msqrt></math>',
    );
    expect(formulaWords(lineOf(document.documentElement))).toEqual(formulasAsked('sqrt(2C/h)'));
  });

  it('are not asked for by ordinary words', () => {
    expect(formulasAsked('calibration of models')).toEqual([]);
  });
});

describe('signs', () => {
  it('spells Greek letters', () => {
    expect(spellGreek('χ2')).toBe('chi2');
    expect(greekNames('σ, Σ and β')).toEqual(['sigma', 'beta']);
  });

  it('names languages that are a letter with signs', () => {
    expect(signedNames('C++, C# and N++1, c+')).toEqual(['cplusplus', 'csharp']);
  });
});
