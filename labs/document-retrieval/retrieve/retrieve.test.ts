import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../shared/random.ts';
import { analyzer } from './analyze.ts';
import { dot } from '../../shared/vectors.ts';
import { normalize, products, rowOf, zeros } from './dense.ts';
import { indexOf } from '../../shared/lexical/inverted-index.ts';
import { fuseByRank, fuseByScore } from './fuse.ts';
import { decompose, latentCosines, latentSpace } from './lsa.ts';
import { porterStem } from './porter-stem.ts';
import { orthonormalize, randomizedSvd } from './randomized-svd.ts';
import { topOf } from './ranking.ts';
import { cosines, queryVector, vectorSpace, type SparseVector } from './tf-idf.ts';

const texts = ['fare fare cab', 'fare road road road road', 'road bridge', 'bridge river'].map((text) => text.split(' '));
const index = indexOf(texts);
const best = (scores: Float64Array): number => topOf(scores, 1, -2)[0] ?? -1;

describe('porterStem', () => {
  // Examples of the paper, one or more for each step.
  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['ties', 'ti'],
    ['cats', 'cat'],
    ['feed', 'feed'],
    ['agreed', 'agre'],
    ['plastered', 'plaster'],
    ['motoring', 'motor'],
    ['sing', 'sing'],
    ['conflated', 'conflat'],
    ['troubled', 'troubl'],
    ['sized', 'size'],
    ['hopping', 'hop'],
    ['falling', 'fall'],
    ['filing', 'file'],
    ['happy', 'happi'],
    ['sky', 'sky'],
    ['crying', 'cry'],
    ['companion', 'companion'],
    ['relational', 'relat'],
    ['conditional', 'condit'],
    ['digitizer', 'digit'],
    ['hopefulness', 'hope'],
    ['formalize', 'formal'],
    ['electrical', 'electr'],
    ['replacement', 'replac'],
    ['adoption', 'adopt'],
    ['probate', 'probat'],
    ['rate', 'rate'],
    ['controlling', 'control'],
    ['roll', 'roll'],
    ['generalizations', 'gener'],
    ['oscillators', 'oscil'],
  ])('takes %s to %s', (word, stem) => {
    expect(porterStem(word)).toBe(stem);
  });

  it('leaves numbers and short words alone', () => {
    expect(['as', '1,600', 'l4s', 'naïves'].map(porterStem)).toEqual(['as', '1,600', 'l4s', 'naïves']);
  });
});

describe('analyzer', () => {
  it('drops stop words before it stems', () => {
    expect(analyzer({ stem: true, dropStopWords: true })(['what', 'are', 'the', 'rates', 'rates'])).toEqual(['rate', 'rate']);
    expect(analyzer({ stem: false, dropStopWords: false })(['the', 'rates'])).toEqual(['the', 'rates']);
  });
});

describe('topOf', () => {
  it('agrees with sorting, ties by place', () => {
    const random = seededRandom(1);
    const scores = Float64Array.from({ length: 500 }, () => random.below(40));
    const sorted = [...scores.keys()]
      .filter((at) => (scores[at] ?? 0) > 0)
      .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other);
    expect(topOf(scores, 60)).toEqual(sorted.slice(0, 60));
    expect(topOf(scores, 1000)).toEqual(sorted);
  });

  it('leaves out what scores nothing unless told otherwise', () => {
    expect(topOf(Float64Array.of(0, -1, 2), 3)).toEqual([2]);
    expect(topOf(Float64Array.of(0, -1, 2), 3, -2)).toEqual([2, 0, 1]);
  });
});

describe('vectorSpace', () => {
  const space = vectorSpace(index);

  it('holds unit vectors, with the damped count times the idf', () => {
    const [first] = space.vectors;
    const [fare, cab] = [(1 + Math.log(2)) * Math.log(2), Math.log(4)];
    expect(first?.weights[0]).toBeCloseTo(fare / Math.hypot(fare, cab));
    for (const { weights } of space.vectors) expect(dot(weights, weights)).toBeCloseTo(1);
  });

  it('finds a text by its own words', () => {
    texts.forEach((terms, at) => {
      expect(best(cosines(space, queryVector(space, terms)))).toBe(at);
    });
    expect([...cosines(space, queryVector(space, ['nowhere']))]).toEqual([0, 0, 0, 0]);
  });
});

describe('randomizedSvd', () => {
  const random = seededRandom(2);
  const rows = Array.from({ length: 40 }, (): SparseVector => {
    const [one, other] = [3 * random.normal(), random.normal()];
    return { terms: Int32Array.of(0, 1, 2, 3), weights: Float64Array.of(one, one, other, 0.01 * random.normal()) };
  });

  it('finds the directions in which rows are long, and how long', () => {
    const { directions, values } = randomizedSvd(rows, 4, 2, 1);
    expect(Math.abs(dot(rowOf(directions, 0), Float64Array.of(Math.SQRT1_2, Math.SQRT1_2, 0, 0)))).toBeCloseTo(1, 2);
    expect(Math.abs(rowOf(directions, 1)[2] ?? 0)).toBeCloseTo(1, 2);
    const squares = rows.reduce((sum, { weights }) => sum + dot(weights, weights), 0);
    expect(values.reduce((sum, value) => sum + value * value, 0) / squares).toBeCloseTo(1, 3);
    expect(dot(rowOf(directions, 0), rowOf(directions, 1))).toBeCloseTo(0);
  });

  it('makes rows orthonormal, and zeros of what depends on others', () => {
    const block = zeros(3, 3);
    block.values.set([2, 0, 0, 1, 1, 0, 3, 4, 0]);
    orthonormalize(block);
    expect([...block.values].map((value) => Math.round(value))).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 0]);
  });
});

describe('latentSpace', () => {
  it('finds texts that share no word with the query but words with those that do', () => {
    const pairs = ['cab fare', 'taxi fare', 'cab price', 'taxi price', 'river bridge', 'stream bridge', 'river water', 'stream water'].map(
      (text) => text.split(' '),
    );
    const space = vectorSpace(indexOf(pairs));
    const latent = latentSpace(space, decompose(space, 2), 2);
    const scores = latentCosines(latent, ['cab']);
    expect([latent.directions.rows, latent.texts.width]).toEqual([2, 2]);
    expect(cosines(space, queryVector(space, ['cab']))[1]).toBe(0);
    expect(scores[1]).toBeGreaterThan(0.9);
    expect(scores[5]).toBeLessThan(0.1);
  });
});

describe('dense vectors', () => {
  it('are brought to length one, but for zeros', () => {
    const vector = Float64Array.of(3, 4);
    expect(normalize(vector)).toBe(5);
    expect([...vector]).toEqual([0.6, 0.8]);
    expect(normalize(Float64Array.of(0))).toBe(0);
    expect([...products({ rows: 2, width: 2, values: Float64Array.of(1, 0, 0, 1) }, vector)]).toEqual([0.6, 0.8]);
  });
});

describe('fusion', () => {
  const [one, other] = [Float64Array.of(9, 8, 0, 1), Float64Array.of(0, 0.5, 0.9, 0.1)];

  it('by ranks adds one over sixty plus rank, for what an arm found', () => {
    const fused = fuseByRank([one, other]);
    [1 / 61, 1 / 62 + 1 / 62, 1 / 61, 1 / 63 + 1 / 63].forEach((value, at) => {
      expect(fused[at]).toBeCloseTo(value, 6);
    });
  });

  it('by scores brings arms to one scale and weighs them', () => {
    const fused = fuseByScore(one, other, 0.25);
    [0.75, (0.75 * 7) / 8 + 0.25 * 0.5, 0.25, 0].forEach((value, at) => {
      expect(fused[at]).toBeCloseTo(value, 4);
    });
    expect(fuseByScore(Float64Array.of(2, 2), Float64Array.of(0, 0), 0.5)[0]).toBe(0.5);
  });
});
