import { drawCosts, drawPrecisionRecall, drawReliability, drawRoc } from './draw-charts.ts';
import { drawConfusion, drawCostTable, drawRates, drawThresholds } from './draw-tables.ts';
import { moneyText, scoreText, shareText } from './texts.ts';
import type { View } from './view.ts';

/** The parts of the explorer that follow from a state, as HTML: the same in the build and in the browser. */
export const parts = {
  confusion: drawConfusion,
  rates: drawRates,
  costs: drawCostTable,
  'cost-curve': drawCosts,
  'precision-recall': drawPrecisionRecall,
  roc: drawRoc,
  reliability: drawReliability,
  thresholds: drawThresholds,
} as const satisfies Readonly<Record<string, (view: View) => string>>;

/** The name of a part. */
export type PartName = keyof typeof parts;

/** What is announced: the model, the threshold, and what follows. */
export function announcement(view: View, modelLabel: string): string {
  const { threshold, isReached, rates, cost, state } = view;
  const flagged = `${shareText(rates.flagged)} flagged, precision ${shareText(rates.precision)}, recall ${shareText(rates.recall)}`;
  const sentence = `${modelLabel} at ${scoreText(threshold)}: ${flagged}, ${moneyText(1000 * cost)} for 1,000 cases.`;
  return [sentence, ...(isReached ? [] : [missText(state.rule)])].join(' ');
}

function missText(rule: View['state']['rule']): string {
  return rule === 'capacity'
    ? 'No threshold flags so few of the development rows; this is the highest.'
    : 'No threshold reaches that on the development rows; this is the nearest.';
}
