import { describe, expect, it } from 'vitest';
import { channels, type Picture } from '../../shared/emoji-pictures/picture.ts';
import { localBinaryPatterns, patternBins } from './local-binary-patterns.ts';
import { centered, joined, takePairs, units } from './pairs.ts';
import { dot } from '../../shared/vectors.ts';

const side = 32;
const picture = (paint: (x: number, y: number) => number[]): Picture => {
  const bytes = new Uint8Array(side * side * channels);
  for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) bytes.set(paint(x, y), (y * side + x) * channels);
  return { side, bytes };
};
const vertical = picture((x) => (x < 16 ? [0, 0, 0, 255] : [255, 255, 255, 255]));
const horizontal = picture((_, y) => (y < 16 ? [0, 0, 0, 255] : [255, 255, 255, 255]));

describe('localBinaryPatterns', () => {
  it('has a histogram a cell, together of length one', () => {
    const found = localBinaryPatterns(vertical, 2);
    expect(found).toHaveLength(4 * patternBins);
    expect(dot(found, found)).toBeCloseTo(1);
  });

  it('puts what is flat into the first bin, and a plain edge into none for ragged patterns', () => {
    expect(
      localBinaryPatterns(
        picture(() => [9, 9, 9, 255]),
        1,
      )[0],
    ).toBeCloseTo(1);
    expect(localBinaryPatterns(vertical, 1)[patternBins - 1]).toBe(0);
  });

  it('tells an edge that stands from one that lies, and not how dark it is', () => {
    const paler = picture((x) => (x < 16 ? [90, 90, 90, 255] : [200, 200, 200, 255]));
    expect(dot(localBinaryPatterns(vertical, 2), localBinaryPatterns(paler, 2))).toBeCloseTo(1);
    expect(dot(localBinaryPatterns(vertical, 2), localBinaryPatterns(horizontal, 2))).toBeLessThan(0.99);
  });
});

describe('pairs', () => {
  const vectors = {
    enrolled: [Float64Array.of(1, 0), Float64Array.of(3, 2), Float64Array.of(9, 9)],
    probe: [Float64Array.of(0, 4), Float64Array.of(2, 4), Float64Array.of(9, 9)],
  };

  it('are centered hand by hand, on training rows only', () => {
    const found = centered(vectors, Int32Array.of(0, 1));
    expect([...(found.enrolled[0] ?? [])]).toEqual([-1, -1]);
    expect([...(found.probe[2] ?? [])]).toEqual([8, 5]);
  });

  it('are joined with equal weight', () => {
    const one = units(vectors);
    const both = joined([one, one]);
    expect(both.enrolled[1]).toHaveLength(4);
    expect(dot(both.enrolled[1] ?? Float64Array.of(), both.enrolled[1] ?? Float64Array.of())).toBeCloseTo(1);
  });

  it('are taken by row', () => {
    expect(takePairs(vectors, Int32Array.of(1)).probe).toEqual([Float64Array.of(2, 4)]);
    expect(() => takePairs(vectors, Int32Array.of(7))).toThrow('no row 7');
  });
});
