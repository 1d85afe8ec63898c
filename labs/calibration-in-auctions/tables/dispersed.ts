import { deliveredValue, predictedValue, revenue, type Market, type Outcome } from '../auction.ts';
import { closedForm } from '../closed-form.ts';
import type { Parameters } from '../parameters.ts';
import { exactly, percentAbove, percentBelow, percentTrue } from '../ratio.ts';
import { simulate } from '../simulate.ts';
import { closedFormMeaning, computed, tableFrame, wholePercent, type Table } from './table.ts';

const columns: Table['columns'] = [
  { id: 'winnersChanged', label: 'Winners changed (%)', format: 1 },
  {
    id: 'valueLost',
    label: 'Value lost (%)',
    meaning: 'bid × true click probability of the winners, against the same auctions without errors',
    format: 2,
  },
  { id: 'valueLostFormula', label: 'Value lost, formula (%)', meaning: closedFormMeaning, format: 2 },
  { id: 'revenueLost', label: 'Revenue lost (%)', format: 2 },
  { id: 'revenueLostFormula', label: 'Revenue lost, formula (%)', format: 2 },
  {
    id: 'overprediction',
    label: 'Over-prediction (%)',
    meaning: 'predicted over delivered value of the winners, less 1, though predictions are right on average over all candidates',
    format: 2,
  },
  { id: 'overpredictionFormula', label: 'Over-prediction, formula (%)', format: 2 },
];

/** What errors cost that differ from ad to ad: a row for each spread of the error, against the same auctions without. */
export function dispersedTable(parameters: Parameters): Table {
  const { candidates, valueSpread, errorSpreads } = parameters;
  const markets = errorSpreads.map((errorSpread) => ({ candidates, valueSpread, errorSpread, factor: 1 }));
  const outcomes = simulate(markets, parameters);
  const [reference = []] = outcomes;
  return {
    title: 'What errors cost that differ from ad to ad, by the standard deviation of their logarithm',
    ...tableFrame(parameters, `auctions of ${candidates} candidates, whose values have a log standard deviation of ${valueSpread}`),
    columns,
    rows: markets.map((market, index) => ({
      id: `sd-${wholePercent(market.errorSpread)}`,
      label: market.errorSpread === 0 ? 'no error' : `${wholePercent(market.errorSpread)} %`,
      cells: { ...simulatedCells(outcomes[index] ?? [], reference), ...formulaCells(market) },
    })),
  };
}

function simulatedCells(outcomes: readonly Outcome[], reference: readonly Outcome[]): Table['rows'][number]['cells'] {
  const delivered = outcomes.map(deliveredValue);
  const cells = {
    winnersChanged: percentTrue(outcomes.map(({ winner }, auction) => winner !== reference[auction]?.winner)),
    valueLost: percentBelow(delivered, reference.map(deliveredValue)),
    revenueLost: percentBelow(
      outcomes.map((each) => revenue(each)),
      reference.map((each) => revenue(each)),
    ),
    overprediction: percentAbove(outcomes.map(predictedValue), delivered),
  };
  if (outcomes !== reference) return cells;
  return Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, exactly(cell)]));
}

function formulaCells(market: Market): Table['rows'][number]['cells'] {
  const { valueLost, revenueLost, overprediction } = closedForm(market);
  return {
    valueLostFormula: computed(valueLost),
    revenueLostFormula: computed(revenueLost),
    overpredictionFormula: computed(overprediction),
  };
}
