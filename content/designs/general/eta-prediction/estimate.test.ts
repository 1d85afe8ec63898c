import { describe, expect, it } from 'vitest';
import { checkAgreement } from '~/estimates/carry.ts';
import { evaluateWith } from '~/estimates/evaluate-with.ts';
import calculator from '../../../tools/experiment-sizing/estimate.ts';
import estimate from './estimate.ts';

type Id = (typeof estimate.order)[number];

const values = evaluateWith(estimate, {});
const value = (id: Id): number => values.get(id) ?? Number.NaN;

/** The mean of a function of a standard normal draw, by the trapezoidal rule over ten standard deviations. */
function normalMean(of: (draw: number) => number): number {
  const step = 0.0005;
  let sum = 0;
  for (let draw = -10; draw <= 10; draw += step) sum += of(draw) * Math.exp(-(draw ** 2) / 2);
  return (sum * step) / Math.sqrt(2 * Math.PI);
}

describe('one trip', () => {
  const spread = value('spreadDesign');
  const median = value('medianTrip');
  const duration = (draw: number): number => median * Math.exp(spread * draw);

  it('has the mean, the error, the quantile and the bad trips of a lognormal', () => {
    expect(normalMean(duration)).toBeCloseTo(value('meanTrip'), 6);
    expect(normalMean((draw) => Math.abs(duration(draw) - median))).toBeCloseTo(value('errorDesign'), 4);
    expect(duration(0.8416212)).toBeCloseTo(value('promiseTrip'), 4);
    const late = normalMean((draw) => (duration(draw) > median + value('lateMargin') ? 100 : 0));
    expect(late).toBeCloseTo(value('lateDesign'), 1);
    const short = normalMean((draw) => (duration(draw) < value('meanTrip') ? 100 : 0));
    expect(short).toBeCloseTo(value('meanQuantile'), 1);
  });

  it('costs at the promise what adding up late and early minutes gives, and less than around it', () => {
    const middle = value('promisedMedian');
    const cost = (promise: number): number =>
      normalMean((draw) => {
        const late = middle * Math.exp(spread * draw) - promise;
        return late > 0 ? value('lateCost') * late : -value('earlyCost') * late;
      });
    expect(cost(value('promisedArrival'))).toBeCloseTo(value('promiseCost'), 4);
    expect(cost(middle)).toBeCloseTo(value('medianPromiseCost'), 4);
    expect(cost(value('promisedArrival') + 0.5)).toBeGreaterThan(value('promiseCost'));
    expect(cost(value('promisedArrival') - 0.5)).toBeGreaterThan(value('promiseCost'));
  });
});

describe('the price', () => {
  it('loses what riders choose, by the squared predictable error', () => {
    const [rate, fare, own] = [value('minuteRate'), value('fare'), value('contribution')];
    const acceptance = (error: number): number => 1 - (value('elasticity') * rate * error) / fare;
    const error = (draw: number): number => value('knownError') * draw;
    const profit = normalMean((draw) => acceptance(error(draw)) * (own + rate * error(draw)));
    const squared = value('spreadDesign') ** 2 - value('spreadFloor') ** 2;
    expect(own - profit).toBeCloseTo(value('selection') * squared, 6);
    const accepted = normalMean((draw) => acceptance(error(draw)) * error(draw));
    expect(-60 * accepted).toBeCloseTo(value('acceptedBias'), 4);
  });

  it('loses nothing where acceptance follows the price alone and the model is calibrated', () => {
    const [rate, fare, own] = [value('minuteRate'), value('fare'), value('contribution')];
    const profitAt = (predicted: number): number => {
      const acceptance = 1 - (value('elasticity') * rate * predicted) / fare;
      return normalMean((draw) => acceptance * (own + rate * value('knownError') * draw));
    };
    const perfect = (predicted: number): number => (1 - (value('elasticity') * rate * predicted) / fare) * own;
    for (const predicted of [-5, 0, 5]) expect(profitAt(predicted)).toBeCloseTo(perfect(predicted), 6);
    expect(value('trustGain') + value('trips') * (365 / 12) * (value('priceToday') - value('priceDesign'))).toBeCloseTo(
      value('programGain'),
      3,
    );
  });

  it('is unbiased on accepted trips once the margin of selection is in it', () => {
    const slope = (value('elasticity') * value('minuteRate')) / value('fare');
    const margin = value('acceptedBias') / 60;
    const error = (draw: number): number => margin + value('knownError') * draw;
    expect(60 * normalMean((draw) => (1 - slope * error(draw)) * error(draw))).toBeCloseTo(0, 1);
  });

  it('earns by a mean that is too high, as long as elasticity is below price over contribution', () => {
    const [rate, fare, own] = [value('minuteRate'), value('fare'), value('contribution')];
    const bias = (value('meanTrip') * value('biasTolerance')) / 100;
    const profit = (1 - (value('elasticity') * rate * bias) / fare) * (own + rate * bias);
    expect(100 * (profit / own - 1)).toBeCloseTo(value('toleratedDrop'), 2);
  });

  it('pays at the cut of the spread that the page names', () => {
    const cut = evaluateWith(estimate, { spreadToday: value('spreadToday') * (1 - value('breakEven') / 100) });
    const gain = value('trips') * (365 / 12) * (value('costToday') - (cut.get('costToday') ?? Number.NaN));
    expect(gain / value('programCost')).toBeCloseTo(1, 1);
  });

  it('makes the sequence model pay at the ratio that the page names', () => {
    const at = evaluateWith(estimate, { sequenceRatio: value('sequenceNeedRatio') });
    expect((at.get('sequenceGain') ?? Number.NaN) / value('sequenceNeed')).toBeCloseTo(1, 1);
  });
});

describe('trips that ended', () => {
  it('are the short ones', () => {
    const [median, spread, age] = [value('tripMedian'), value('tripSpread'), value('checkedAge')];
    const ended = (draw: number): boolean => median * Math.exp(spread * draw) < age;
    const share = normalMean((draw) => (ended(draw) ? 1 : 0));
    const mean = normalMean((draw) => (ended(draw) ? median * Math.exp(spread * draw) : 0)) / share;
    expect(100 * share).toBeCloseTo(value('endedShare'), 1);
    expect(mean).toBeCloseTo(value('endedMean'), 2);
  });
});

describe('the switchback', () => {
  it('is sized as the calculator sizes it', () => {
    const carry = {
      effect: 'effect',
      significance: 'significance',
      power: 'power',
      treatmentShare: 50,
      regions: 'markets',
      dayPeriods: 'dayPeriods',
      blockPeriods: 'blockPeriods',
      burnIn: 'burnIn',
      periodVariation: 'periodVariation',
      neighborCorrelation: 'neighborCorrelation',
      planned: 'planned',
      cycle: 'cycle',
    };
    const same = { blocksNeeded: 'switchBlocks', switchTime: 'switchTime', switchDetectable: 'switchDetectable' };
    expect(() => {
      checkAgreement(estimate, calculator, carry, same);
    }).not.toThrow();
  });

  it('looks for no more than the price can show, and the blocks held out find that', () => {
    expect(value('effect')).toBeLessThanOrEqual(value('promisedEffect'));
    expect(value('switchDetectable')).toBeLessThanOrEqual(value('promisedEffect'));
    expect(value('holdoutMargin')).toBeLessThan(value('promisedEffect'));
  });
});
