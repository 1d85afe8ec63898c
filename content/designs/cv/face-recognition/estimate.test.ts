import { describe, expect, it } from 'vitest';
import { evaluateWith } from '~/estimates/evaluate-with.ts';
import estimate from './estimate.ts';

type Id = (typeof estimate.order)[number];

const values = evaluateWith(estimate, {});
const value = (id: Id): number => values.get(id) ?? Number.NaN;
const at = (id: Id, inputs: Parameters<typeof evaluateWith>[1]): number => evaluateWith(estimate, inputs).get(id) ?? Number.NaN;

/** Numbers from 0 to 1 that are the same in each run (a linear congruential generator with the constants of Numerical Recipes). */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}

/** The rate of false matches among all pairs of some people, when each has an exponential share of them (mean 1, CV 1). */
function simulatedRate(people: number, rate: number, draw: () => number): number {
  const shares = Array.from({ length: people }, () => -Math.log(draw()));
  let matches = 0;
  for (let one = 0; one < people; one += 1) {
    for (let other = 0; other < one; other += 1) if (draw() < rate * (shares[one] ?? 0) * (shares[other] ?? 0)) matches += 1;
  }
  return matches / ((people * (people - 1)) / 2);
}

describe('a gallery', () => {
  it('multiplies a small false match rate, as counted by hand', () => {
    expect(value('gallery')).toBe(12_000 * 0.7 * 0.6 * 0.4);
    expect(value('openFpir')).toBeCloseTo(100 * 2_016 * 1e-7, 5);
    expect(value('carriedFpir') / 100).toBeCloseTo(1 - (1 - 1e-5) ** 2_016, 10);
    expect(value('carriedStrays')).toBeCloseTo(150 * 250 * (1 - (1 - 1e-5) ** 2_016), 6);
    expect(1 - (1 - value('officialFmr')) ** 2_016).toBeCloseTo(0.001, 10);
  });

  it('is named less often than the formula says when people differ, and never more', () => {
    const [rate, size] = [0.01, 100];
    const draw = draws(3);
    let named = 0;
    const searches = 20_000;
    for (let search = 0; search < searches; search += 1) {
      const share = -Math.log(draw());
      named += 1 - (1 - Math.min(1, rate * share)) ** size;
    }
    expect(named / searches).toBeLessThan(1 - (1 - rate) ** size);
  });
});

describe('the threshold', () => {
  const beta = Math.log10((100 - 95.81) / (100 - 97.16));

  it('costs least where the page says', () => {
    for (const [rate, best, cost, bestCost] of [
      ['badgeFmr', 'badgeBest', 'badgeThresholdCost', 'badgeBestCost'],
      ['openFmr', 'openBest', 'openThresholdCost', 'openBestCost'],
    ] as const) {
      const optimum = value(best);
      expect(at(cost, { [rate]: optimum })).toBeCloseTo(value(bestCost), 4);
      for (const factor of [0.5, 0.9, 1.1, 2]) expect(at(cost, { [rate]: optimum * factor })).toBeGreaterThan(value(bestCost));
    }
  });

  it('makes false matches cost the exponent times what misses cost there', () => {
    const inputs = { openFmr: value('openBest') };
    expect(at('openFalseCost', inputs) / at('openMissCost', inputs)).toBeCloseTo(beta, 10);
  });

  it('follows one curve for misses', () => {
    expect(value('missPower')).toBeCloseTo(beta, 12);
    expect(value('openMiss')).toBeCloseTo(1 * 100 ** beta, 10);
    expect(value('refusedEqual')).toBeCloseTo(0.72 * 6 ** beta, 10);
  });
});

describe('a claim', () => {
  it('takes the people that certifiers count', () => {
    expect(value('peopleStandard')).toBe(246);
    for (const [people, comparisons] of [
      ['peopleBadge', 300_000],
      ['peopleOpen', 30_000_000],
      ['peopleThirty', 3_000_000],
    ] as const) {
      const count = value(people);
      expect((count * (count - 1)) / 2).toBeGreaterThanOrEqual(comparisons);
      expect(((count - 1) * (count - 2)) / 2).toBeLessThan(comparisons);
    }
    expect(value('fewPairs')).toBe((78 * 77) / 2);
    expect(value('countedPairs')).toBe(30_030);
  });

  it('is passed one time in twenty at the rate itself, and four times in five where the page says', () => {
    expect((1 - 1e-5) ** 300_000).toBeCloseTo(0.05, 2);
    expect((1 - value('passRate')) ** 300_000).toBeCloseTo(0.8, 4);
  });

  it('counts the people whose templates the site holds, not those on badges, and people rather than pictures', () => {
    expect(value('ownTemplates')).toBe(12_000 * 0.7 * 0.6);
    expect(value('ownClaim')).toBeCloseTo(3 / ((5_040 * 5_039) / 2), 15);
    expect(at('ownClaim', { templatesPerPerson: 5 })).toBe(value('ownClaim'));
    expect(value('ownFpir')).toBeLessThan(value('officialFpir'));
  });

  it('bounds the rate after two matches as Poisson says, at the limit of a search', () => {
    const atMostTwo = (mean: number): number => Math.exp(-mean) * (1 + mean + mean ** 2 / 2);
    expect(atMostTwo(value('twoBound'))).toBeCloseTo(0.05, 4);
    expect(value('twoPass') / 100).toBeCloseTo(atMostTwo(5_040 * 5_039 * 0.5e-7), 10);
    expect(value('twoFpir')).toBeLessThan(value('officialFpir'));
    expect(value('twoFpir')).toBeGreaterThan(0.99 * value('officialFpir'));
  });

  it('has the variance of a simulation in which people differ', () => {
    const [people, rate, tests] = [120, 0.01, 1_500];
    const draw = draws(11);
    const rates = Array.from({ length: tests }, () => simulatedRate(people, rate, draw));
    const mean = rates.reduce((sum, each) => sum + each, 0) / tests;
    const variance = rates.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (tests - 1);
    const expected = 2 / (rate * people ** 2) + 4 / people;
    expect(mean / rate).toBeGreaterThan(0.97);
    expect(mean / rate).toBeLessThan(1.03);
    expect(variance / rate ** 2 / expected).toBeGreaterThan(0.85);
    expect(variance / rate ** 2 / expected).toBeLessThan(1.2);
  });
});

describe('the morning', () => {
  it('arrives as counted by hand', () => {
    expect(value('peakDemand')).toBeCloseTo(((12_000 * 0.8 + 600) * 0.45 * 2) / 3_600, 10);
    expect(value('pinLoad')).toBeCloseTo(value('peakDemand') * 0.4 * 10, 10);
  });

  it('shares arrivals out among the three ways to pass', () => {
    const face = 100 - value('openArrivals') - value('pinArrivals');
    expect(face).toBeGreaterThan(0);
    const arrivals = 12_000 * 0.8 + 600;
    expect(value('pinArrivals')).toBeCloseTo((100 * 12_000 * 0.8 * 0.3) / arrivals, 10);
    expect(value('openArrivals')).toBeCloseTo((100 * 12_000 * 0.8 * 0.7 * 0.6 * 0.75) / arrivals, 10);
  });
});

describe('the money', () => {
  it('comes to nothing at the PIN that the page names', () => {
    expect(at('programNet', { pinTime: value('breakEvenPin') })).toBeLessThan(600);
    expect(at('programNet', { pinTime: value('breakEvenPin') })).toBeGreaterThan(-600);
  });

  it('turns to servers at the number that the decision names', () => {
    expect(at('centralCost', { servers: 2 })).toBeLessThan(value('edgeCost'));
    expect(at('centralCost', { servers: 3 })).toBeGreaterThan(value('edgeCost'));
  });

  it('is the difference of its parts', () => {
    expect(value('programNet')).toBeCloseTo(value('faceValue') + value('openValue') - value('errorCost') - value('programCost'), 6);
    expect(value('openNet')).toBeCloseTo(value('openExtra') - value('openCost'), 6);
  });
});
