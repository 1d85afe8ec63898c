import { describe, expect, it } from 'vitest';
import { Aliases } from './aliases.ts';
import type { SearchEngine } from './engine.ts';
import { findSections } from './find-sections.ts';
import { prepareQuery } from './prepare-query.ts';
import { wordCounts, Vocabulary } from './vocabulary.ts';

const engine: SearchEngine = {
  find: ({ text }) =>
    Promise.resolve([
      { id: `${text}-source`, score: 3, words: [] },
      { id: 'topic', score: 2, words: [] },
    ]),
  aliases: new Aliases([]),
  vocabulary: new Vocabulary(wordCounts(['cost'])),
  sections: new Map([
    ['cost-source', { page: '/b/', kind: 'Source' }],
    ['topic', { page: '/t/', kind: 'Topic' }],
  ]),
  fetch: (id) => Promise.reject(new Error(id)),
};

describe('findSections', () => {
  it('puts what the site says before the sources', async () => {
    const { hits } = await findSections(engine, prepareQuery('cost'));
    expect(hits.map(({ id, kind }) => [id, kind])).toEqual([
      ['topic', 'Topic'],
      ['cost-source', 'Source'],
    ]);
  });

  it('finds nothing for a query without words', async () => {
    expect((await findSections(engine, prepareQuery('?'))).hits).toEqual([]);
  });

  it('finds another name only where all of it stands, and counts it a little less', async () => {
    const found: Record<string, string[]> = { ctr: ['both'], click: ['other', 'part'], rate: ['other'] };
    const named: SearchEngine = {
      ...engine,
      aliases: new Aliases([[['ctr'], ['click', 'rate']]]),
      vocabulary: new Vocabulary(wordCounts(['ctr'])),
      find: ({ text }) => Promise.resolve((found[text] ?? []).map((id) => ({ id, score: 2, words: [] }))),
    };
    const { hits } = await findSections(named, prepareQuery('CTR'));
    expect(hits.map(({ id }) => id)).toEqual(['both', 'other']);
    expect(hits[1]?.score).toBeLessThan(2);
  });

  it('puts a page before all others once its title is typed, up to a part of its last word', async () => {
    const titled: SearchEngine = {
      ...engine,
      vocabulary: new Vocabulary(wordCounts(['ad ads ranking rank models'])),
      find: () => Promise.resolve(['section', 'page'].map((id, index) => ({ id, score: 2 - index, words: [] }))),
      sections: new Map([
        ['page', { page: '/a/', kind: 'Worked design', title: 'Ads ranking' }],
        ['section', { page: '/a/', kind: 'Worked design' }],
      ]),
    };
    const first = async (query: string): Promise<string | undefined> => (await findSections(titled, prepareQuery(query))).hits[0]?.id;
    expect(await first('ads rank')).toBe('page');
    expect(await first('ads')).toBe('section');
    expect(await first('ad ranking')).toBe('section');
    expect(await first('ads ranking models')).toBe('section');
  });

  it('finds a formula as a whole', async () => {
    const asked: string[] = [];
    const formulas: SearchEngine = {
      ...engine,
      vocabulary: new Vocabulary(new Map([['ƒsqrt2ch', 1]])),
      find: ({ text }) => {
        asked.push(text);
        return Promise.resolve(text === 'ƒsqrt2ch' ? [{ id: 'topic', score: 1, words: [] }] : []);
      },
    };
    expect((await findSections(formulas, prepareQuery('sqrt(2C/h)'))).hits).toMatchObject([{ id: 'topic', coverage: 1 }]);
    expect((await findSections(formulas, prepareQuery('sqrt(2C/n)'))).hits).toEqual([]);
    expect(asked, 'no piece of the index is loaded for a formula that no page has').not.toContain('ƒsqrt2cn');
  });

  it('looks for what was meant, and says so', async () => {
    const { hits, shownFor } = await findSections(engine, prepareQuery('Csot'));
    expect(hits[0]?.id).toBe('topic');
    expect(shownFor).toBe('cost');
  });
});
