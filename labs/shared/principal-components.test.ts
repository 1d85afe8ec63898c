import { describe, expect, it } from 'vitest';
import { principalComponents, project, scaled } from './principal-components.ts';
import { seededRandom } from './random.ts';
import { dot, unit } from './vectors.ts';

describe('principalComponents', () => {
  const random = seededRandom(5);
  const vectors = Array.from({ length: 200 }, () => {
    const [large, small] = [5 * random.normal(), random.normal()];
    return Float64Array.of(10 + large, large, small, 0.01 * random.normal());
  });
  const found = principalComponents(vectors, 2);

  it('finds where vectors vary most, and by how much', () => {
    expect(Math.abs(dot(found.directions[0] ?? Float64Array.of(), unit(Float64Array.of(1, 1, 0, 0))))).toBeCloseTo(1, 2);
    expect(found.spreads[0]).toBeCloseTo(5 * Math.SQRT2, 0);
    expect(dot(found.directions[0] ?? Float64Array.of(), found.directions[1] ?? Float64Array.of())).toBeCloseTo(0);
  });

  it('gives coordinates that whitening brings to spread one', () => {
    const coordinates = vectors.map((vector) => scaled(found, project(found, vector), 2, 1));
    for (const at of [0, 1])
      expect(coordinates.reduce((sum, each) => sum + (each[at] ?? 0) ** 2, 0) / coordinates.length).toBeCloseTo(1, 3);
    expect(scaled(found, Float64Array.of(3, 4), 1, 0)).toEqual(Float64Array.of(3));
  });
});
