import { describe, expect, it } from 'vitest';
import { Aliases } from './aliases.ts';
import type { Fragment, SearchEngine } from './engine.ts';
import type { SectionHit } from './find-sections.ts';
import { showSections } from './show-sections.ts';
import { Vocabulary } from './vocabulary.ts';

const hit = (id: string, words = [0], page = '/p/'): SectionHit => ({
  id,
  score: 1,
  words,
  typed: new Set(words),
  coverage: 1,
  page,
  kind: 'Topic',
});
const fragment = (url: string, title: string, content = `${title}. Text. Page.`, also?: string): Fragment => ({
  url,
  content,
  meta: { title, page: 'Page', crumbs: 'Page', ...(also ? { also } : {}) },
});
const engine = (fragments: Record<string, Fragment>): SearchEngine => ({
  find: () => Promise.resolve([]),
  aliases: new Aliases([]),
  vocabulary: new Vocabulary(new Map()),
  sections: new Map(),
  fetch: (id) => (fragments[id] ? Promise.resolve(fragments[id]) : Promise.reject(new Error(id))),
});
const urls = async (fragments: Record<string, Fragment>, hits: SectionHit[], capped = true): Promise<string[]> =>
  (await showSections(engine(fragments), hits, { limit: 10, capped })).map(({ url }) => url);

describe('showSections', () => {
  it('puts the fourth section of a page after the other pages, unless a kind was chosen', async () => {
    const fragments = {
      a: fragment('/p/#a', 'X a'),
      b: fragment('/p/#b', 'X b'),
      c: fragment('/p/#c', 'X c'),
      d: fragment('/p/#d', 'X d'),
      e: fragment('/q/', 'X e'),
    };
    const hits = ['a', 'b', 'c', 'd', 'e'].map((id) => hit(id, [0], id === 'e' ? '/q/' : '/p/'));
    expect(await urls(fragments, hits)).toEqual(['/p/#a', '/p/#b', '/p/#c', '/q/', '/p/#d']);
    expect(await urls(fragments, hits, false)).toEqual(['/p/#a', '/p/#b', '/p/#c', '/p/#d', '/q/']);
  });

  it('puts the section that the query names first', async () => {
    const fragments = { a: fragment('/p/#a', 'Mean average precision'), b: fragment('/p/#b', 'The precision') };
    expect(await urls(fragments, [hit('a', [2]), hit('b', [1])])).toEqual(['/p/#b', '/p/#a']);
  });

  it('names the alias by which a section was found', async () => {
    const fragments = {
      a: fragment(
        '/g/#t',
        'Tail latency',
        'Tail latency. Slow ones. Also: slow tail; p99; p99 latency. Page.',
        'slow tail; p99; p99 latency',
      ),
    };
    const [row] = await showSections(engine(fragments), [hit('a', [7, 8])], { limit: 10, capped: true });
    expect(row?.also).toBe('p99');
    expect(row?.excerpt).toEqual([{ text: 'Slow ones.', mark: false }]);
  });
});

describe('a term of the glossary', () => {
  const term = { a: fragment('/g/#t', 'Tail latency', 'Tail latency. Slow ones. Also: slow tail; p99. Page.', 'slow tail; p99') };
  const definition = async (words: number[], kind = 'Glossary term') =>
    (await showSections(engine(term), [{ ...hit('a', words), kind }], { limit: 10, capped: true }))[0]?.definition;

  it('shows its definition when the query is its name or another one', async () => {
    expect(await definition([0, 1])).toBe('Slow ones.');
    expect(await definition([7])).toBe('Slow ones.');
  });

  it('is a result like others when the query is a part of its name, or more', async () => {
    expect(await definition([0])).toBeUndefined();
    expect(await definition([0, 1], 'Exercise')).toBeUndefined();
  });
});
