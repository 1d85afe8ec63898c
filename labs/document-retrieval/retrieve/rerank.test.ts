import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../shared/random.ts';
import { chunksOf } from '../corpus/chunk.ts';
import { pagesOf } from '../corpus/page-text.ts';
import { bm25 } from '../../shared/lexical/bm25.ts';
import { rerank, trainReranker } from './rerank.ts';
import { closeness, featureNames, featuresOf, fieldsOf } from './rerank-features.ts';

const pages = pagesOf(
  ['fare of a cab', 'cab road cab road fare', 'river'].map((text, at) => ({
    id: `/p/#${at}`,
    page: '/p/',
    title: `Title${at}`,
    crumbs: 'Site',
    kind: 'Stage',
    text,
  })),
);
const chunks = chunksOf(pages, { cutting: { kind: 'section' }, path: false });
const settings = { k1: 1.2, b: 0.75 };

describe('featuresOf', () => {
  const fields = fieldsOf(pages, chunks, (tokens) => [...tokens]);
  const query = ['fare', 'title1', 'nowhere'];
  const scores = bm25(fields.whole, query, settings);
  const arms = { bm25: scores, lsa: Float64Array.of(0.1, 0.2, 0.3), dense: Float64Array.of(0.4, 0.5, 0.6) };
  const [first, second] = featuresOf(fields, query, [0, 1], arms, settings);
  const value = (row: Float64Array | undefined, name: (typeof featureNames)[number]): number =>
    row?.[featureNames.indexOf(name)] ?? Number.NaN;

  it('has fields, coverage and the other arms’ scores', () => {
    expect(value(second, 'bm25')).toBe(1);
    expect(value(first, 'bm25')).toBeLessThan(1);
    expect([value(first, 'title'), value(second, 'title')]).toEqual([0, 1]);
    expect([value(first, 'path'), value(second, 'path')]).toEqual([0, 1]);
    expect(value(second, 'coverage')).toBeGreaterThan(value(first, 'coverage'));
    expect(value(second, 'coverage')).toBeLessThan(1);
    expect([value(second, 'lsa'), value(second, 'dense')]).toEqual([0.2, 0.5]);
  });

  it('knows which query terms stand close together', () => {
    const far = ['one', ...Array<string>(9).fill('x'), 'two', 'three'];
    expect(closeness(['one', 'two', 'three'], far)).toBe(0.5);
    expect(closeness(['three', 'two'], far)).toBe(1);
    expect(closeness(['one'], far)).toBe(0);
  });
});

describe('trainReranker', () => {
  const random = seededRandom(1);
  const examples = Array.from({ length: 30 }, () => {
    const features = Array.from({ length: 8 }, () => Float64Array.of(random.next(), random.next()));
    const most = Math.max(...features.map((row) => row[0] ?? 0));
    return { features, relevant: features.map((row) => row[0] === most) };
  });

  it('learns which feature tells evidence apart, and is held back by the penalty', () => {
    const free = trainReranker(examples, 0.001);
    expect(free[0]).toBeGreaterThan(5 * Math.abs(free[1] ?? 0));
    expect(trainReranker(examples, 0.1)[0]).toBeLessThan((free[0] ?? 0) / 2);
  });

  it('learns nothing where no candidate holds evidence', () => {
    expect([...trainReranker([{ features: [Float64Array.of(1)], relevant: [false] }], 0.1)]).toEqual([0]);
  });

  it('orders the first candidates again and leaves the others', () => {
    expect(rerank([7, 8, 9, 3], [Float64Array.of(0), Float64Array.of(2), Float64Array.of(1)], Float64Array.of(1))).toEqual([8, 9, 7, 3]);
  });
});
