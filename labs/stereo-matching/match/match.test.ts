import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../shared/random.ts';
import { pairOf, type Pair } from '../load/scene.ts';
import { madeUpScene } from '../made-up.ts';
import { shareBeyond } from '../measure/errors.ts';
import { visibility } from '../measure/truth.ts';
import { smoothVolume, sumWindows } from './box.ts';
import { match, matchWhole, sweep, type Settings } from './match.ts';
import { addPaths, noPaths } from './sgm.ts';
import { census, costVolume, worstCost, type Volume } from './volume.ts';
import { linesOffset, parabolaOffset } from './winner.ts';

const scene = madeUpScene({ id: 'dots', width: 60, height: 45, behind: 3, before: 9, disparities: 16 });
const plain = { census: 5, support: 1 } as const;
const box = (cost: Settings['cost'], window: number): Settings => ({ ...plain, cost, aggregation: 'box', window });
const paths = (aggregation: 'sgm4' | 'sgm8', small: number, large: number): Settings => ({
  ...plain,
  cost: 'census',
  aggregation,
  small,
  large,
});

function randomVolume(width: number, height: number, disparities: number): Volume {
  const random = seededRandom(5);
  return { width, height, disparities, costs: Uint8Array.from({ length: width * height * disparities }, () => random.below(100)) };
}

describe('matching a random-dot stereogram', () => {
  it.each([box('sad', 7), box('sobel', 7), box('census', 7), paths('sgm4', 3, 20), paths('sgm8', 3, 20)])(
    'finds the disparities with %j',
    (settings) => {
      const disparity = matchWhole(pairOf(scene), settings);
      const errors = scene.truth.map((truth, at) => Math.abs((disparity[at] ?? 0) - truth));
      expect(shareBeyond(errors, 0, visibility(scene).visible)).toBeLessThan(0.06);
    },
  );

  it('fails the left–right check where the right picture shows something else', () => {
    const { disagreement } = match(pairOf(scene), box('sad', 7));
    const { visible } = visibility(scene);
    const agreeing = (mask: number): number => disagreement.filter((value, at) => visible[at] === mask && value === 0).length;
    const all = visible.filter((value) => value === 0).length;
    expect(agreeing(1)).toBeGreaterThan(0.9 * (visible.length - all));
    expect(agreeing(0)).toBeLessThan(0.5 * all);
  });

  it('sweeps to what each setting gives on its own', () => {
    const grid = { windows: [5], penalties: [{ small: 3, large: 20 }] };
    const swept = sweep(pairOf(scene), { ...plain, cost: 'census' }, grid);
    expect(swept.map(({ settings }) => settings)).toEqual([box('census', 5), paths('sgm4', 3, 20), paths('sgm8', 3, 20)]);
    for (const { settings, disparity } of swept) expect(disparity).toEqual(matchWhole(pairOf(scene), settings));
  });
});

describe('costs', () => {
  const pair: Pair = { width: 4, height: 1, left: Uint8Array.of(10, 20, 30, 40), right: Uint8Array.of(20, 35, 40, 90), disparities: 2 };

  it('of SAD are differences of gray values, and the worst where there is no pixel', () => {
    expect([...costVolume(pair, 'sad').costs]).toEqual([10, worstCost('sad', 5), 15, 0, 10, 5, 50, 0]);
  });

  it('of Sobel do not see an offset', () => {
    const left = scene.left.map((value) => value >> 1);
    const moved = { ...scene, left, right: left.map((value) => value + 60) };
    const { costs } = costVolume(moved, 'sobel');
    expect(Array.from({ length: 50 }, (_, at) => costs[at * scene.disparities])).toEqual(new Array(50).fill(0));
  });

  it('of census do not change under any rising curve', () => {
    const half = scene.left.map((value) => value >> 1);
    const curved = half.map((value) => Math.round(255 * (value / 127) ** 0.6));
    expect(new Set(curved).size).toBe(new Set(half).size);
    for (const side of [5, 7] as const) expect(census(curved, scene, side)).toEqual(census(half, scene, side));
  });

  it('of census count the neighbors whose order differs', () => {
    const flat = new Uint8Array(49).fill(100);
    const dark = flat.map((value, at) => (at === 16 || at === 8 ? 50 : value));
    const { costs } = costVolume({ width: 7, height: 7, left: flat, right: dark, disparities: 1 }, 'census', 5);
    // Both dark pixels lie within two of the middle, none within two of the last corner.
    expect(costs[24]).toBe(2);
    expect(costs[48]).toBe(0);
    const lower = flat.map((value, at) => (at === 48 ? 50 : value));
    const wide = costVolume({ width: 7, height: 7, left: flat, right: lower, disparities: 1 }, 'census', 7);
    expect(wide.costs[24]).toBe(1);
  });
});

describe('sums', () => {
  it('over windows are those of a plain loop', () => {
    const volume = randomVolume(7, 6, 3);
    const at = (x: number, y: number, disparity: number): number =>
      x < 0 || y < 0 || x >= 7 || y >= 6 ? 0 : (volume.costs[(y * 7 + x) * 3 + disparity] ?? 0);
    sumWindows(volume, 5, (y, row) => {
      for (let x = 0; x < 7; x++) {
        for (let disparity = 0; disparity < 3; disparity++) {
          let sum = 0;
          for (let down = -2; down <= 2; down++) for (let across = -2; across <= 2; across++) sum += at(x + across, y + down, disparity);
          expect(row[x * 3 + disparity]).toBe(sum);
        }
      }
    });
  });

  it('over a support become means', () => {
    const volume = { width: 3, height: 3, disparities: 1, costs: Uint8Array.of(9, 0, 0, 0, 0, 0, 0, 0, 0) };
    expect([...smoothVolume(volume, 3).costs]).toEqual([2, 2, 0, 2, 1, 0, 0, 0, 0]);
  });

  it('over paths without penalties leave the winner of each pixel alone', () => {
    expect(matchWhole(pairOf(scene), paths('sgm8', 0, 0))).toEqual(matchWhole(pairOf(scene), box('census', 1)));
  });

  it('over paths along a single row are those of the recurrence', () => {
    const [width, disparities, small, large] = [6, 5, 7, 20];
    const volume = randomVolume(width, 1, disparities);
    const cost = (x: number, disparity: number): number => volume.costs[x * disparities + disparity] ?? 0;
    const along = (order: number[]): number[][] => {
      const result: number[][] = [];
      let before: number[] | undefined;
      for (const x of order) {
        const last = before;
        const least = last ? Math.min(...last) : 0;
        const here = Array.from({ length: disparities }, (_, disparity) => {
          if (!last) return cost(x, disparity);
          const reached = last.map((value, other) => value + (other === disparity ? 0 : Math.abs(other - disparity) === 1 ? small : large));
          return cost(x, disparity) + Math.min(...reached, least + large) - least;
        });
        result[x] = here;
        before = here;
      }
      return result;
    };
    const sums = noPaths(volume);
    addPaths(volume, { small, large }, 'straight', sums);
    const [forth, back] = [along([0, 1, 2, 3, 4, 5]), along([5, 4, 3, 2, 1, 0])];
    // The two paths along the column begin and end in the pixel.
    const expected = forth.flatMap((row, x) => row.map((value, disparity) => value + (back[x]?.[disparity] ?? 0) + 2 * cost(x, disparity)));
    expect([...sums.sums]).toEqual(expected);
  });

  it('over slanted paths come from the diagonal', () => {
    const volume = { width: 2, height: 2, disparities: 2, costs: Uint8Array.of(0, 50, 10, 10, 10, 10, 10, 10) };
    const sums = noPaths(volume);
    addPaths(volume, { small: 5, large: 30 }, 'slanted', sums);
    // Two diagonals pass the last pixel: one begins there three times over, one comes from the first and favors its disparity.
    expect([...sums.sums.subarray(6)]).toEqual([40, 45]);
  });
});

describe('sub-pixel fits', () => {
  it.each([-0.4, -0.1, 0, 0.25, 0.5])('are exact on their own model at %d', (place) => {
    const parabola = (x: number): number => 3 + 2 * (x - place) ** 2;
    const lines = (x: number): number => 3 + 2 * Math.abs(x - place);
    expect(parabolaOffset(parabola(-1), parabola(0), parabola(1))).toBeCloseTo(place);
    expect(linesOffset(lines(-1), lines(0), lines(1))).toBeCloseTo(place);
  });

  it('stay where they are on a plain', () => {
    expect([parabolaOffset(4, 4, 4), linesOffset(4, 4, 4)]).toEqual([0, 0]);
  });
});
