import { describe, expect, it } from 'vitest';
import { chunksOf, type Cutting } from '../corpus/chunk.ts';
import { pagesOf } from '../corpus/page-text.ts';
import type { Answerable, Section } from '../corpus/section.ts';
import { heldQuotes, holds, locate, type Judged } from './evidence.ts';
import { bestGain, measure, meanRecall, quotesWithin } from './metrics.ts';

const words = (prefix: string, count: number): string => Array.from({ length: count }, (_, at) => `${prefix}${at}`).join(' ');
const section = (id: string, text: string): Section => ({ id, page: '/p/', title: 'Head', crumbs: 'Site', kind: 'Stage', text });
const pages = pagesOf([
  section('/p/#a', `${words('a', 40)} shared one two three`),
  section('/p/#b', `${words('b', 40)} shared one two three`),
  section('/p/#c', words('c', 40)),
]);
const quoteOf = (prefix: string, from: number, count: number): string =>
  words(prefix, from + count)
    .split(' ')
    .slice(from)
    .join(' ');
const question = (evidence: Answerable['evidence']): Judged =>
  locate({ id: 'q', question: 'Which?', type: 'how', group: 'tool', split: 'test', evidence }, pages);
const cut = (cutting: Cutting, path = false): ReturnType<typeof chunksOf> => chunksOf(pages, { cutting, path });

describe('locate', () => {
  it('finds a quote in its section, whatever its case and signs', () => {
    const { quotes } = question([{ section: '/p/#a', quote: 'A3, “a4” a5.', grade: 2 }]);
    expect(quotes).toEqual([{ grade: 2, section: 0, places: [{ page: 0, first: 4, last: 7 }] }]);
  });

  it('counts the same words elsewhere too', () => {
    expect(question([{ section: '/p/#b', quote: 'shared one two three', grade: 2 }]).quotes[0]?.places).toHaveLength(2);
  });

  it('refuses a quote that does not stand in the section it is said to be from', () => {
    expect(() => question([{ section: '/p/#a', quote: 'b3 b4', grade: 2 }])).toThrow('q: "b3 b4" does not stand in /p/#a.');
    expect(() => question([{ section: '/p/#z', quote: 'b3 b4', grade: 2 }])).toThrow('does not stand in /p/#z');
  });
});

describe('holds', () => {
  it('asks for nine tenths of the words', () => {
    const place = { page: 0, first: 10, last: 20 };
    expect(holds(0, { first: 0, last: 19 }, place)).toBe(true);
    expect(holds(0, { first: 0, last: 18 }, place)).toBe(false);
    expect(holds(0, { first: 11, last: 40 }, place)).toBe(true);
    expect(holds(1, { first: 0, last: 40 }, place)).toBe(false);
  });

  it('loses a quote that windows cut in two, and keeps it where they overlap', () => {
    const judged = question([{ section: '/p/#a', quote: quoteOf('a', 14, 10), grade: 2 }]);
    const held = (overlap: number): number =>
      cut({ kind: 'windows', words: 20, overlap, within: 'section' }).filter((chunk) => heldQuotes(judged, chunk).length > 0).length;
    expect(held(0)).toBe(0);
    expect(held(0.5)).toBe(1);
  });
});

describe('measure', () => {
  const judged = question([
    { section: '/p/#a', quote: quoteOf('a', 2, 9), grade: 2 },
    { section: '/p/#c', quote: quoteOf('c', 2, 9), grade: 1 },
    { section: '/p/#b', quote: quoteOf('b', 2, 9), grade: 2 },
  ]);
  const [a, b, c] = cut({ kind: 'section' });
  const order = (...chunks: (typeof a)[]): NonNullable<typeof a>[] => chunks.filter((chunk) => chunk !== undefined);

  it('is perfect for the perfect order', () => {
    const found = measure(judged, order(a, b, c), pages);
    expect(found).toMatchObject({ recall1: 0.5, recall5: 1, recall10: 1, success5: 1, mrr: 1, ndcg: 1, unlisted5: 0, answered500: 1 });
  });

  it('counts what answers in part for nDCG alone', () => {
    const found = measure(judged, order(c, a), pages);
    expect(found).toMatchObject({ recall1: 0, recall5: 0.5, mrr: 0.5 });
    const best = 3 + 3 / Math.log2(3) + 1 / 2;
    expect(bestGain(judged)).toBeCloseTo(best);
    expect(found.ndcg).toBeCloseTo((1 + 3 / Math.log2(3)) / best);
  });

  it('counts a quote once, in the first chunk that holds it', () => {
    expect(measure(judged, order(a, a, a), pages).ndcg).toBeCloseTo(3 / bestGain(judged));
  });

  it('finds nothing in an empty ranking', () => {
    expect(measure(judged, [], pages)).toMatchObject({ recall10: 0, mrr: 0, ndcg: 0, at4000: 0, answered4000: 0 });
  });

  it('says how much was never judged', () => {
    const other = question([{ section: '/p/#a', quote: 'a1 a2', grade: 2 }]);
    expect(measure(other, order(b, a), pages).unlisted5).toBe(0.5);
  });

  it('fills a prompt to the last word', () => {
    const late = question([{ section: '/p/#b', quote: quoteOf('b', 20, 10), grade: 2 }]);
    const size = (budget: number, path = false): number =>
      quotesWithin(late, cut({ kind: 'section' }, path).slice(0, 2), pages, [budget])[0]?.size ?? 0;
    // 45 words of the first section; of the second its heading, and 29 of the 30 words up to the end of the quote.
    expect(size(45 + 1 + 29)).toBe(1);
    expect(size(45 + 1 + 28)).toBe(0);
    // "Site › Head" before each chunk takes three words.
    expect(size(45 + 1 + 29, true)).toBe(0);
    expect(size(45 + 1 + 29 + 3, true)).toBe(0);
    expect(size(45 + 1 + 29 + 6, true)).toBe(1);
  });

  it('averages over prompts', () => {
    expect(meanRecall({ at500: 0, at1000: 0, at2000: 1, at4000: 1 })).toBe(0.5);
  });
});
