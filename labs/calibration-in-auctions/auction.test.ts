import { describe, expect, it } from 'vitest';
import { deliveredValue, drawAuctions, holdAuction, predictedValue, revenue, revenueOfTargets, type Market } from './auction.ts';

const market: Market = { candidates: 20, valueSpread: 0.7, errorSpread: 0.3, factor: 1 };
const draws = { values: Float64Array.of(1, 3, 2), errors: Float64Array.of(0, -5, 0) };
const three = { candidates: 3, valueSpread: 1, errorSpread: 0, factor: 1 };

describe('holdAuction', () => {
  it('sells to the highest score, which an error may give to another ad', () => {
    expect(holdAuction(draws, three)).toEqual({ winner: 1, logValue: 3, logScore: 3, logSecondScore: 2 });
    const wrong = holdAuction(draws, { ...three, errorSpread: 0.5 });
    expect(wrong).toEqual({ winner: 2, logValue: 2, logScore: 2 - 0.125, logSecondScore: 1 - 0.125 });
  });

  it('leaves out candidates past the number that takes part', () => {
    expect(holdAuction(draws, { ...three, candidates: 2 })).toMatchObject({ winner: 1, logSecondScore: 1 });
  });

  it('draws errors of mean one: calibrated over the candidates', () => {
    const ratios = Array.from(drawAuctions(1, 50_000, 1), (each) => {
      const alone = holdAuction(each, { ...market, candidates: 1 });
      return predictedValue(alone) / deliveredValue(alone);
    });
    expect(ratios.reduce((sum, each) => sum + each, 0) / ratios.length).toBeCloseTo(1, 2);
  });
});

describe('revenue', () => {
  const outcome = { winner: 0, logValue: Math.log(4), logScore: Math.log(8), logSecondScore: Math.log(2) };

  it('is true clicks at the price that predicted clicks set', () => {
    expect(revenue(outcome)).toBeCloseTo(1);
    expect(revenueOfTargets(outcome)).toBeCloseTo(2);
  });

  it('has a reserve as the least price, and none below it', () => {
    expect(revenue(outcome, Math.log(6))).toBeCloseTo(3);
    expect(revenue(outcome, Math.log(9))).toBe(0);
  });
});

describe('in every auction', () => {
  const outcomes = (market: Market): ReturnType<typeof holdAuction>[] =>
    Array.from(drawAuctions(market.candidates, 500, 3), (each) => holdAuction(each, market));

  it('the winner pays no more than its bid, and delivers no more than the best ad', () => {
    const best = outcomes({ ...market, errorSpread: 0 });
    outcomes(market).forEach((outcome, index) => {
      expect(revenue(outcome)).toBeLessThanOrEqual(deliveredValue(outcome));
      expect(outcome.logValue).toBeLessThanOrEqual(best[index]?.logValue ?? -Infinity);
    });
  });

  it('a shared factor changes neither the winner nor what a click costs', () => {
    const right = outcomes(market);
    outcomes({ ...market, factor: 1.25 }).forEach((outcome, index) => {
      const other = right[index];
      expect(outcome.winner).toBe(other?.winner);
      expect(revenue(outcome)).toBeCloseTo(other ? revenue(other) : 0, 12);
      expect(predictedValue(outcome)).toBeCloseTo(1.25 * (other ? predictedValue(other) : 0), 12);
    });
  });
});
