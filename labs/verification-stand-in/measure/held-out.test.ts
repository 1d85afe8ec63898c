import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../shared/random.ts';
import { rankPairs } from './bootstrap.ts';
import { distributionsOf, falseMatchRate } from './error-rates.ts';
import { partByGroup, transferRatios, tryZeroErrors, within } from './held-out.ts';
import { relativesAt } from './relatives.ts';
import type { Scores } from './scores.ts';
import { falseMatchesToTell, identitiesToTell, sliceAt } from './slices.ts';

const random = seededRandom(7);
/** Genuine scores around 1, impostors around 0; a quarter of the probes is liked by everybody. */
const madeUp = (size: number, liking = 0): Scores => ({
  size,
  values: Float64Array.from({ length: size * size }, (_, at) => {
    const [enrolled, probe] = [Math.floor(at / size), at % size];
    return (enrolled === probe ? 1 : probe % 4 === 0 ? liking : 0) + 0.4 * random.normal();
  }),
});
const scores = madeUp(60);

describe('held out', () => {
  it('parts groups whole, near to the shares', () => {
    const groups = Array.from({ length: 90 }, (_, index) => String(Math.floor(index / 3)));
    const [setting, trying] = partByGroup(groups, 0.4)(random);
    expect([...setting, ...trying].sort((a, b) => a - b)).toEqual(groups.map((_, index) => index));
    expect(setting.length).toBeGreaterThanOrEqual(33);
    expect(setting.length).toBeLessThanOrEqual(39);
    const homes = new Set(setting.map((index) => groups[index]));
    expect(trying.some((index) => homes.has(groups[index]))).toBe(false);
  });

  it('keeps comparisons of the chosen', () => {
    expect([...within({ size: 3, values: Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8) }, [0, 2]).values]).toEqual([0, 2, 6, 8]);
  });

  it('carries a threshold over with a ratio around one', () => {
    const groups = Array.from({ length: 120 }, (_, index) => String(index));
    const [ratios = []] = transferRatios(madeUp(120), partByGroup(groups, 0.5), [0.05], 40);
    expect(ratios.reduce((sum, each) => sum + each, 0) / ratios.length).toBeCloseTo(1, 0);
    expect(Math.max(...ratios)).toBeGreaterThan(1);
  });

  it('finds the rule of three right for independent comparisons, and wrong where probes differ and are compared often', () => {
    const own = rankPairs(madeUp(160, 0.8));
    const disjoint = tryZeroErrors(own, 40, true, 600);
    expect(disjoint.comparisons).toBe(20);
    expect(disjoint.broken).toBeLessThan(0.08);
    const all = tryZeroErrors(rankPairs(madeUp(160, 1.5)), 8, false, 600);
    expect(all.comparisons).toBe(56);
    expect(all.broken).toBeGreaterThan(0.1);
    expect(all.broken).toBeLessThan(0.6);
  });
});

it('relatives that are alike make most of the false matches', () => {
  const families = Array.from({ length: 60 }, (_, index) => String(Math.floor(index / 2)));
  const isRelated = (at: number): boolean => {
    const [enrolled, probe] = [Math.floor(at / 60), at % 60];
    return enrolled !== probe && families[enrolled] === families[probe];
  };
  const alike = { size: 60, values: scores.values.map((score, at) => score + (isRelated(at) ? 1.4 : 0)) };
  const effect = relativesAt(alike, families, 0.01);
  expect(effect.pairs).toBeCloseTo(1 / 59);
  expect(effect.falseMatches).toBeGreaterThan(0.8);
  expect(effect.ratio).toBeGreaterThan(50);
  expect(effect.missesWithout).toBeLessThan(effect.missesWithAll);
});

describe('slices', () => {
  it('compare within a group at one threshold', () => {
    const groups = Array.from({ length: 60 }, (_, index) => (index < 20 ? 'small' : 'large'));
    const [small, large] = sliceAt(scores, groups, 0.5);
    expect([small?.identities, large?.identities]).toEqual([20, 40]);
    expect(small?.falseMatches.value).toBeCloseTo(
      falseMatchRate(
        distributionsOf(
          within(
            scores,
            Array.from({ length: 20 }, (_, index) => index),
          ),
        ),
        0.5,
      ),
    );
    expect((small?.falseMatches.high ?? 0) - (small?.falseMatches.low ?? 0)).toBeGreaterThan(0);
  });

  it('need so many false matches that a factor of two shows', () => {
    expect(falseMatchesToTell(2)).toBeCloseTo(24.5, 1);
    // Power by simulation: logarithms of two Poisson counts, here as normals, which at these sizes they nearly are.
    const least = 25;
    const seen = Array.from({ length: 4000 }, () => {
      const [one, other] = [least + Math.sqrt(least) * random.normal(), 2 * least + Math.sqrt(2 * least) * random.normal()];
      return Math.log(other / one) / Math.sqrt(1 / one + 1 / other) > 1.959964;
    });
    expect(seen.filter(Boolean).length / 4000).toBeCloseTo(0.8, 1);
    const alone = identitiesToTell(2, 0.01, { identities: 50, designEffect: 1 });
    expect(alone * (alone - 1)).toBeCloseTo(falseMatchesToTell(2) / 0.01, 6);
    const shared = identitiesToTell(2, 0.01, { identities: 52, designEffect: 6 });
    expect(shared * (shared - 1) * 0.01).toBeCloseTo(falseMatchesToTell(2) * (1 + 0.1 * (shared - 2)), 6);
    expect(shared).toBeGreaterThan(2 * alone);
  });
});
