import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../shared/random.ts';
import { dot, minus, multiply, unit } from '../../shared/vectors.ts';
import type { Templates } from '../represent/pairs.ts';
import { embed, gradientOf, trainEmbedding, type Embedding } from './embedding.ts';
import { marginSoftmax, tripletLoss, type BatchLoss } from './losses.ts';
import { withinClassWhitening } from './within-class.ts';

/** Pairs whose first coordinates tell identities apart and whose last ones are noise of the hand. */
const pairs = (count: number, seed = 1): Templates => {
  const random = seededRandom(seed);
  const truths = Array.from({ length: count }, () => [random.normal(), random.normal(), random.normal()]);
  const hand = (): Float64Array[] =>
    truths.map((truth) =>
      Float64Array.from([...truth.map((value) => value + 0.1 * random.normal()), 3 * random.normal(), 3 * random.normal()]),
    );
  return { enrolled: hand(), probe: hand() };
};
const rankOne = ({ enrolled, probe }: Templates, map: (vector: Float64Array) => Float64Array): number => {
  const [gallery, probes] = [enrolled.map((each) => unit(map(each))), probe.map((each) => unit(map(each)))];
  const firsts = probes.map((each) => gallery.map((other) => dot(each, other))).map((row) => row.indexOf(Math.max(...row)));
  return firsts.filter((first, index) => first === index).length / probes.length;
};

it('withinClassWhitening lets what hands do differently count for little', () => {
  const all = pairs(200);
  const map = withinClassWhitening(all, 0.01);
  const differences = all.enrolled.map((each, row) => multiply(map, minus(each, all.probe[row] ?? each)));
  const spread = (at: number): number => differences.reduce((sum, each) => sum + (each[at] ?? 0) ** 2, 0) / differences.length;
  expect(spread(0)).toBeCloseTo(1, 0);
  expect(rankOne(pairs(50, 2), (vector) => multiply(map, vector))).toBeGreaterThan(3 * rankOne(pairs(50, 2), (vector) => vector));
});

describe('losses', () => {
  const cosines = Float64Array.of(0.9, 0.25, -0.1, 0.3, 0.5, 0.6, 0.15, 0, 0.4);

  it.each<[string, BatchLoss]>([
    ['margin softmax', marginSoftmax(0.2, 8)],
    ['triplet', tripletLoss(0.3)],
  ])('%s has the slopes that small steps show', (_, loss) => {
    const { slopes } = loss(cosines, 3);
    cosines.forEach((_, at) => {
      const step = 1e-6;
      const moved = (by: number): number =>
        loss(
          Float64Array.from(cosines, (cosine, index) => cosine + (index === at ? by : 0)),
          3,
        ).loss;
      expect((moved(step) - moved(-step)) / (2 * step)).toBeCloseTo(slopes[at] ?? 0, 5);
    });
  });

  it('margin softmax asks for more the larger the margin', () => {
    expect(marginSoftmax(0.4, 8)(cosines, 3).loss).toBeGreaterThan(marginSoftmax(0, 8)(cosines, 3).loss);
  });

  it('triplet loss passes over impostors that beat the genuine pair, while there are others', () => {
    const { slopes } = tripletLoss(0.3)(Float64Array.of(0.5, 0.6, 0.3, 0, 1, 0, 0, 0, 1), 3);
    expect([...slopes].slice(0, 3).map((slope) => Math.sign(slope))).toEqual([-1, 0, 1]);
  });

  it('triplet loss is nothing once every pair wins by the margin', () => {
    expect(tripletLoss(0.3)(Float64Array.of(0.9, 0, 0, 0.9), 2)).toEqual({ loss: 0, slopes: new Float64Array(4) });
  });
});

describe('trainEmbedding', () => {
  const training = { loss: marginSoftmax(0.1, 16), width: 3, epochs: 40, batch: 25, rate: 0.02 };

  it('has the gradient that small steps show', () => {
    const inputs = pairs(4);
    const random = seededRandom(9);
    const weights: Embedding = Array.from({ length: 2 }, () => Float64Array.from({ length: 5 }, () => random.normal()));
    const rows = Int32Array.of(0, 1, 2, 3);
    const lossAt = (by: number): number => {
      const moved = weights.map((row, index) => row.map((value, at) => value + (index === 1 && at === 2 ? by : 0)));
      const out = (vector: Float64Array): Float64Array => unit(embed(moved, vector));
      const cosines = Float64Array.from(inputs.enrolled.flatMap((one) => inputs.probe.map((other) => dot(out(one), out(other)))));
      return training.loss(cosines, 4).loss;
    };
    const slope = gradientOf(weights, inputs, rows, training.loss)[1]?.[2] ?? 0;
    expect((lossAt(1e-5) - lossAt(-1e-5)) / 2e-5).toBeCloseTo(slope, 5);
    expect(Math.abs(slope)).toBeGreaterThan(1e-3);
  });

  it('tells new identities apart better than the coordinates it began with, the same for the same seed', () => {
    const embedding = trainEmbedding(pairs(100), training, 1);
    const fresh = pairs(50, 2);
    expect(rankOne(fresh, (vector) => embed(embedding, vector))).toBeGreaterThan(2 * rankOne(fresh, (vector) => vector));
    expect(trainEmbedding(pairs(100), training, 1)).toEqual(embedding);
    expect(trainEmbedding(pairs(100), training, 2)).not.toEqual(embedding);
  });
});
