import { deliveredValue } from '../auction.ts';
import { closedForm } from '../closed-form.ts';
import type { Parameters } from '../parameters.ts';
import { percentBelow } from '../ratio.ts';
import { simulate } from '../simulate.ts';
import { closedFormMeaning, computed, tableFrame, wholePercent, type Table } from './table.ts';

/** How the loss of value depends on the number of candidates and the spread of their values, at one spread of the error. */
export function spreadTable(parameters: Parameters): Table {
  const { otherCandidates, otherValueSpreads, otherErrorSpread } = parameters;
  const markets = otherCandidates.flatMap((candidates) => otherValueSpreads.map((valueSpread) => ({ candidates, valueSpread, factor: 1 })));
  const outcomes = simulate(
    markets.flatMap((market) => [0, otherErrorSpread].map((errorSpread) => ({ ...market, errorSpread }))),
    parameters,
  );
  return {
    title: `What errors of ${wholePercent(otherErrorSpread)} % that differ from ad to ad cost, by candidates and the log standard deviation of their values`,
    ...tableFrame(parameters, `auctions of each size, whose errors have a log standard deviation of ${otherErrorSpread}`),
    columns: [
      { id: 'valueLost', label: 'Value lost (%)', format: 2 },
      { id: 'valueLostFormula', label: 'Value lost, formula (%)', meaning: closedFormMeaning, format: 2 },
    ],
    rows: markets.map((market, index) => {
      const [without = [], withErrors = []] = outcomes.slice(2 * index).map((each) => each.map(deliveredValue));
      return {
        id: `n-${market.candidates}-s-${wholePercent(market.valueSpread)}`,
        label: `${market.candidates} candidates, values spread by ${market.valueSpread}`,
        cells: {
          valueLost: percentBelow(withErrors, without),
          valueLostFormula: computed(closedForm({ ...market, errorSpread: otherErrorSpread }).valueLost),
        },
      };
    }),
  };
}
