import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chunksOf, chunkTerms, cuttingId, packed, windows, wordCount } from './chunk.ts';
import { loadCorpus } from './load.ts';
import { pagesOf, sentencesOf, tokenStretch } from './page-text.ts';
import type { Section } from './section.ts';
import { sumSections } from './sum-sections.ts';
import { termsOf, tokensOf } from './tokens.ts';

const section = (id: string, title: string, text: string): Section => ({
  id,
  page: '/p/',
  title,
  crumbs: 'Site › Page',
  kind: 'Stage',
  text,
});
const sections = [
  section('/p/', 'Page', 'One two. Three four five.'),
  section('/p/#sums', 'Fare sums', 'Costs are $1,600 a day. Errors fall.'),
];
const pages = pagesOf(sections);

describe('tokens', () => {
  it('are lower case, with numbers in one piece', () => {
    expect(termsOf('The fare’s 1,600.50 USD, at 5 %.')).toEqual(['the', 'fare', 's', '1,600.50', 'usd', 'at', '5']);
  });

  it('know where they begin', () => {
    expect(tokensOf('At 5 %')).toEqual([
      { text: 'at', from: 0 },
      { text: '5', from: 3 },
    ]);
  });
});

describe('pagesOf', () => {
  it('puts headings before texts and knows the words of each section', () => {
    const [page] = pages;
    expect(page?.words.join(' ')).toBe('Page. One two. Three four five. Fare sums. Costs are $1,600 a day. Errors fall.');
    expect(page?.sections.map(({ first, last, index }) => [first, last, index])).toEqual([
      [0, 6, 0],
      [6, 15, 1],
    ]);
  });

  it('translates words into tokens where a word holds none or several', () => {
    const [page] = pagesOf([section('/p/', 'A', 'log-loss ± 5 end')]);
    const [other] = pagesOf([section('/p/', 'A', 'log-loss rate end')]);
    expect(page?.tokens).toEqual(['a', 'log', 'loss', '5', 'end']);
    expect(page && tokenStretch(page, { first: 1, last: 3 })).toEqual({ first: 1, last: 3 });
    expect(other && tokenStretch(other, { first: 2, last: 4 })).toEqual({ first: 3, last: 5 });
  });

  it('tells sentences apart, not at every full stop', () => {
    const words = 'It is e.g. small. “Yes!” 5 stay. And go'.split(' ');
    expect(sentencesOf({ words }, { first: 0, last: words.length }).map(({ first, last }) => words.slice(first, last).join(' '))).toEqual([
      'It is e.g. small.',
      '“Yes!”',
      '5 stay.',
      'And go',
    ]);
  });
});

describe('chunksOf', () => {
  it('cuts windows that overlap by a share and end where the text ends', () => {
    expect(windows({ first: 0, last: 10 }, 4, 0)).toEqual([
      { first: 0, last: 4 },
      { first: 4, last: 8 },
      { first: 8, last: 10 },
    ]);
    expect(windows({ first: 0, last: 10 }, 4, 0.5).map(({ first }) => first)).toEqual([0, 2, 4, 6]);
    expect(windows({ first: 3, last: 5 }, 4, 0.5)).toEqual([{ first: 3, last: 5 }]);
  });

  it('packs whole sentences', () => {
    const sentences = [0, 3, 5, 20].map((first, at) => ({ first, last: [3, 5, 20, 22][at] ?? 0 }));
    expect(packed(sentences, 6)).toEqual([
      { first: 0, last: 5 },
      { first: 5, last: 20 },
      { first: 20, last: 22 },
    ]);
  });

  it('keeps within sections or runs across them, and says which it touches', () => {
    const across = chunksOf(pages, { cutting: { kind: 'windows', words: 8, overlap: 0, within: 'page' }, path: false });
    expect(across.map((chunk) => chunk.sections)).toEqual([[0, 1], [1]]);
    const within = chunksOf(pages, { cutting: { kind: 'windows', words: 8, overlap: 0, within: 'section' }, path: false });
    expect(within.map((chunk) => chunk.sections)).toEqual([[0], [1], [1]]);
    expect(chunksOf(pages, { cutting: { kind: 'sentences', words: 7 }, path: false })).toHaveLength(3);
  });

  it('puts the path of headings into index and prompt where it is asked to', () => {
    const [, plain] = chunksOf(pages, { cutting: { kind: 'section' }, path: false });
    const [, headed] = chunksOf(pages, { cutting: { kind: 'section' }, path: true });
    expect(plain && chunkTerms(pages, plain).join(' ')).toBe('fare sums costs are 1,600 a day errors fall');
    expect(headed && chunkTerms(pages, headed).slice(0, 5)).toEqual(['site', 'page', 'fare', 'sums', 'fare']);
    expect([plain, headed].map((chunk) => chunk && wordCount(chunk))).toEqual([9, 15]);
  });

  it('has a name for each cutting', () => {
    expect(cuttingId({ kind: 'windows', words: 120, overlap: 0.25, within: 'page' })).toBe('page-windows-120-25');
    expect(cuttingId({ kind: 'sentences', words: 60 })).toBe('sentences-60');
  });
});

describe('sumSections', () => {
  it('finds sections by their anchor', () => {
    expect([...sumSections(pages)]).toEqual([1]);
  });
});

describe('loadCorpus', () => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const compressed = write('sections.jsonl.gz', gzipSync(`${sections.map((each) => JSON.stringify(each)).join('\n')}\n`));

  it('reads sections and both kinds of questions', () => {
    const questions = write(
      'questions.yaml',
      `- {id: q1, question: How?, type: how, group: tool, split: test, evidence: [{section: /p/, quote: One two, grade: 2}]}
- {id: u1, question: Who?, split: development, answerable: false, nearest: /p/, why: Not said.}`,
    );
    const corpus = loadCorpus(compressed, questions);
    expect(corpus.sections).toEqual(sections);
    expect(corpus.questions.map(({ id }) => id)).toEqual(['q1', 'u1']);
  });

  it('names the file in which a question has no evidence', () => {
    const questions = write('wrong.yaml', '- {id: q1, question: How?, type: how, group: tool, split: test, evidence: []}');
    expect(() => loadCorpus(compressed, questions)).toThrow('wrong.yaml');
  });
});
