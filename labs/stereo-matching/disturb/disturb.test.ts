import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../shared/random.ts';
import { motorcycleCamera } from '../load/scene.ts';
import { countPhotons, expose, moveDown, turned, turnRight } from './disturb.ts';

const size = { width: 2, height: 3 };
const pixels = Uint8Array.of(0, 10, 100, 110, 200, 210);

describe('faults', () => {
  it('move a picture down by whole and by half pixels', () => {
    expect([...moveDown(pixels, size, 1)]).toEqual([0, 10, 0, 10, 100, 110]);
    expect([...moveDown(pixels, size, 0.5)]).toEqual([0, 10, 50, 60, 150, 160]);
  });

  it('change the exposure, and clip what is too bright', () => {
    expect([...expose(Uint8Array.of(0, 100, 250), 1.25, 1)]).toEqual([0, 125, 255]);
    expect([...expose(Uint8Array.of(0, 64, 255), 1, 2)]).toEqual([0, 16, 255]);
  });

  it.each([25, 400])('count %d photons with the mean and the spread of a Poisson count', (white) => {
    const gray = new Uint8Array(20_000).fill(102);
    const counts = Array.from(countPhotons(gray, white, seededRandom(2)), (value) => (value / 255) * white);
    const mean = counts.reduce((sum, value) => sum + value, 0) / counts.length;
    const variance = counts.reduce((sum, value) => sum + (value - mean) ** 2, 0) / counts.length;
    expect(mean / (0.4 * white)).toBeCloseTo(1, 1);
    expect(variance / mean).toBeCloseTo(1, 1);
  });
});

describe('a camera that turns', () => {
  const { focal, centerX, centerY, offset } = motorcycleCamera;

  it('moves its middle by f · tan of the angle, to the left when it turns right', () => {
    const angle = Math.atan(3 / focal);
    const [x, y] = turned(motorcycleCamera, angle, centerX + offset, centerY);
    expect(x).toBeCloseTo(centerX + offset - 3);
    expect(y).toBeCloseTo(centerY);
  });

  it('moves back what it moved', () => {
    const [x, y] = turned(motorcycleCamera, 0.01, 40, 400);
    expect(y).not.toBeCloseTo(400);
    const [x2, y2] = turned(motorcycleCamera, -0.01, x, y);
    expect([x2, y2].map(Math.round)).toEqual([40, 400]);
  });

  it('takes a picture in which points stand where they are said to', () => {
    const wide = { width: 700, height: 500 };
    const dot = new Uint8Array(wide.width * wide.height);
    for (let y = 240; y < 260; y++) dot.fill(255, y * wide.width + 500, y * wide.width + 520);
    const angle = -Math.atan(8 / focal);
    const moved = turnRight(dot, wide, motorcycleCamera, angle);
    const row = moved.subarray(250 * wide.width, 251 * wide.width);
    const weight = row.reduce((sum, value) => sum + value, 0);
    const middle = row.reduce((sum, value, x) => sum + value * x, 0) / weight;
    expect(middle).toBeCloseTo(turned(motorcycleCamera, angle, 509.5, 250)[0], 1);
    expect(middle).toBeGreaterThan(517);
  });
});
