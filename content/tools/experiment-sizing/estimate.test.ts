import { describe, expect, it } from 'vitest';
import { evaluateWith } from '~/estimates/evaluate-with.ts';
import estimate from './estimate.ts';

type Changes = Parameters<typeof evaluateWith<(typeof estimate.order)[number]>>[1];

function values(changes: Changes = {}): (id: string) => number {
  const all = evaluateWith(estimate, changes);
  return (id) => all.get(id) ?? Number.NaN;
}

/** From printed tables, not from the engine. */
const tabulated = { z975: 1.959964, z80: 0.841621 };
const factor = 2 * (tabulated.z975 + tabulated.z80) ** 2;

/** The variance of a mean of `kept` values of unit variance, by adding every covariance. */
function meanVariance(kept: number, neighbors: number): number {
  let sum = 0;
  for (let first = 0; first < kept; first += 1) {
    for (let second = 0; second < kept; second += 1) sum += neighbors ** Math.abs(first - second);
  }
  return sum / kept ** 2;
}

describe('published cases', () => {
  const value = values();

  it('are within two percent of the rule of thumb and of the shop', () => {
    expect(value('publishedFactor')).toBeCloseTo(15.698, 3);
    expect(value('ruleSize') / 64).toBeCloseTo(15.698 / 16, 1);
    expect(value('revenueSize')).toBe(Math.ceil((factor * 900) / 0.1875 ** 2));
    expect(Math.abs(value('revenueSize') / 409_600 - 1)).toBeLessThan(0.02);
    expect(Math.abs(value('shopSize') / 121_600 - 1)).toBeLessThan(0.005);
    expect(value('shopSize')).toBe(Math.ceil(((factor / 2) * (0.0475 + 0.0525 * 0.9475)) / 0.0025 ** 2));
  });

  it('agree with the trial of practices', () => {
    expect(Math.abs(value('trialTotal') / 340 - 1)).toBeLessThan(0.02);
    expect(value('trialEffect')).toBeCloseTo(3.25, 12);
    expect(value('trialPractices')).toBe(24);
    expect(value('tableEffect')).toBeCloseTo(2.343, 12);
  });

  it('agree with the chi-square test of the uneven split, as scipy prints it', () => {
    expect(value('ratioChance') / 2.5396285894708634e-10).toBeCloseTo(1, 5);
  });
});

describe('limits', () => {
  it('clusters without correlation, or of one user, need what single users need', () => {
    const free = values({ withinCorrelation: 0 });
    expect(free('clusterTotal')).toBe(free('meanTotal'));
    expect(free('clusterUsers')).toBeCloseTo(free('meanTotal'), 3);
    const single = values({ clusters: 840_000 });
    expect(single('designEffect')).toBeCloseTo(1, 12);
  });

  it('too few clusters never find the change, and the limit is where they would', () => {
    const few = values({ clusters: 600 });
    expect(few('clusterFloor')).toBeGreaterThan(600);
    expect(few('clusterTime')).toBeGreaterThan(36_500);
    expect(values({ effect: 0.95 * few('clusterLimit') })('clusterFloor')).toBeGreaterThan(600);
    expect(values({ effect: 1.05 * few('clusterLimit') })('clusterFloor')).toBeLessThan(600);
  });

  it('users that fill the given clusters have the design effect they imply', () => {
    const value = values();
    const size = value('clusterUsers') / 1_200;
    expect(value('clusterUsers')).toBeCloseTo(value('meanTotal') * (1 + (size - 1) * 0.001), 3);
  });

  it.each([
    [4, 1, 0.5],
    [24, 2, 0.9],
    [2, 1, 0.7],
    [6, 0, 0],
  ])(
    'a block of %i periods less %i, with correlation %f, has the variance of its covariances',
    (blockPeriods, burnIn, neighborCorrelation) => {
      const value = values({ blockPeriods, burnIn, neighborCorrelation });
      expect(value('blockVariance')).toBeCloseTo(0.04 * meanVariance(blockPeriods - burnIn, neighborCorrelation), 12);
    },
  );

  it('the reverse question returns the change that was sized', () => {
    const value = values();
    const back = values({ planned: value('meanTotal') / 60_000 });
    expect(back('meanDetectable')).toBeCloseTo(1, 4);
    expect(values({ planned: value('blocksNeeded') / 240 })('switchDetectable')).toBeCloseTo(1, 3);
    expect(values({ planned: value('clusterUsers') / 60_000 })('clusterDetectable')).toBeCloseTo(1, 4);
  });

  it('one look costs nothing, and a split of one to nine needs 25 ninths of the users', () => {
    expect(values({ looks: 1 })('lookCost')).toBeCloseTo(0, 12);
    expect(values({ treatmentShare: 10 })('meanTotal') / values()('meanTotal')).toBeCloseTo(25 / 9, 4);
  });
});
