import { describe, expect, it } from 'vitest';
import { prepareQuery } from './prepare-query.ts';
import { respell } from './respell.ts';
import { wordCounts, Vocabulary } from './vocabulary.ts';

const vocabulary = new Vocabulary(
  wordCounts(['calibration of real-time models drift drift drifting queue queues rollout', 'calibrate calibrated calibration']),
);
const words = (text: string): string[][] =>
  respell(prepareQuery(text), vocabulary).units.map(({ alternatives }) => alternatives.map(({ text: word }) => word));

describe('respell', () => {
  it('leaves words alone that the index has', () => {
    expect(words('drift queues')).toEqual([['drift'], ['queues']]);
    expect(respell(prepareQuery('drift'), vocabulary).shownFor).toBeUndefined();
  });

  it('looks up the words that begin with what is being typed, the most frequent first', () => {
    expect(words('drift calib')).toEqual([['drift'], ['calibration', 'calibrate', 'calibrated']]);
  });

  it('replaces a misspelled word, in the middle and at the end, and says so', () => {
    expect(words('dirft rollotu')).toEqual([['drift'], ['rollout']]);
    expect(respell(prepareQuery('Dirft of the quue'), vocabulary).shownFor).toBe('drift of the queue');
  });

  it('takes another ending silently', () => {
    const query = respell(prepareQuery('calibrating models'), vocabulary);
    expect(query.units[0]?.alternatives[0]?.text).toMatch(/^calibrat/);
  });

  it('takes British and American spelling alike, silently', () => {
    const british = new Vocabulary(wordCounts(['modeling behavior', 'behaviour']));
    const query = respell(prepareQuery('modelling behaviour'), british);
    expect(query.units.map(({ alternatives }) => alternatives.map(({ text }) => text))).toEqual([['modeling'], ['behaviour', 'behavior']]);
    expect(query.shownFor).toBeUndefined();
  });

  it('asks for nothing where no word is near', () => {
    expect(words('zygote drift')).toEqual([[], ['drift']]);
  });

  it('keeps the parts of a compound that the index has', () => {
    expect(words('real-time')).toEqual([
      ['real', 'realtime'],
      ['time', 'realtime'],
    ]);
  });
});
