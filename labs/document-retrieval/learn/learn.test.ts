import { describe, expect, it } from 'vitest';
import { pagesOf } from '../corpus/page-text.ts';
import { madeUpCorpus } from '../made-up.ts';
import { dot } from '../../shared/vectors.ts';
import { products, rowOf } from '../retrieve/dense.ts';
import { topOf } from '../retrieve/ranking.ts';
import { encode, encodeAll, newEncoder, type Encoder } from './encoder.ts';
import { bagOf, piecesOf, vocabularyOf } from './features.ts';
import { addGradient, newGradient, type BagPair } from './gradient.ts';
import { pseudoPairs } from './pseudo-queries.ts';
import { trainEncoder } from './train.ts';

const plain = (tokens: readonly string[]): string[] => [...tokens];

describe('features', () => {
  const texts = [
    ['fare', 'fare', 'cab'],
    ['cab', 'rare'],
  ];

  it('are words that occur twice, each with its weight', () => {
    const vocabulary = vocabularyOf(texts, 0);
    expect([...vocabulary.words.keys()]).toEqual(['fare', 'cab']);
    expect(bagOf(['fare', 'fare', 'rare'], vocabulary)).toEqual({ ids: Int32Array.of(0), counts: Float64Array.of(2) });
    expect(vocabulary.idf[0]).toBeGreaterThan(vocabulary.idf[1] ?? 0);
  });

  it('and pieces of words, so that a word that was never seen has some too', () => {
    expect(piecesOf('fare')).toEqual(['<fa', 'far', 'are', 're>']);
    const vocabulary = vocabularyOf(texts, 64);
    const bag = bagOf(['fares'], vocabulary);
    expect(bag.ids.every((id) => id >= 2 && id < 66)).toBe(true);
    expect(bag.counts.reduce((sum, count) => sum + count, 0)).toBeCloseTo(1);
  });
});

describe('pseudoPairs', () => {
  const text =
    `${'One two three four five six seven. '.repeat(3)}The cab takes the short road home. ${'Ten and more words stand here at the end. '.repeat(2)}`.trim();
  const pairs = pseudoPairs(pagesOf([{ id: '/p/', page: '/p/', title: 'Cab rides', crumbs: '', kind: 'Stage', text }]), plain);

  it('take headings and sentences for queries, and the sentence out of its text', () => {
    expect(pairs[0]?.query).toEqual(['cab', 'rides']);
    expect(pairs[0]?.text.slice(0, 2)).toEqual(['one', 'two']);
    const cloze = pairs.find(({ query }) => query[1] === 'cab');
    expect(cloze?.query).toEqual(['the', 'cab', 'takes', 'the', 'short', 'road', 'home']);
    expect(cloze?.text).not.toContain('takes');
    expect(cloze?.text).toContain('ten');
  });
});

const bags = (count: number): BagPair[] =>
  Array.from({ length: count }, (_, at) => ({
    section: at,
    query: { ids: Int32Array.of(2 * at, 2 * count), counts: Float64Array.of(1, 1) },
    text: { ids: Int32Array.of(2 * at + 1, 2 * count), counts: Float64Array.of(2, 1) },
  }));
const idf = (count: number): Float64Array => new Float64Array(2 * count + 1).fill(1.5);

describe('addGradient', () => {
  const pairs = bags(4);
  const encoder = newEncoder(idf(4), 6, 1);
  const loss = (): number => addGradient(encoder, pairs, 0.3, newGradient(encoder));
  const check = (values: Float64Array, slopes: Float64Array, at: number): void => {
    const kept = values[at] ?? 0;
    const step = 1e-5;
    values[at] = kept + step;
    const above = loss();
    values[at] = kept - step;
    const below = loss();
    values[at] = kept;
    expect(slopes[at]).toBeCloseTo((above - below) / (2 * step), 5);
  };

  it('agrees with differences of the loss, for vectors, gates and both maps', () => {
    const gradient = newGradient(encoder);
    addGradient(encoder, pairs, 0.3, gradient);
    for (const at of [0, 7, 20, 50]) check(encoder.vectors.values, gradient.vectors.values, at);
    for (const at of [0, 3, 8]) check(encoder.gates, gradient.gates, at);
    for (const tower of ['query', 'text'] as const)
      for (const at of [0, 9, 30]) check(encoder.maps[tower].values, gradient.maps[tower].values, at);
    expect(gradient.touched).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8]));
  });

  it('does not count texts of the same section as wrong', () => {
    const same = pairs.map((pair) => ({ ...pair, section: 1 }));
    expect(addGradient(encoder, same, 0.3, newGradient(encoder))).toBeCloseTo(0);
  });
});

describe('trainEncoder', () => {
  const count = 40;
  const pairs = bags(count);
  const rankOne = (encoder: Encoder): number => {
    const block = encodeAll(
      encoder,
      pairs.map(({ text }) => text),
      'text',
    );
    return pairs.filter(({ query }, at) => topOf(products(block, encode(encoder, query, 'query').out), 1, -2)[0] === at).length / count;
  };
  const training = { width: 16, temperature: 0.1, epochs: 60, batch: 20, rate: 0.1 };

  it('brings together what belongs together, though it shares no word of its own', () => {
    expect(rankOne(newEncoder(idf(count), 16, 1))).toBeLessThan(0.3);
    expect(rankOne(trainEncoder(pairs, idf(count), training, 1))).toBeGreaterThan(0.9);
  });

  it('repeats itself for a seed, and differs for another', () => {
    const short = { ...training, epochs: 2 };
    const [one, again, other] = [1, 1, 2].map((seed) => trainEncoder(pairs, idf(count), short, seed));
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it('gives unit vectors, and zeros for nothing', () => {
    const encoder = newEncoder(idf(2), 8, 1);
    const block = encodeAll(
      encoder,
      [bags(2)[0]?.text, { ids: new Int32Array(), counts: new Float64Array() }].flatMap((bag) => bag ?? []),
      'text',
    );
    expect(dot(rowOf(block, 0), rowOf(block, 0))).toBeCloseTo(1);
    expect([...rowOf(block, 1)]).toEqual(new Array(8).fill(0));
  });

  it('learns from pairs of made-up pages', () => {
    const made = pseudoPairs(pagesOf(madeUpCorpus(3, 4).sections), plain);
    expect(made.length).toBeGreaterThan(3 * 4 * 5);
  });
});
