import { describe, expect, it } from 'vitest';
import { loadLab, requireCell, requireTable } from '../../labs/load-lab.ts';
import { announcement, parts } from './draw-view.ts';
import { shiftProbability } from './model/base-rate.ts';
import { baseRate, totalsOf } from './model/score-counts.ts';
import { countsOf, lab, requireModel } from './predictions.ts';
import { defaults, models, numbers, type ExplorerState } from './state.ts';
import { viewOf, type View } from './view.ts';

const result = loadLab(lab);
const { predictions } = result.measured;

function view(changes: Partial<ExplorerState> = {}): View {
  const state = { ...defaults, ...changes };
  return viewOf(countsOf(requireModel(predictions, state.model)), state);
}

describe.each(models)('%s', (id) => {
  const model = requireModel(predictions, id);
  const counts = countsOf(model);

  it('has the rows and positives of the lab’s test part', () => {
    const { sample } = requireTable(result, 'models');
    expect(totalsOf(counts.test).rows).toBe(sample.rows);
    expect(totalsOf(counts.test).positives).toBe(sample.positives);
    expect(totalsOf(counts.development).rows).toBe(9042);
  });

  it('has the metrics that the lab measured on the scores themselves, within what thousandths cost', () => {
    const own = view({ model: id });
    expect(Math.abs(own.areaUnderRoc - model.exact.auc)).toBeLessThan(0.0005);
    expect(Math.abs(own.averagePrecision - model.exact.averagePrecision)).toBeLessThan(0.002);
    expect(Math.abs(own.calibrationError - model.exact.ece)).toBeLessThan(0.003);
  });

  it('has no point cheaper than hindsight, and pays for not knowing it', () => {
    const { hindsight, chosen, formula, cost } = view({ model: id });
    for (const other of [chosen.cost, formula.cost, cost]) expect(other).toBeGreaterThanOrEqual(hindsight.cost);
  });
});

it.each(['logistic-regression', 'naive-bayes'] as const)('%s agrees with the lab’s table, where nothing is drawn at random', (id) => {
  const table = requireTable(result, 'models');
  const own = view({ model: id });
  expect(Math.abs(own.areaUnderRoc - requireCell(table, id, 'auc').cell.value)).toBeLessThan(0.0005);
  expect(Math.abs(own.calibrationError - requireCell(table, id, 'ece').cell.value)).toBeLessThan(0.003);
});

it('the default base rate is that of the test rows, as its field rounds it', () => {
  expect(100 * baseRate(view().counts)).toBeCloseTo(numbers.baseRate.value, 1);
});

describe('a view', () => {
  it('takes the threshold from the rule, chosen on development rows', () => {
    expect(view({ threshold: 0.3 }).threshold).toBe(0.3);
    expect(view({ rule: 'formula' }).threshold).toBe(0.125);
    const byRecall = view({ rule: 'recall', recall: 60 });
    // On the test rows the recall is near what was asked for, not exactly that.
    expect(byRecall.rates.recall).toBeCloseTo(0.6, 1);
    expect(byRecall.rates.recall).not.toBe(0.6);
    expect(view({ rule: 'cost' }).threshold).toBe(view().chosen.threshold);
    expect(view({ rule: 'precision', precision: 100 }).isReached).toBe(true);
    expect(view({ rule: 'capacity', capacity: 1, volume: 1_000_000_000 }).rates.flagged).toBeLessThan(0.001);
  });

  it('at another base rate keeps recall, moves precision with its interval, and moves the formula', () => {
    const [normal, rare] = [view(), view({ baseRate: 1 })];
    expect(rare.rates.recall).toBeCloseTo(normal.rates.recall, 12);
    expect(rare.intervals.recall).toEqual(normal.intervals.recall);
    expect(rare.rates.precision).toBeCloseTo(shiftProbability(normal.rates.precision, normal.rate, 0.01), 12);
    expect(rare.intervals.precision.low).toBeLessThan(rare.rates.precision);
    expect(rare.intervals.precision.high).toBeGreaterThan(rare.rates.precision);
    // The score at which the probability under the new rate is 0.125.
    expect(shiftProbability(rare.formula.threshold, normal.rate, 0.01)).toBeCloseTo(0.125, 2);
  });

  it('has words for whoever does not see the charts', () => {
    for (const part of ['roc', 'precision-recall', 'cost-curve', 'reliability'] as const) {
      expect(parts[part](view())).toMatch(/role="img" aria-label="[^"]{80,}"/);
    }
    expect(announcement(view(), 'Trees')).toBe(
      'Trees at 0.125: 22.1\u00a0% flagged, precision 34.2\u00a0%, recall 65.1\u00a0%, $2,570 for 1,000 cases.',
    );
  });

  it('never prints what is not a number', () => {
    const states: Partial<ExplorerState>[] = [
      { threshold: 1 },
      { threshold: 0 },
      { falsePositive: 0, falseNegative: 0 },
      { falsePositive: 0, falseNegative: 0, rule: 'formula' },
      { review: 1000, rule: 'formula' },
      { benefit: 1_000_000 },
      { baseRate: 99.9 },
      { baseRate: 0.1, rule: 'precision', precision: 90 },
      ...models.map((model) => ({ model, threshold: 1 })),
    ];
    for (const state of states) {
      const drawn = view(state);
      for (const draw of Object.values(parts)) expect(draw(drawn)).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});
