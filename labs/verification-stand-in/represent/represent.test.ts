import { describe, expect, it } from 'vitest';
import { channels, type Picture } from '../../shared/emoji-pictures/picture.ts';
import { colorHistogram } from './color-histogram.ts';
import { localBinaryPatterns, patternBins } from './local-binary-patterns.ts';
import { orientations, orientedGradients } from './oriented-gradients.ts';
import { centered, joined, takePairs, units } from './pairs.ts';
import { dot } from '../../shared/vectors.ts';
import { multiply, unit } from './vectors.ts';

const side = 32;
const picture = (paint: (x: number, y: number) => number[]): Picture => {
  const bytes = new Uint8Array(side * side * channels);
  for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) bytes.set(paint(x, y), (y * side + x) * channels);
  return { side, bytes };
};
const vertical = picture((x) => (x < 16 ? [0, 0, 0, 255] : [255, 255, 255, 255]));
const horizontal = picture((_, y) => (y < 16 ? [0, 0, 0, 255] : [255, 255, 255, 255]));

it('dot and multiply take vectors whose length four does not divide', () => {
  expect(dot(Float64Array.of(1, 2, 3, 4, 5), Float64Array.of(1, 1, 1, 1, 10))).toBe(60);
  expect([...multiply([Float64Array.of(1, 0, 2), Float64Array.of(0, 1, 0)], Float64Array.of(3, 4, 5))]).toEqual([13, 4]);
});

describe('colorHistogram', () => {
  it('is of length one, and knows colors but no places', () => {
    const mirrored = picture((x) => (x >= 16 ? [0, 0, 0, 255] : [255, 255, 255, 255]));
    expect(dot(colorHistogram(vertical, 4), colorHistogram(vertical, 4))).toBeCloseTo(1);
    expect(colorHistogram(mirrored, 4)).toEqual(colorHistogram(vertical, 4));
  });

  it('does not see what is transparent', () => {
    const bare = picture((x) => (x < 16 ? [200, 0, 0, 255] : [0, 200, 0, 0]));
    expect(colorHistogram(bare, 4).filter((value) => value > 0)).toHaveLength(1);
  });
});

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

describe('orientedGradients', () => {
  it('has 36 numbers a block, and votes for the direction of the edge', () => {
    const found = orientedGradients(vertical, 16);
    expect(found).toHaveLength(36);
    const strongest = found.indexOf(Math.max(...found)) % orientations;
    const other = orientedGradients(horizontal, 16);
    expect(Math.abs(strongest - (other.indexOf(Math.max(...other)) % orientations))).toBe(4);
    expect(dot(found, other)).toBeLessThan(0.1);
  });

  it('is zero where there is no edge, and needs cells that fit', () => {
    expect(
      Math.max(
        ...orientedGradients(
          picture(() => [9, 9, 9, 255]),
          8,
        ),
      ),
    ).toBe(0);
    expect(() => orientedGradients(vertical, 7)).toThrow('do not divide');
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

  it('unit leaves zeros alone', () => {
    expect([...unit(Float64Array.of(0, 0))]).toEqual([0, 0]);
    expect([...unit(Float64Array.of(3, 4))]).toEqual([0.6, 0.8]);
  });
});
