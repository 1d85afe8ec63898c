import { describe, expect, it } from 'vitest';
import { motorcycleCamera } from '../load/scene.ts';
import { madeUpScene } from '../made-up.ts';
import { cutBlocks, differenceOf, meanOf, totalsOf } from './blocks.ts';
import { depthError, depthOf } from './depth.ts';
import { absoluteErrors, refined, shareBeyond, sizeOf } from './errors.ts';
import { rankPixels, sparsify, wrongAmong } from './ranking.ts';
import { slicesOf } from './slices.ts';
import { visibility } from './truth.ts';

const scene = madeUpScene({ id: 'dots', width: 60, height: 45, behind: 3, before: 9, disparities: 16 });

describe('visibility', () => {
  it('leaves out what is unknown, what leaves the picture, and what something nearer hides', () => {
    const truth = Float32Array.of(2, 2, Number.NaN, 1, 1, 4, 1, 1);
    const { known, visible } = visibility({ width: 8, height: 1, truth });
    expect([...known]).toEqual([1, 1, 0, 1, 1, 1, 1, 1]);
    // Columns −2 and −1 are outside; column 5 stands at 1 of the right picture, where nothing else is.
    expect([...visible]).toEqual([0, 0, 0, 1, 1, 1, 1, 1]);
  });

  it('hides the background beside a square, as wide as the disparities differ', () => {
    const { visible } = visibility(scene);
    const row = visible.subarray(22 * 60, 23 * 60);
    const hidden = Array.from(row).flatMap((value, x) => (value === 0 ? [x] : []));
    expect(hidden).toEqual([0, 1, 2, 14, 15, 16, 17, 18, 19]);
  });
});

describe('errors', () => {
  it('count beyond a limit, among the pixels of a mask', () => {
    const errors = absoluteErrors(Uint8Array.of(5, 5, 5, 5), Float32Array.of(5, 2.5, 8, 20));
    expect([...errors]).toEqual([0, 2.5, 3, 15]);
    expect(shareBeyond(errors, 2.5, Uint8Array.of(1, 1, 1, 0))).toBeCloseTo(1 / 3);
    expect(sizeOf(Uint8Array.of(1, 1, 0))).toBe(2);
  });

  it('are of disparities with what a fit adds', () => {
    expect([...refined(Uint8Array.of(3, 4), Float32Array.of(0.5, -0.25))]).toEqual([3.5, 3.75]);
  });
});

describe('blocks', () => {
  const blocks = cutBlocks(100, 80, 20);
  const everywhere = (): boolean => true;

  it('are squares that cover the picture, drawn as often as there are blocks', () => {
    expect(blocks.count).toBe(20);
    expect(new Set(blocks.ids).size).toBe(20);
    expect(blocks.ids.filter((id) => id === 7)).toHaveLength(400);
    for (const draw of blocks.draws.slice(0, 5)) expect(draw.reduce((sum, times) => sum + times, 0)).toBe(20);
  });

  it('give a wide interval to what differs between blocks, and none to what is the same in each', () => {
    const same = meanOf(
      blocks,
      totalsOf(blocks, (at) => at % 2, everywhere),
    );
    expect(same).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
    const different = meanOf(
      blocks,
      totalsOf(blocks, (at) => (blocks.ids[at] ?? 0) % 2, everywhere),
    );
    expect(different.value).toBe(0.5);
    // The standard error of a share of a half among 20 is 0.112.
    expect(different.high - different.low).toBeGreaterThan(0.35);
    expect(different.high - different.low).toBeLessThan(0.55);
  });

  it('take one resample for both sides of a difference', () => {
    const one = totalsOf(blocks, (at) => blocks.ids[at] ?? 0, everywhere);
    const other = totalsOf(blocks, (at) => (blocks.ids[at] ?? 0) + 2, everywhere);
    expect(differenceOf(blocks, other, one)).toEqual({ value: 2, low: expect.closeTo(2) as number, high: expect.closeTo(2) as number });
  });
});

describe('confidence', () => {
  const mask = Uint8Array.of(1, 1, 1, 1, 0);
  const isWrong = (at: number): boolean => at < 2;

  it('ranks the pixels of a mask, the most confident first', () => {
    expect([...rankPixels([0.1, 0.4, 0.2, 0.3, 9], mask)]).toEqual([1, 3, 2, 0]);
  });

  it('sparsifies to nothing wrong with a perfect order, and to all wrong with the worst', () => {
    const [perfect, worst] = [rankPixels([0, 1, 2, 3], mask), rankPixels([3, 2, 1, 0], mask)];
    expect([wrongAmong(perfect, isWrong, 0.5), wrongAmong(worst, isWrong, 0.5)]).toEqual([0, 1]);
    expect(sparsify(perfect, isWrong).wrong.at(-1)).toBe(0.5);
    expect(sparsify(worst, isWrong).area).toBeGreaterThan(sparsify(perfect, isWrong).area);
  });

  it('shuffles equals instead of keeping the order of the picture', () => {
    const ranked = rankPixels(new Float32Array(1000), new Uint8Array(1000).fill(1));
    expect(wrongAmong(ranked, (at) => at < 500, 0.5)).toBeCloseTo(0.5, 1);
  });
});

describe('depth', () => {
  it('is f · B over the disparity with its offset', () => {
    expect(depthOf({ ...motorcycleCamera, offset: 0 }, 994.978)).toBeCloseTo(193.001);
    expect(depthOf(motorcycleCamera, 40)).toBeCloseTo((994.978 * 193.001) / 71.086);
  });

  it('errs as the formula says for small errors of disparity', () => {
    const [depth, off] = [depthOf(motorcycleCamera, 20), depthOf(motorcycleCamera, 20.01)];
    expect(depthError(motorcycleCamera, depth, 0.01) / (depth - off)).toBeCloseTo(1, 2);
  });
});

describe('slices', () => {
  const slices = slicesOf({ scene, mask: visibility(scene) });
  const of = (id: string): Uint8Array => slices.find((slice) => slice.id === id)?.mask ?? new Uint8Array();

  it('part the pixels into quarters of texture, and into edges and the rest', () => {
    for (const quarter of [1, 2, 3, 4]) expect(sizeOf(of(`texture-${quarter}`)) / 2700).toBeCloseTo(0.25, 2);
    expect(sizeOf(of('edges')) + sizeOf(of('inside'))).toBe(2700);
    const at = (x: number, y: number): number => y * 60 + x;
    expect([of('edges')[at(20, 22)], of('edges')[at(30, 22)], of('edges')[at(2, 22)], of('edges')[at(15, 22)]]).toEqual([1, 0, 0, 1]);
  });

  it('find thin things, and nothing thin in what is wide', () => {
    expect(sizeOf(of('thin'))).toBe(0);
    const pole = scene.truth.map((value, at) => (at % 60 >= 5 && at % 60 < 9 ? 12 : value));
    const withPole = { ...scene, truth: pole };
    const thin = slicesOf({ scene: withPole, mask: visibility(withPole) }).find(({ id }) => id === 'thin');
    expect(sizeOf(thin?.mask ?? new Uint8Array())).toBe(4 * 45);
  });
});
