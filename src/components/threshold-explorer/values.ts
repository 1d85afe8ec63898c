import { countText, intervalText, moneyText, scoreText, shareText } from './texts.ts';
import type { View } from './view.ts';

/** Numbers of a view that prose may print, by name. Costs are those of 1,000 cases. */
export const values = {
  threshold: ({ threshold }) => scoreText(threshold),
  precision: ({ rates }) => shareText(rates.precision),
  precisionInterval: ({ intervals }) => intervalText(intervals.precision),
  recall: ({ rates }) => shareText(rates.recall),
  recallInterval: ({ intervals }) => intervalText(intervals.recall),
  falsePositiveRate: ({ rates }) => shareText(rates.falsePositiveRate),
  flagged: ({ rates }) => shareText(rates.flagged),
  flaggedADay: ({ rates, state }) => countText(rates.flagged * state.volume),
  truePositives: ({ confusion }) => countText(confusion.truePositives),
  falsePositives: ({ confusion }) => countText(confusion.falsePositives),
  rate: ({ rate }) => shareText(rate),
  cost: ({ cost }) => moneyText(1000 * cost),
  costOfNone: ({ costOfNone }) => moneyText(1000 * costOfNone),
  costOfAll: ({ costOfAll }) => moneyText(1000 * costOfAll),
  formulaThreshold: ({ formula }) => scoreText(formula.threshold),
  formulaCost: ({ formula }) => moneyText(1000 * formula.cost),
  chosenThreshold: ({ chosen }) => scoreText(chosen.threshold),
  chosenCost: ({ chosen }) => moneyText(1000 * chosen.cost),
  hindsightThreshold: ({ hindsight }) => scoreText(hindsight.threshold),
  hindsightCost: ({ hindsight }) => moneyText(1000 * hindsight.cost),
  optimism: ({ chosen, hindsight }) => moneyText(1000 * (chosen.cost - hindsight.cost)),
  areaUnderRoc: ({ areaUnderRoc }) => scoreText(areaUnderRoc),
  averagePrecision: ({ averagePrecision }) => scoreText(averagePrecision),
  calibrationError: ({ calibrationError }) => scoreText(calibrationError),
} as const satisfies Readonly<Record<string, (view: View) => string>>;

/** The name of a number that prose may print. */
export type ValueName = keyof typeof values;
