import { describe, expect, it } from 'vitest';
import { openEngine, type Pagefind } from './engine.ts';

/** A stand-in for Pagefind: quoted words match exactly, others as the start of a word, and long ones by their first letter. */
function pagefind(sections: Record<string, { text: string[] }>): Pagefind {
  const hit = (id: string, score: number, words: number[]) => ({
    id,
    score,
    words,
    data: () =>
      Promise.resolve({
        url: `/${id}/`,
        content: sections[id]?.text.join(' ') ?? '',
        meta: { title: id, page: id, crumbs: '' },
      }),
  });
  return {
    createInstance: () => ({
      init: () => Promise.resolve(),
      filters: () => Promise.resolve({}),
      preload: () => Promise.resolve(),
      search: (term) => {
        const quoted = term.startsWith('"');
        const word = term.replaceAll('"', '');
        const results = Object.entries(sections).flatMap(([id, { text }]) => {
          const words = text.flatMap((other, index) =>
            (quoted ? other === word : other.startsWith(word) || (word.length > 4 && other.startsWith(word.charAt(0)))) ? [index] : [],
          );
          return words.length > 0 ? [hit(id, quoted ? 1 : 4, words)] : [];
        });
        return Promise.resolve({ results });
      },
    }),
  };
}

const open = (sections: Parameters<typeof pagefind>[0], sectionList = '/a/\tTopic\t\t\n/b/\tTool\tcv\tOther\n\nAoAt\n"!') =>
  openEngine(
    '/base/',
    () => Promise.resolve(pagefind(sections)),
    (url) => Promise.resolve(url.endsWith('names.txt') ? '' : url.endsWith('sections.txt') ? sectionList : 'AabCout\n00'),
  );
const sections = { test: { text: ['about', 'ab'] }, other: { text: ['about'] } };

describe('openEngine', () => {
  it('knows the place of each section before a search', async () => {
    const engine = await open(sections);
    expect(engine.sections.get('test')).toEqual({ page: '/a/', kind: 'Topic', domain: undefined, title: undefined });
    expect(engine.sections.get('other')).toEqual({ page: '/b/', kind: 'Tool', domain: 'cv', title: 'Other' });
  });

  it('finds the word itself only, when asked to, with the score of its section', async () => {
    const engine = await open(sections);
    expect(await engine.find({ text: 'ab', exact: true })).toMatchObject([{ id: 'test', score: 4, words: [1] }]);
  });

  it('counts the start of a word for half when few letters are typed', async () => {
    const engine = await open(sections);
    expect(await engine.find({ text: 'ab', exact: false })).toMatchObject([
      { id: 'test', score: 4 },
      { id: 'other', score: 2 },
    ]);
    expect(await engine.find({ text: 'about', exact: false })).toMatchObject([{ score: 4 }, { score: 4 }]);
  });

  it('finds nothing for a word that the index lacks, whatever begins like it', async () => {
    expect(await (await open(sections)).find({ text: 'abstain', exact: false })).toEqual([]);
  });

  it('knows the words of the index', async () => {
    expect((await open(sections)).vocabulary.words).toEqual(['ab', 'about']);
  });

  it('fetches a section that was found', async () => {
    const engine = await open(sections);
    await engine.find({ text: 'ab', exact: true });
    expect(await engine.fetch('test')).toMatchObject({ url: '/test/' });
    await expect(engine.fetch('gone')).rejects.toThrow('gone');
  });

  it('fails on an index without sections', async () => {
    await expect(open({}, '')).rejects.toThrow('empty');
  });
});
