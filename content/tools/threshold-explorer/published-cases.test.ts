import { describe, expect, it } from 'vitest';
import { cases } from './published-cases.ts';

describe('published cases', () => {
  it('agree with Fawcett’s figure 3', () => {
    expect(cases.fawcettThreshold).toBe('0.54');
    expect(cases.fawcettAccuracy).toBe('70 %');
    expect(cases.fawcettPoint).toBe('(0.1, 0.5)');
  });

  it('agree with the documentation of scikit-learn', () => {
    expect(cases.fourArea).toBe('0.75');
    expect(cases.fourPrecision).toBe('0.83');
  });

  it('agree with the German credit example', () => {
    expect(cases.creditThreshold).toBe('0.1666667');
    expect(cases.creditHalfCost).toBe('0.774');
    expect(cases.creditFormulaCost).toBe('0.478');
    // Whole counts whose sums are the published errors: 214 and 346 of 1,000.
    expect(cases.creditHalfErrors).toBe('74 and 140');
    expect(cases.creditFormulaErrors).toBe('313 and 33');
  });

  it('agree with Newcombe’s table', () => {
    expect([cases.wilsonMany, cases.wilsonSome, cases.wilsonNone, cases.wilsonOne]).toEqual([
      '0.2553 to 0.3662',
      '0.0624 to 0.1605',
      '0.0000 to 0.1611',
      '0.0061 to 0.1718',
    ]);
  });

  it('differ from the lab by little', () => {
    expect(Number(cases.areaGap)).toBeLessThan(0.0005);
    expect(Number(cases.precisionGap)).toBeLessThan(0.002);
    expect(Number(cases.calibrationGap)).toBeLessThan(0.003);
  });
});
