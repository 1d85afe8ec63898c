import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../shared/random.ts';
import {
  equalWeights,
  identityResamples,
  pairResamples,
  rankPairs,
  variance,
  weightedEqualErrorRate,
  weightedFalseMatches,
  weightedMisses,
} from './bootstrap.ts';
import { distributionsOf, equalErrorRate, falseMatchRate, falseNonMatchRate, shareFrom, thresholdFor } from './error-rates.ts';
import { identifyWith, identifyWithAll, independentRate, matchesAt, ratesOfEnrolled, ratesOfProbes } from './identify.ts';
import { compareAll, genuineScores, impostorScores, type Scores } from './scores.ts';

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
const found = distributionsOf(scores);
const ranked = rankPairs(scores);

describe('scores', () => {
  const few = compareAll({
    enrolled: [Float64Array.of(1, 0), Float64Array.of(0, 1)],
    probe: [Float64Array.of(0.6, 0.8), Float64Array.of(1, 0)],
  });

  it('are genuine on the diagonal, an enrolled drawing a row and a probe a column', () => {
    expect([...few.values]).toEqual([0.6, 1, 0.8, 0]);
    expect([...genuineScores(few)]).toEqual([0.6, 0]);
    expect([...impostorScores(few)]).toEqual([0.8, 1]);
  });
});

describe('error rates', () => {
  const values = Float64Array.of(1, 2, 2, 3);

  it('count scores at the threshold as matches', () => {
    expect([0, 2, 2.5, 3, 4].map((threshold) => shareFrom(values, threshold))).toEqual([1, 0.75, 0.25, 0.25, 0]);
  });

  it('set the lowest threshold that keeps the rate, ties on the safe side', () => {
    expect([1, 0.75, 0.5, 0.25, 0.1].map((rate) => shareFrom(values, thresholdFor(values, rate)))).toEqual([1, 0.75, 0.25, 0.25, 0]);
    for (const rate of [0.1, 0.01]) expect(falseMatchRate(found, thresholdFor(found.impostor, rate))).toBeLessThanOrEqual(rate);
  });

  it('meet at the equal error rate', () => {
    // Two normals, one apart, with a spread of 0.4: Φ(−1.25).
    expect(equalErrorRate(distributionsOf(madeUp(300)))).toBeCloseTo(0.1056, 1);
    expect(weightedEqualErrorRate(ranked, equalWeights(60))).toBeCloseTo(equalErrorRate(found), 1);
  });
});

describe('bootstrap', () => {
  it('gives back the plain rates where all count once', () => {
    expect(weightedFalseMatches(ranked, 0.5, equalWeights(60))).toBeCloseTo(falseMatchRate(found, 0.5));
    expect(weightedMisses(ranked, 0.5, equalWeights(60))).toBeCloseTo(falseNonMatchRate(found, 0.5));
  });

  it('weighs all comparisons of a resample to their total', () => {
    const [weights] = identityResamples(60, 1, 1);
    const all = rankPairs({ size: 60, values: new Float64Array(3600).fill(1) });
    expect(weights && weightedFalseMatches(all, 0, weights)).toBeCloseTo(1);
    expect(weights && weightedMisses(all, 2, weights)).toBeCloseTo(1);
  });

  it('is wider over identities than over comparisons where probes differ; where they do not, its variance is three times theirs', () => {
    const ratio = (liking: number): number => {
      const own = rankPairs(madeUp(80, liking));
      const spread = (resamples: Iterable<Parameters<typeof weightedFalseMatches>[2]>): number =>
        variance(Array.from(resamples, (weights) => weightedFalseMatches(own, 0.7, weights)));
      return spread(identityResamples(80, 1, 300)) / spread(pairResamples(80, 1, 300));
    };
    expect(ratio(0.6)).toBeGreaterThan(8);
    expect(ratio(0)).toBeGreaterThan(2);
    expect(ratio(0)).toBeLessThan(4.2);
  });

  it('repeats itself, and holds the value in its interval', () => {
    const once = [...identityResamples(60, 1, 5)].map((weights) => weightedFalseMatches(ranked, 0.5, weights));
    expect([...identityResamples(60, 1, 5)].map((weights) => weightedFalseMatches(ranked, 0.5, weights))).toEqual(once);
    expect([...identityResamples(60, 2, 5)].map((weights) => weightedFalseMatches(ranked, 0.5, weights))).not.toEqual(once);
  });
});

describe('identification', () => {
  const matches = matchesAt(scores, 0.6);

  it('has the same false matches by probe and by enrolled drawing', () => {
    const rate = falseMatchRate(found, 0.6);
    for (const rates of [ratesOfProbes(matches), ratesOfEnrolled(matches)])
      expect(rates.reduce((sum, each) => sum + each, 0) / 60).toBeCloseTo(rate);
  });

  it('with random galleries agrees with counting without them', () => {
    // A gallery of N without replacement misses all k matches of a probe with the hypergeometric probability.
    const gallery = 10;
    const expected =
      matches.others.reduce((sum, { length: k }) => {
        let none = 1;
        for (let drawn = 0; drawn < gallery; drawn++) none *= (59 - k - drawn) / (59 - drawn);
        return sum + 1 - none;
      }, 0) / 60;
    const draws = Array.from({ length: 2000 }, () => identifyWith(matches, gallery, random).falsePositives);
    expect(draws.reduce((sum, each) => sum + each, 0) / draws.length).toBeCloseTo(expected, 2);
  });

  it('misses who is below the threshold or not first', () => {
    const values = Float64Array.of(0.9, 0.95, 0, 0, 0.8, 0, 0, 0, 0.2);
    const few = matchesAt({ size: 3, values }, 0.5);
    expect(identifyWithAll(few)).toEqual({ falsePositives: 1 / 3, falseNegatives: 2 / 3 });
    expect(identifyWith(few, 3, random).falseNegatives).toBeCloseTo(2 / 3);
  });

  it('has the formula for independent comparisons', () => {
    expect(independentRate(0.1, 2)).toBeCloseTo(0.19);
    expect(independentRate(1e-12, 1e6)).toBeCloseTo(1e-6, 12);
  });
});
