import { confusionAt, ratesOf } from './model/confusion.ts';
import { costPerCase } from './model/costs.ts';
import { countText, intervalText, moneyText, scoreText, shareText } from './texts.ts';
import type { View } from './view.ts';

/** The thresholds of the table that stands without script. */
export const shownThresholds = [0.02, 0.05, 0.075, 0.1, 0.125, 0.15, 0.2, 0.3, 0.5, 0.7] as const;

type Row = readonly [heading: string, ...cells: string[]];

function table(caption: string, columns: readonly string[], rows: readonly Row[]): string {
  const head = columns.map((column, index) => `<th scope="col"${index > 0 ? ' class="number"' : ''}>${column}</th>`).join('');
  const body = rows.map(
    ([heading, ...cells]) => `<tr><th scope="row">${heading}</th>${cells.map((cell) => `<td class="number">${cell}</td>`).join('')}</tr>`,
  );
  return `<table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** The confusion matrix. */
export function drawConfusion({ confusion, isShifted, rate }: View): string {
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = confusion;
  const rows = countText(truePositives + falsePositives + falseNegatives + trueNegatives);
  const weighted = isShifted ? `, weighted to ${shareText(rate)} positive` : '';
  return table(
    `Confusion matrix of ${rows} test rows${weighted}`,
    ['Decision', 'Positive', 'Negative'],
    [
      ['Flagged', countText(truePositives), countText(falsePositives)],
      ['Not flagged', countText(falseNegatives), countText(trueNegatives)],
    ],
  );
}

/** Rates with their intervals, and the metrics that need no threshold. */
export function drawRates(view: View): string {
  const { rates, intervals, rate, state } = view;
  return table(
    'Rates, with 95 % Wilson intervals',
    ['Measure', 'Rate', 'Interval'],
    [
      ['Precision', shareText(rates.precision), Number.isNaN(rates.precision) ? '' : intervalText(intervals.precision)],
      ['Recall', shareText(rates.recall), intervalText(intervals.recall)],
      ['False positive rate', shareText(rates.falsePositiveRate), intervalText(intervals.falsePositiveRate)],
      [`Flagged, ${countText(rates.flagged * state.volume)} a day`, shareText(rates.flagged), ''],
      ['Base rate', shareText(rate), ''],
      ['Area under ROC', scoreText(view.areaUnderRoc), ''],
      ['Average precision', scoreText(view.averagePrecision), ''],
      ['Calibration error', scoreText(view.calibrationError), ''],
    ],
  );
}

/** What 1,000 cases cost here and at the thresholds one would compare with. */
export function drawCostTable(view: View): string {
  const thousand = (cost: number): string => moneyText(1000 * cost);
  const { threshold, cost, formula, chosen, hindsight, costOfNone, costOfAll } = view;
  return table(
    `Cost of 1,000 test cases; one case here: ${moneyText(cost)}`,
    ['Decision', 'Threshold', 'Cost'],
    [
      ['Here', scoreText(threshold), thousand(cost)],
      ['Formula', scoreText(formula.threshold), thousand(formula.cost)],
      ['Cheapest on development rows', scoreText(chosen.threshold), thousand(chosen.cost)],
      ['Cheapest in hindsight', scoreText(hindsight.threshold), thousand(hindsight.cost)],
      ['Flag nobody', '', thousand(costOfNone)],
      ['Flag everybody', '', thousand(costOfAll)],
    ],
  );
}

/** Ten thresholds with what follows from each. */
export function drawThresholds({ counts, state }: View): string {
  return table(
    'What follows from ten thresholds',
    ['Threshold', 'True positives', 'False positives', 'False negatives', 'True negatives', 'Precision', 'Recall', 'Cost of 1,000'],
    shownThresholds.map((threshold): Row => {
      const confusion = confusionAt(counts, threshold);
      const { truePositives, falsePositives, falseNegatives, trueNegatives } = confusion;
      const { precision, recall } = ratesOf(confusion);
      return [
        scoreText(threshold),
        ...[truePositives, falsePositives, falseNegatives, trueNegatives].map(countText),
        shareText(precision),
        shareText(recall),
        moneyText(1000 * costPerCase(confusion, state)),
      ];
    }),
  );
}
