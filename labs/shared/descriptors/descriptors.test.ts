import { describe, expect, it } from 'vitest';
import { channels, type Picture } from '../emoji-pictures/picture.ts';
import { dot } from '../vectors.ts';
import { colorHistogram } from './color-histogram.ts';
import { orientations, orientedGradients } from './oriented-gradients.ts';

const side = 32;
const picture = (paint: (x: number, y: number) => number[]): Picture => {
  const bytes = new Uint8Array(side * side * channels);
  for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) bytes.set(paint(x, y), (y * side + x) * channels);
  return { side, bytes };
};
const vertical = picture((x) => (x < 16 ? [0, 0, 0, 255] : [255, 255, 255, 255]));
const horizontal = picture((_, y) => (y < 16 ? [0, 0, 0, 255] : [255, 255, 255, 255]));

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
