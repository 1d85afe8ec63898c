import { describe, expect, it } from 'vitest';
import { channels, type Picture } from '../../shared/emoji-pictures/picture.ts';
import { seededRandom } from '../../shared/random.ts';
import { madeUpItems } from '../made-up.ts';
import { cosineTransform, disturbances, inverseCosineTransform, onPaper, resampled, type Disturbance } from './disturb.ts';
import { describe as describePicture, describeJoined, meansOf } from './features.ts';
import { differenceHash, differing, perceptualHash } from './hashes.ts';
import { bagOf, vocabularyOf, withConstant, wordsOf } from './words.ts';

const [item] = madeUpItems(2);
const drawing = item?.noto ?? { side: 0, bytes: new Uint8Array() };
const paper = onPaper(drawing);
const meanDifference = (one: Picture, other: Picture): number =>
  one.bytes.reduce((sum, value, at) => sum + Math.abs(value - (other.bytes[at] ?? 0)), 0) / one.bytes.length;

describe('words', () => {
  it('are those of all names, once each, with the subgroup where asked for', () => {
    const pizza = { name: 'slice of pizza', shortNames: ['pizza', '+1'], subcategory: 'food-prepared' };
    expect(wordsOf(pizza)).toEqual(['slice', 'of', 'pizza', '+1']);
    expect(wordsOf(pizza, 'names-and-subgroup').slice(-2)).toEqual(['in food', 'in prepared']);
  });

  it('weigh more the rarer they are; a bag has length one and the constant', () => {
    const vocabulary = vocabularyOf([['a', 'b'], ['a'], ['a', 'c', 'c']]);
    expect(vocabulary.get('c')?.weight).toBeCloseTo(Math.log(4));
    expect(vocabulary.get('a')?.weight).toBeCloseTo(Math.log(2));
    const { indices, values } = bagOf(['c', 'a', 'unknown', 'c'], vocabulary);
    expect([...indices]).toEqual([2, 0, 3]);
    expect((values[0] ?? 0) ** 2 + (values[1] ?? 0) ** 2).toBeCloseTo(1);
    expect(values[2]).toBe(1);
    expect([...bagOf(['unknown'], vocabulary).indices]).toEqual([3]);
    expect([...withConstant(Float64Array.of(7, 8)).values]).toEqual([7, 8, 1]);
  });
});

it('describeJoined weighs three descriptions alike, at length one', () => {
  const means = meansOf([paper]);
  const other = onPaper(madeUpItems(6)[5]?.noto ?? drawing);
  const joined = describeJoined(other, means);
  expect(joined.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1);
  const first = describePicture(other, 'histogram', means);
  expect(joined.slice(0, first.length).reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1 / 3);
});

describe('disturbances', () => {
  it.each(Object.keys(disturbances) as Disturbance[])('%s changes a picture and keeps its size', (name) => {
    const changed = disturbances[name].apply(paper);
    expect(changed.side).toBe(paper.side);
    expect(changed.bytes).toHaveLength(paper.bytes.length);
    expect(changed.bytes.filter((_, at) => at % channels === 3).every((opacity) => opacity === 255)).toBe(true);
    expect(meanDifference(changed, paper)).toBeGreaterThan(0.1);
  });

  it('mirror twice is nothing, and the same size is the same picture', () => {
    const { apply } = disturbances.mirror;
    expect(apply(apply(paper))).toEqual(paper);
    expect(resampled(paper, paper.side)).toEqual(paper);
    expect(meanDifference(disturbances['turn-5'].apply(paper), paper)).toBeLessThan(
      meanDifference(disturbances['turn-20'].apply(paper), paper),
    );
  });

  it('cosine transforms are undone, and hold the mean first', () => {
    const random = seededRandom(1);
    const values = Float64Array.from({ length: 64 }, () => random.normal());
    inverseCosineTransform(cosineTransform(values, 8), 8).forEach((value, at) => {
      expect(value).toBeCloseTo(values[at] ?? 0, 10);
    });
    const flat = cosineTransform(new Float64Array(16).fill(3), 4);
    expect(flat[0]).toBeCloseTo(12);
    expect(flat[5]).toBeCloseTo(0);
    // A wave along a row stands in the first row.
    const wave = cosineTransform(
      Float64Array.from({ length: 16 }, (_, at) => Math.cos((Math.PI * (2 * (at % 4) + 1)) / 8)),
      4,
    );
    expect(Math.abs(wave[1] ?? 0)).toBeGreaterThan(2);
    expect(wave[4]).toBeCloseTo(0);
  });
});

describe('hashes', () => {
  it('are of 64 bits, the same for the same picture, and nearer to a copy than to another picture', () => {
    const other = onPaper(madeUpItems(8)[7]?.noto ?? drawing);
    const copy = disturbances.small.apply(paper);
    for (const hash of [differenceHash, perceptualHash]) {
      expect(hash(paper)).toHaveLength(64);
      expect(differing(hash(paper), hash(paper))).toBe(0);
      expect(differing(hash(paper), hash(copy))).toBeLessThan(differing(hash(paper), hash(other)));
    }
  });

  it('differenceHash marks where it grows lighter; perceptualHash sets half of the bits', () => {
    const side = 72;
    const rising = {
      side,
      bytes: new Uint8Array(side * side * channels).map((_, at) => (at % channels === 3 ? 255 : Math.floor((at / channels) % side) * 3)),
    };
    expect([...differenceHash(rising)]).toEqual(Array.from({ length: 64 }, () => 1));
    expect(perceptualHash(paper).reduce((sum, bit) => sum + bit, 0)).toBe(32);
  });
});
