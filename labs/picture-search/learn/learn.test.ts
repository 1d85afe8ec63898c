import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../shared/random.ts';
import { dot } from '../../shared/vectors.ts';
import { withConstant } from '../represent/words.ts';
import { cut, familyBatches, nearestBatches, randomBatches } from './batches.ts';
import { encode, gradientOf, newEncoder, trainDualEncoder, type DualEncoder, type Training, type TrainingPairs } from './dual-encoder.ts';
import { infoNce } from './info-nce.ts';

const training: Training = { width: 3, epochs: 30, temperature: 0.1, rate: 0.02, start: 'random' };

/** Pairs whose query is the item turned around, with noise. */
function pairsOf(count: number, seed: number): TrainingPairs {
  const random = seededRandom(seed);
  const items = Array.from({ length: count }, () => Float64Array.from({ length: 5 }, () => random.normal()));
  const queries = items.map((item) => Float64Array.from(item, (value, at) => (item[4 - at] ?? 0) + 0.1 * value));
  const nothing = withConstant(new Float64Array());
  return {
    count,
    widths: { query: 6, item: 6 },
    draw: (pair) => ({ query: withConstant(queries[pair] ?? nothing.values), item: withConstant(items[pair] ?? nothing.values) }),
    batches: randomBatches(count, 20),
  };
}

describe('infoNce', () => {
  const cosines = Float64Array.of(0.9, 0.25, -0.1, 0.3, 0.5, 0.6, 0.15, 0, 0.4);
  const copies = (row: number, column: number): boolean => row + column === 1;

  it.each([
    ['counts all', undefined],
    ['leaves pairs out', copies],
  ] as const)('has the slopes that small steps show when it %s', (_, isSame) => {
    const { slopes } = infoNce(cosines, 3, 0.2, isSame);
    cosines.forEach((_cosine, at) => {
      const moved = (by: number): number =>
        infoNce(
          cosines.map((cosine, index) => cosine + (index === at ? by : 0)),
          3,
          0.2,
          isSame,
        ).loss;
      expect((moved(1e-6) - moved(-1e-6)) / 2e-6).toBeCloseTo(slopes[at] ?? 0, 5);
    });
  });

  it('is the logarithm of the batch where nothing is told apart, and no slope for what is left out', () => {
    expect(infoNce(new Float64Array(9).fill(0.3), 3, 0.1).loss).toBeCloseTo(Math.log(3), 10);
    expect(infoNce(cosines, 3, 0.2, copies).slopes[1]).toBe(0);
    expect(infoNce(cosines, 3, 0.2, () => true).loss).toBeCloseTo(0, 10);
  });
});

describe('the dual encoder', () => {
  it('has the gradient that small steps show, on both sides', () => {
    const pairs = pairsOf(4, 1);
    const encoder = newEncoder(pairs, training, 2);
    const drawn = [0, 1, 2, 3].map((pair) => pairs.draw(pair, seededRandom(1)));
    const isSame = (row: number, column: number): boolean => row !== column && row + column === 5;
    const lossOf = ({ query, item }: DualEncoder): number => {
      const queries = drawn.map((pair) => encode(query, pair.query));
      const items = drawn.map((pair) => encode(item, pair.item));
      return infoNce(Float64Array.from(queries.flatMap((one) => items.map((other) => dot(one, other)))), 4, 0.1, isSame).loss;
    };
    const gradient = gradientOf(encoder, drawn, 0.1, isSame);
    for (const side of ['query', 'item'] as const)
      for (const [feature, at] of [
        [1, 2],
        [5, 0],
      ] as const) {
        const moved = (by: number): number =>
          lossOf({
            ...encoder,
            [side]: encoder[side].map((row, index) => row.map((value, out) => value + (index === feature && out === at ? by : 0))),
          });
        const slope = gradient[side].get(feature)?.[at] ?? 0;
        expect((moved(1e-5) - moved(-1e-5)) / 2e-5).toBeCloseTo(slope, 4);
        expect(Math.abs(slope)).toBeGreaterThan(1e-4);
      }
  });

  it('learns to find what belongs together, the same for the same seed', () => {
    const pairs = pairsOf(100, 1);
    const fresh = pairsOf(40, 9);
    const hits = ({ query, item }: DualEncoder): number => {
      const drawn = Array.from({ length: 40 }, (_, pair) => fresh.draw(pair, seededRandom(1)));
      const items = drawn.map((pair) => encode(item, pair.item));
      return drawn.filter((pair, at) => {
        const scores = items.map((other) => dot(encode(query, pair.query), other));
        return scores[at] === Math.max(...scores);
      }).length;
    };
    const trained = trainDualEncoder(pairs, training, 1);
    expect(hits(trained)).toBeGreaterThan(2 * hits(newEncoder(pairs, training, 1)) + 8);
    expect(trainDualEncoder(pairs, training, 1)).toEqual(trained);
    expect(trainDualEncoder(pairs, training, 2)).not.toEqual(trained);
  });

  it('begins with the leading coordinates where asked', () => {
    const { query } = newEncoder(pairsOf(2, 1), { ...training, start: 'leading' }, 1);
    expect(query[1]?.[1]).toBeGreaterThan(0.9);
    expect(Math.abs(query[1]?.[0] ?? 1)).toBeLessThan(0.1);
  });
});

describe('batches', () => {
  const random = seededRandom(1);

  it('hold each pair once, and leave the rest for another epoch', () => {
    expect(cut([5, 4, 3, 2, 1], 2).map((batch) => [...batch])).toEqual([
      [5, 4],
      [3, 2],
    ]);
    expect(new Set(randomBatches(10, 5)(random).flatMap((batch) => [...batch])).size).toBe(10);
  });

  it('keep families together', () => {
    const [batch] = familyBatches(['a', 'b', 'a', 'b'], 2)(random);
    expect([
      [0, 2],
      [1, 3],
    ]).toContainEqual([...(batch ?? [])].sort());
  });

  it('keep neighbors together', () => {
    const vectors = [0, 0.1, 3, 3.1].map((angle) => Float64Array.of(Math.cos(angle), Math.sin(angle)));
    for (let time = 0; time < 5; time++) {
      const [batch] = nearestBatches(vectors, 2, 2)(random);
      expect([
        [0, 1],
        [2, 3],
      ]).toContainEqual([...(batch ?? [])].sort());
    }
  });
});
