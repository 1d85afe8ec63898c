import { describe, expect, it } from 'vitest';
import { countFacets, isChosen, isNarrowed, noChoice, toggled } from './facets.ts';

const term = { kind: 'Glossary term' };
const ads = { kind: 'Worked design', domain: 'recsys' };
const faces = { kind: 'Worked design', domain: 'cv' };
const exercise = { kind: 'Exercise', domain: 'recsys' };
const hits = [ads, term, faces, exercise, ads];

describe('a choice', () => {
  it('is of any of its values in a facet, and of all facets', () => {
    const choice = toggled(toggled(toggled(noChoice, 'kind', 'Worked design'), 'kind', 'Exercise'), 'domain', 'recsys');
    expect(hits.filter((hit) => isChosen(hit, choice))).toEqual([ads, exercise, ads]);
    expect(isChosen(faces, choice, 'domain')).toBe(true);
  });

  it('leaves out sections without a domain once one is chosen', () => {
    expect(isChosen(term, toggled(noChoice, 'domain', 'cv'))).toBe(false);
    expect(isChosen(term, noChoice)).toBe(true);
  });

  it('is taken back by choosing again', () => {
    const once = toggled(noChoice, 'domain', 'cv');
    expect(isNarrowed(once)).toBe(true);
    expect(isNarrowed(toggled(once, 'domain', 'cv'))).toBe(false);
  });
});

describe('countFacets', () => {
  it('counts, the most frequent first', () => {
    expect(countFacets(hits)).toEqual({
      kind: [
        { value: 'Worked design', count: 3 },
        { value: 'Exercise', count: 1 },
        { value: 'Glossary term', count: 1 },
      ],
      domain: [
        { value: 'recsys', count: 3 },
        { value: 'cv', count: 1 },
      ],
    });
  });

  it('counts what a value would leave of the other facets, and keeps a chosen value without a hit', () => {
    const choice = toggled(toggled(noChoice, 'kind', 'Exercise'), 'domain', '3d');
    expect(countFacets(hits, choice)).toEqual({
      kind: [{ value: 'Exercise', count: 0 }],
      domain: [
        { value: 'recsys', count: 1 },
        { value: '3d', count: 0 },
      ],
    });
  });
});
