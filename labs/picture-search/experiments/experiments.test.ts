import { describe, expect, it } from 'vitest';
import { madeUpItems } from '../made-up.ts';
import { composedPairs } from './composed.ts';
import { countsAt } from './duplicates.ts';
import { gapOf, interleaved, withKnownWords } from './gap.ts';
import { choose, embedPicture, familiesIn, prepare, rowsOf } from './prepare.ts';
import { wordAll } from './texts.ts';
import { visualRanks } from './visual.ts';

const prepared = prepare(madeUpItems(200), { components: 24, width: 8, epochs: 2, batch: 30 });

it('no family stands in two parts, and no test word counts in the vocabulary', () => {
  const [train, test] = [new Set(familiesIn(prepared, 'train')), familiesIn(prepared, 'test')];
  expect(test.filter((family) => train.has(family))).toEqual([]);
  const { vocabulary, words } = wordAll(prepared, 'names');
  const known = new Set(rowsOf(words, prepared.split.train).flat());
  expect([...vocabulary.keys()].filter((word) => !known.has(word))).toEqual([]);
});

it('a picture finds its twin better than by chance, and itself first', () => {
  const ranks = visualRanks(prepared, prepared.joined, 'test');
  expect(ranks.filter((rank) => rank === 1).length / ranks.length).toBeGreaterThan(0.2);
  const itself = { noto: prepared.joined.noto, twemoji: prepared.joined.noto };
  expect([...visualRanks(prepared, itself, 'test')].filter((rank) => rank === 1).length).toBeGreaterThan(0.9 * ranks.length);
  expect(embedPicture(prepared, prepared.pictures.noto[3] ?? { side: 0, bytes: new Uint8Array() }, 8)).toHaveLength(8);
});

it('choose takes the least loss, the first of equals', () => {
  const { best, trials } = choose('model', [
    { settings: { size: 1 }, loss: 0.5 },
    { settings: { size: 2 }, loss: 0.2 },
    { settings: { size: 3 }, loss: 0.2 },
  ]);
  expect(best.settings.size).toBe(2);
  expect(trials.map(({ chosen }) => chosen)).toEqual([false, true, false]);
});

it('gapOf is from the mean of the pictures to the mean of the texts', () => {
  expect([...gapOf([Float64Array.of(1, 0), Float64Array.of(3, 0)], [Float64Array.of(0, 1)])]).toEqual([2, -1]);
});

it('interleaved puts the first caption beside the first picture', () => {
  expect(interleaved([9, 8, 1, 0.5], (place) => place < 2)).toEqual([-1, -2, -1, -2]);
});

it('withKnownWords keeps test emoji that training has a word for', () => {
  const worded = wordAll(prepared, 'names');
  const known = withKnownWords(prepared, worded).split.test;
  expect(known.length).toBeGreaterThan(0);
  const none = withKnownWords(prepared, { ...worded, vocabulary: new Map([['tree', { index: 0, weight: 1 }]]) }).split.test;
  expect(none.length).toBeLessThan(prepared.split.test.length);
  expect([...none].every((row) => prepared.items[row]?.name.includes('tree'))).toBe(true);
});

describe('composed queries', () => {
  const pairs = composedPairs(prepared, wordAll(prepared, 'names'), 'test');
  const own = rowsOf(prepared.items, prepared.split.test);

  it('stay in a family and ask with words that the first lacks and the other has', () => {
    expect(pairs.length).toBeGreaterThan(5);
    for (const { from, words, to, family } of pairs) {
      expect(from).not.toBe(to);
      expect([own[from]?.family, own[to]?.family]).toEqual([family, family]);
      for (const word of words) {
        expect(own[to]?.name.split(' ')).toContain(word);
        expect(own[from]?.name.split(' ')).not.toContain(word);
      }
    }
  });
});

it('countsAt counts pairs below the threshold, and copies among them', () => {
  const rows = [Float64Array.of(0, 5), Float64Array.of(1, 9)];
  expect(countsAt([rows], 1)).toEqual({ precision: 0.5, recall: 0.5 });
  expect(countsAt([rows], -1)).toEqual({ precision: 1, recall: 0 });
});
