import { describe, expect, it } from 'vitest';
import { fileName } from './download.ts';

describe('fileName', () => {
  it.each([
    ['Round trip: "ETA" & more', 'round-trip-eta-more'],
    ['Durée prévue', 'duree-prevue'],
    ['Длительность поездки', 'длительность-поездки'],
    ['한국어 문서', '한국어-문서'],
    ['配送時間', '配送時間'],
    ['हिन्दी', 'हिन्दी'],
    ['\u{1F695}', 'design-document'],
    ['', 'design-document'],
  ])('makes of %s a name that tells documents apart', (title, name) => {
    expect(fileName(title)).toBe(name);
  });
});
