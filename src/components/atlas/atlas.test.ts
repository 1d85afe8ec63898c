import { describe, expect, it } from 'vitest';
import { eachFacet, isWanted, readState, sorted, writeState, type AtlasEntry } from './atlas.ts';

const entry = (facets: Partial<AtlasEntry['facets']>, cost = 1): AtlasEntry => ({
  path: 'x',
  title: 'X',
  facets: { ...eachFacet(() => []), ...facets },
  measures: { latency: 1, scale: 1, cost },
});
const none = eachFacet((): string[] => []);

describe('isWanted', () => {
  const ads = entry({ domain: ['recsys'], modality: ['tabular', 'text'] });
  it.each([
    [{}, true],
    [{ domain: ['recsys'] }, true],
    [{ domain: ['cv'] }, false],
    [{ domain: ['cv', 'recsys'] }, true],
    [{ modality: ['text'], domain: ['recsys'] }, true],
    [{ modality: ['image'], domain: ['recsys'] }, false],
    [{ task: ['ranking'] }, false],
  ])('of %j is %s', (chosen, expected) => {
    expect(isWanted(ads, { chosen: { ...none, ...chosen } })).toBe(expected);
  });
});

describe('sorted', () => {
  it('puts the smallest first, and leaves the order alone without a wish', () => {
    const entries = [entry({}, 3), entry({}, 1), entry({}, 2)];
    expect(sorted(entries, 'cost').map(({ measures }) => measures.cost)).toEqual([1, 2, 3]);
    expect(sorted(entries, undefined)).toEqual(entries);
    expect(entries[0]?.measures.cost).toBe(3);
  });
});

describe('the address', () => {
  const known = { ...none, domain: ['recsys', 'general'], task: ['ranking'] };

  it('comes back as it was written', () => {
    const state = { chosen: { ...none, domain: ['general', 'recsys'], task: ['ranking'] }, sort: 'cost', view: 'table' } as const;
    expect(readState(writeState(state), known)).toEqual(state);
    expect(writeState({ chosen: none, sort: undefined, view: 'cards' })).toBe('');
  });

  it('leaves out what the atlas does not have', () => {
    expect(readState('?domain=nowhere&task=ranking&sort=beauty&view=globe', known)).toEqual({
      chosen: { ...none, task: ['ranking'] },
      sort: undefined,
      view: 'cards',
    });
  });
});
