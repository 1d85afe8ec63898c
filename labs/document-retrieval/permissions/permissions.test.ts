import { describe, expect, it } from 'vitest';
import { chunksOf } from '../corpus/chunk.ts';
import { pagesOf } from '../corpus/page-text.ts';
import { locate } from '../judge/evidence.ts';
import { madeUpCorpus } from '../made-up.ts';
import { chanceOfTooFew, filterAfter, filterBefore } from './filter.ts';
import { allowedChunks, generatePermissions, mayRead, permissionParameters } from './generate.ts';
import { bands, simulatePermissions } from './simulate.ts';
import { attack, countFrom } from './statistics-leak.ts';
import { inverseDocumentFrequency } from '../../shared/lexical/bm25.ts';

const corpus = madeUpCorpus(30, 8);
const pages = pagesOf(corpus.sections);

describe('generatePermissions', () => {
  const permissions = generatePermissions(pages, 400, 1);

  it('repeats itself for a seed, and differs for another', () => {
    expect(generatePermissions(pages, 400, 1)).toEqual(permissions);
    expect(generatePermissions(pages, 400, 2)).not.toEqual(permissions);
  });

  it('gives every section one or two groups, as parts of a page mostly the same ones', () => {
    expect(permissions.sectionGroups).toHaveLength(240);
    for (const groups of permissions.sectionGroups) expect([1, 2]).toContain(groups.size);
    const same = permissions.sectionGroups.filter(
      (groups, at) => at % 8 > 0 && [...groups].some((group) => permissions.sectionGroups[at - 1]?.has(group)),
    );
    expect(same.length / 210).toBeGreaterThan(0.4);
  });

  it('makes the first group larger than the last, and users members of one to four', () => {
    const sizes = Array.from(
      { length: permissionParameters.groups },
      (_, group) => permissions.sectionGroups.filter((groups) => groups.has(group)).length,
    );
    expect(sizes[0]).toBeGreaterThan(2 * (sizes.at(-1) ?? 0));
    const [one = 0, , , four = 0] = [1, 2, 3, 4].map((size) => permissions.userGroups.filter((groups) => groups.size === size).length);
    expect(one / 400).toBeCloseTo(0.4, 1);
    expect(four / 400).toBeCloseTo(0.1, 1);
  });

  it('lets a user read what one of their groups may read, and a chunk only with all of its sections', () => {
    expect(mayRead(new Set([1, 2]), new Set([2]))).toBe(true);
    expect(mayRead(new Set([1]), new Set([2]))).toBe(false);
    expect(mayRead(new Set([1]), undefined)).toBe(false);
    const drawn = { sectionGroups: [new Set([1]), new Set([2])], userGroups: [] };
    expect([...allowedChunks([{ sections: [0] }, { sections: [0, 1] }], drawn, new Set([1]))]).toEqual([1, 0]);
  });
});

describe('filters', () => {
  const ranking = [4, 2, 0, 1, 3, 5, 6];
  const allowed = Uint8Array.of(1, 0, 0, 1, 0, 1, 1);

  it('before the search looks as far as it must, after it only so far', () => {
    expect(filterBefore(ranking, allowed)).toEqual([0, 3, 5, 6]);
    expect(filterAfter(ranking, 5, allowed)).toEqual([0, 3]);
    expect(filterAfter(ranking, 100, new Uint8Array(7).fill(1))).toEqual([4, 2, 0, 1, 3]);
  });

  it('know the binomial chance of too few', () => {
    expect(chanceOfTooFew(5, 0.5)).toBeCloseTo(1 - 1 / 32);
    expect(chanceOfTooFew(4, 0.9)).toBeCloseTo(1);
    expect(chanceOfTooFew(10, 1)).toBe(0);
    expect(chanceOfTooFew(10, 0)).toBe(1);
  });
});

describe('simulatePermissions', () => {
  const chunks = chunksOf(pages, { cutting: { kind: 'section' }, path: false });
  const judged = corpus.questions.flatMap((each) => ('evidence' in each ? locate(each, pages) : []));
  const rankings = judged.map(({ quotes }) => {
    const own = quotes[0]?.section ?? 0;
    return [own, ...chunks.keys()].filter((place, at) => at === 0 || place !== own);
  });
  const found = simulatePermissions(pages, chunks, { judged, rankings }, { users: 40, seeds: [1, 2] });
  const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

  it('counts every user in one band', () => {
    expect(found.reduce((sum, { users }) => sum + users, 0)).toBe(80);
    found.forEach(({ users, share }, at) => {
      if (users > 0) expect(share).toBeLessThan(bands[at]?.below ?? 0);
    });
  });

  it('finds permitted evidence that ranks first, whichever filter', () => {
    for (const { sums, users } of found.filter((each) => each.users > 0)) {
      expect(total(sums.asked)).toBe(users * judged.length);
      for (const recall of Object.values(sums.recall)) expect(total(recall)).toBe(total(sums.answerable));
    }
  });

  it('leaves fewer users short the deeper the list, and leaks less the more they may see', () => {
    const { sums } = found.find((each) => each.users > 0) ?? {};
    expect(sums && total(sums.short.after10)).toBeGreaterThan(sums ? total(sums.short.after200) : 0);
    const leaked = found.filter((each) => each.users > 0).map(({ sums: each }) => total(each.leaked) / total(each.asked));
    expect(leaked[0]).toBeGreaterThan(leaked.at(-1) ?? 0);
  });
});

describe('attack', () => {
  const texts = Array.from({ length: 40 }, (_, at) => [`word${at}`, `word${at % 7}`, 'common']);
  const allowed = Uint8Array.from(texts, (_, at) => Number(at < 10));
  const settings = { k1: 1.2, b: 0.75 };
  const told = (statistics: 'global' | 'permitted', sight: 'scores' | 'rounded' | 'order'): ReturnType<typeof attack> =>
    attack(texts, allowed, settings, { statistics, sight, words: 50 });

  it('tells every word apart where forbidden texts count, from the order alone', () => {
    expect(told('global', 'order')).toMatchObject({ secret: 30, absent: 30, right: 1 });
    expect(told('global', 'scores').counted).toBe(1);
  });

  it('is left guessing where they do not', () => {
    expect(told('permitted', 'scores')).toMatchObject({ right: 0.5, counted: 0 });
    expect(told('permitted', 'order').right).toBe(0.5);
  });

  it('reads a number of texts off a ratio of scores', () => {
    expect(countFrom(inverseDocumentFrequency(1000, 8) / inverseDocumentFrequency(1000, 1), 1000)).toBe(7);
  });
});
