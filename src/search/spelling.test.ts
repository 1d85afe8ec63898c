import { describe, expect, it } from 'vitest';
import { corrected, editDistance, inflected } from './spelling.ts';
import { wordCounts, packVocabulary, unpackVocabulary, Vocabulary } from './vocabulary.ts';

const vocabulary = new Vocabulary(
  new Map([
    ['calibration', 60],
    ['celebration', 1],
    ['rollout', 20],
    ['queues', 9],
    ['quotes', 40],
    ['slice', 30],
    ['slices', 12],
    ['drift', 50],
    ['auc', 10],
  ]),
);

describe('editDistance', () => {
  it.each([
    ['slice', 'slice', 0],
    ['silce', 'slice', 1],
    ['quues', 'queues', 1],
    ['calbiraton', 'calibration', 2],
    ['abcd', 'xyzw', Number.POSITIVE_INFINITY],
    ['a', 'abcd', Number.POSITIVE_INFINITY],
  ])('between %s and %s is %d', (one, other, expected) => {
    expect(editDistance(one, other, 2)).toBe(expected);
    expect(editDistance(other, one, 2)).toBe(expected);
  });
});

describe('corrected', () => {
  it.each([
    ['calibraton', 'calibration'],
    ['clibration', 'calibration'],
    ['rololut', 'rollout'],
    ['quues', 'queues'],
    ['silce', 'slice'],
    ['dirft', 'drift'],
    ['auk', undefined],
    ['p99x', undefined],
    ['zygote', undefined],
  ])('%s is %s', (word, expected) => {
    expect(corrected(word, vocabulary)).toBe(expected);
  });
});

describe('inflected', () => {
  it('forgives an ending, and nothing shorter than most of the word', () => {
    expect(inflected('calibrating', vocabulary)).toBe('calibration');
    expect(inflected('drifting', vocabulary)).toBe('drift');
    expect(inflected('calendar', vocabulary)).toBeUndefined();
  });
});

describe('the vocabulary', () => {
  it('comes back from its file, with counts to a power of two', () => {
    const counts = wordCounts(['Real-time real TIME calls', "the model's time"]);
    expect(Object.fromEntries(counts)).toEqual({ real: 2, time: 3, realtime: 1, calls: 1, the: 1, model: 1 });
    const read = unpackVocabulary(packVocabulary(counts));
    expect(read.words).toEqual(['calls', 'model', 'real', 'realtime', 'the', 'time']);
    expect([read.count('time'), read.count('real'), read.count('none')]).toEqual([2, 2, 0]);
  });

  it('has what readers type: no numbers, no addresses and rates run together', () => {
    const words = [...wordCounts(['3.17/trip (top-k) A/B 7B 1280×800 example.org/path'])].map(([word]) => word).sort();
    expect(words).toEqual(['7b', 'a', 'ab', 'b', 'example', 'k', 'org', 'path', 'top', 'topk', 'trip']);
    expect(vocabulary.has('1280'), 'a number is looked up as it is').toBe(true);
    expect(vocabulary.has('1280x')).toBe(false);
  });

  it('finds words by their beginning, the most frequent first', () => {
    expect(vocabulary.startingWith('sli')).toEqual(['slice', 'slices']);
    expect(vocabulary.startingWith('q')).toEqual(['quotes', 'queues']);
    expect(vocabulary.startingWith('zz')).toEqual([]);
  });
});
