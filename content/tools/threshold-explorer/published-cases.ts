import { confusionAt, ratesOf, sweep, type Confusion } from '~/components/threshold-explorer/model/confusion.ts';
import { costPerCase, theoreticalThreshold, type Costs } from '~/components/threshold-explorer/model/costs.ts';
import { areaUnderRoc, averagePrecision } from '~/components/threshold-explorer/model/curves.ts';
import { countExactly } from '~/components/threshold-explorer/model/score-counts.ts';
import { wilson } from '~/components/threshold-explorer/model/wilson.ts';
import { countsOf, lab } from '~/components/threshold-explorer/predictions.ts';
import { defaults } from '~/components/threshold-explorer/state.ts';
import { viewOf } from '~/components/threshold-explorer/view.ts';
import { loadLab } from '~/labs/load-lab.ts';

/** The 20 instances of Fawcett's figure 3, highest score first; p is a positive. */
const fawcettClasses = 'ppnpppnnpnpnpnnnpnpn';
const fawcettScores = [0.9, 0.8, 0.7, 0.6, 0.55, 0.54, 0.53, 0.52, 0.51, 0.505, 0.4, 0.39, 0.38, 0.37, 0.36, 0.35, 0.34, 0.33, 0.3, 0.1];
const fawcett = countExactly(fawcettScores.map((score, index) => [score, fawcettClasses[index] === 'p'] as const));

/** Four scores of scikit-learn's documentation. */
const fourScores = countExactly([
  [0.1, false],
  [0.4, false],
  [0.35, true],
  [0.8, true],
]);

/** German credit: accepting a bad customer costs five, refusing a good one costs one; the positive class is a bad customer. */
const credit: Costs = { falsePositive: 1, falseNegative: 5, review: 0, benefit: 0 };

/**
 * The confusion matrix of 1,000 customers, 300 of them bad, from the published error rate and mean cost:
 * FP + FN = 1000 × error and FP + 5 FN = 1000 × cost.
 */
function creditConfusion(error: number, cost: number): Confusion {
  const falseNegatives = (1000 * cost - 1000 * error) / 4;
  const falsePositives = 1000 * error - falseNegatives;
  return { falseNegatives, falsePositives, truePositives: 300 - falseNegatives, trueNegatives: 700 - falsePositives };
}

const correct = ({ truePositives, trueNegatives }: Confusion): number => truePositives + trueNegatives;
const bestOfFawcett = sweep(fawcett).reduce((best, each) => (correct(each.confusion) > correct(best.confusion) ? each : best));
const interval = (successes: number, rows: number): string => {
  const { low, high } = wilson(successes, rows);
  return `${low.toFixed(4)} to ${high.toFixed(4)}`;
};
const fawcettRates = ratesOf(bestOfFawcett.confusion);
const [creditHalf, creditFormula] = [creditConfusion(0.214, 0.774), creditConfusion(0.346, 0.478)];
const creditText = ({ falsePositives, falseNegatives }: Confusion): string =>
  `${falsePositives.toFixed(0)} and ${falseNegatives.toFixed(0)}`;

/** How far a metric from scores in thousandths is from that of the scores themselves, at most over the lab's models. */
function largestGap(metric: 'areaUnderRoc' | 'averagePrecision' | 'calibrationError'): number {
  const exactName = ({ areaUnderRoc: 'auc', averagePrecision: 'averagePrecision', calibrationError: 'ece' } as const)[metric];
  const all = Object.values(loadLab(lab).measured.predictions?.models ?? {});
  return Math.max(...all.map((model) => Math.abs(viewOf(countsOf(model), defaults)[metric] - model.exact[exactName])));
}

/** Published figures as the explorer's functions compute them, as text. */
export const cases = {
  fawcettThreshold: bestOfFawcett.threshold.toFixed(2),
  fawcettAccuracy: `${((100 * correct(bestOfFawcett.confusion)) / 20).toFixed(0)} %`,
  fawcettPoint: `(${fawcettRates.falsePositiveRate.toFixed(1)}, ${fawcettRates.recall.toFixed(1)})`,
  fawcettHalf: `${((100 * correct(confusionAt(fawcett, 0.5))) / 20).toFixed(0)} %`,
  fourArea: areaUnderRoc(fourScores).toFixed(2),
  fourPrecision: averagePrecision(fourScores).toFixed(2),
  creditThreshold: theoreticalThreshold(credit).toFixed(7),
  creditHalfErrors: creditText(creditHalf),
  creditHalfCost: costPerCase(creditHalf, credit).toFixed(3),
  creditFormulaErrors: creditText(creditFormula),
  creditFormulaCost: costPerCase(creditFormula, credit).toFixed(3),
  wilsonMany: interval(81, 263),
  wilsonSome: interval(15, 148),
  wilsonNone: interval(0, 20),
  wilsonOne: interval(1, 29),
  areaGap: largestGap('areaUnderRoc').toFixed(4),
  precisionGap: largestGap('averagePrecision').toFixed(4),
  calibrationGap: largestGap('calibrationError').toFixed(4),
} as const;
