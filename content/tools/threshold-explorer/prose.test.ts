import { expect, it } from 'vitest';
import { countsOf, lab, requireModel } from '~/components/threshold-explorer/predictions.ts';
import { defaults, type ExplorerState } from '~/components/threshold-explorer/state.ts';
import { viewOf, type View } from '~/components/threshold-explorer/view.ts';
import { loadLab } from '~/labs/load-lab.ts';

const { predictions } = loadLab(lab).measured;

function view(changes: Partial<ExplorerState> = {}): View {
  const state = { ...defaults, ...changes };
  return viewOf(countsOf(requireModel(predictions, state.model)), state);
}

it('the formula on scores of thinned training costs more than calling nobody, and little more than others once repaired', () => {
  const [thinned, repaired] = [view({ model: 'thinned-trees' }), view({ model: 'repaired-trees' })];
  expect(thinned.formula.cost).toBeGreaterThan(thinned.costOfNone);
  expect(repaired.formula.cost).toBeLessThan(0.6 * thinned.formula.cost);
  expect(repaired.areaUnderRoc).toBeCloseTo(thinned.areaUnderRoc, 3);
});

it('the threshold is worth more than the model', () => {
  const half = view({ model: 'logistic-regression', threshold: 0.5 });
  const formula = view({ model: 'logistic-regression' });
  const trees = view();
  expect(half.cost - formula.cost).toBeGreaterThan(formula.cost - trees.cost);
  expect(trees.cost).toBeLessThan(formula.cost);
});

it('with half the agents the threshold and precision rise, recall falls, and trees stay better', () => {
  const [normal, few, other] = [view(), view({ rule: 'capacity' }), view({ rule: 'capacity', model: 'logistic-regression' })];
  expect(few.threshold).toBeGreaterThan(normal.threshold);
  expect(few.rates.precision).toBeGreaterThan(normal.rates.precision);
  expect(few.rates.recall).toBeLessThan(normal.rates.recall);
  expect(few.cost).toBeLessThan(other.cost);
  // Half of the calls of before, more or less.
  expect((few.rates.flagged * 1000) / (normal.rates.flagged * 1000)).toBeCloseTo(0.45, 1);
});

it('at another base rate the area under ROC stays, and average precision falls', () => {
  expect(view({ baseRate: 1 }).areaUnderRoc).toBeCloseTo(view().areaUnderRoc, 9);
  expect(view({ baseRate: 1 }).averagePrecision).toBeLessThan(0.5 * view().averagePrecision);
});
