import { describe, expect, it } from 'vitest';
import { draw, eachFacet, readState, wanted, writeState, type BankEntry, type BankState } from './bank.ts';

const entry = (id: string, facets: Partial<BankEntry['facets']>, text = ''): BankEntry => ({
  id,
  facets: { domain: 'cv', level: 'mid', step: 'metrics', signal: 'data', ...facets },
  text,
});
const any: BankState = { chosen: eachFacet(() => ''), text: '', hidesKnown: false };

describe('wanted', () => {
  const entries = [
    entry('boxes', { level: 'senior' }, 'two boxes overlap'),
    entry('ads', { domain: 'recsys' }, 'a naive bid'),
    entry('frames', {}, 'which frames'),
  ];
  it.each<[string, Partial<BankState>, string[]]>([
    ['everything without a choice', {}, ['boxes', 'ads', 'frames']],
    ['one value', { chosen: { ...any.chosen, domain: 'cv' } }, ['boxes', 'frames']],
    ['every facet', { chosen: { ...any.chosen, domain: 'cv', level: 'mid' } }, ['frames']],
    ['nothing that no question has', { chosen: { ...any.chosen, step: 'training' } }, []],
    ['all words in any order, however they are written', { text: ' OVERLAP Box ' }, ['boxes']],
    ['a word without its accent', { text: 'naïve' }, ['ads']],
    ['what is not known yet', { hidesKnown: true }, ['boxes', 'frames']],
  ])('leaves %s', (_, choice, expected) => {
    expect(wanted(entries, { ...any, ...choice }, new Set(['ads'])).map(({ id }) => id)).toEqual(expected);
  });
});

describe('draw', () => {
  const entries = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  it('takes any of them, never the same one twice in a row', () => {
    expect(draw(entries, undefined, () => 0)?.id).toBe('a');
    expect(draw(entries, 'a', () => 0)?.id).toBe('b');
    expect(draw(entries, 'c', () => 0.999)?.id).toBe('b');
  });

  it('takes the only one again, and nothing of none', () => {
    expect(draw([{ id: 'a' }], 'a', () => 0.5)?.id).toBe('a');
    expect(draw(new Array<{ id: string }>(), undefined)).toBeUndefined();
  });
});

describe('the address', () => {
  const values = { domain: ['cv', '3d'], level: ['mid'], step: ['metrics'], signal: ['data'] };

  it('comes back as it was written', () => {
    const state: BankState = { chosen: { domain: '3d', level: 'mid', step: '', signal: 'data' }, text: 'a/b & more', hidesKnown: true };
    expect(readState(writeState(state), values)).toEqual(state);
    expect(writeState(any)).toBe('');
    expect(writeState({ ...any, text: '  ' })).toBe('');
  });

  it('leaves out what the bank does not have', () => {
    expect(readState('?domain=nowhere&level=mid&level=staff&step=&known=show', values)).toEqual({
      ...any,
      chosen: { ...any.chosen, level: 'mid' },
    });
  });
});
