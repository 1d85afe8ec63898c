import { describe, expect, it } from 'vitest';
import { normalize } from './normalize.ts';
import { prepareQuery } from './prepare-query.ts';

const units = (text: string): string[] =>
  prepareQuery(text).units.map(({ alternatives }) => alternatives.map((word) => word.text).join('|'));

describe('normalize', () => {
  it('drops case, accents and apostrophes', () => {
    expect(normalize('Fréchet’s DON’T')).toBe('frechet dont');
  });
});

describe('prepareQuery', () => {
  it('keeps the words that tell something', () => {
    expect(units('what is calibration?')).toEqual(['calibration']);
    expect(units('How do I choose the threshold')).toEqual(['choose', 'threshold']);
  });

  it('keeps stop words when there is nothing else', () => {
    expect(units('what is it')).toEqual(['what', 'is', 'it']);
  });

  it('asks for a compound in parts and joined', () => {
    expect(units('cost-sensitive')).toEqual(['cost|costsensitive', 'sensitive|costsensitive']);
    expect(units('train/serve skew')).toEqual(['train|trainserve', 'serve|trainserve', 'skew']);
  });

  it('does not ask for single letters and stop words of a compound', () => {
    expect(units('A/B test')).toEqual(['ab', 'test']);
    expect(units('top-k')).toEqual(['top|topk']);
    expect(units('human-in-the-loop')).toEqual(['human|humanintheloop', 'loop|humanintheloop']);
    expect(units('99.9 % uptime')).toEqual(['999', 'uptime']);
  });

  it('asks for Greek letters by their names, and for languages whose names have signs', () => {
    expect(units('χ² test')).toEqual(['χ2|chi2|chi', 'test']);
    expect(units('bindings for C++')).toEqual(['bindings', 'cplusplus']);
  });

  it('takes the last word as the start of one, unless it is a number or a letter', () => {
    const exact = (text: string): boolean[] => prepareQuery(text).units.map(({ alternatives: [word] }) => word?.exact ?? false);
    expect(exact('ab test')).toEqual([true, false]);
    expect(exact('two tow')).toEqual([true, false]);
    expect(exact('precision 10')).toEqual([false, true]);
    expect(exact('c')).toEqual([true]);
  });

  it('asks for each word once, and for a dozen at most', () => {
    expect(units('cost Cost costs')).toEqual(['cost', 'costs']);
    expect(prepareQuery(Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ')).units).toHaveLength(12);
  });

  it('asks for nothing when there are no words', () => {
    expect(prepareQuery(' ?! -- ').units).toEqual([]);
  });

  it('keeps what was typed for display', () => {
    expect(prepareQuery('  The   KV-cache ').text).toBe('The KV-cache');
  });
});
