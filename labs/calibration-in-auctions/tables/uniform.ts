import { deliveredValue, revenue, revenueOfTargets, type Outcome } from '../auction.ts';
import type { Parameters } from '../parameters.ts';
import { exactly, percentAbove, percentTrue, ratio } from '../ratio.ts';
import { simulate } from '../simulate.ts';
import { tableFrame, wholePercent, type Table } from './table.ts';

const columns: Table['columns'] = [
  { id: 'winnersChanged', label: 'Winners changed (%)', format: 1 },
  { id: 'revenueClicks', label: 'Revenue, bids per click (%)', meaning: 'change in revenue, without a reserve', format: 1 },
  { id: 'revenueReserve', label: 'Revenue, with a reserve (%)', format: 1 },
  { id: 'filled', label: 'Sold, with a reserve (%)', meaning: 'share of auctions whose best score reaches the reserve', format: 1 },
  {
    id: 'revenueConversions',
    label: 'Revenue, targets per conversion (%)',
    meaning: 'change in revenue where the platform bids target × predicted conversion rate and that rate carries the error',
    format: 1,
  },
  { id: 'costPerConversion', label: 'Cost per conversion', meaning: 'over what it is without the error', format: 2 },
];

/** What an error costs that is the same on every ad: a row for each factor, against the same auctions without it. */
export function uniformTable(parameters: Parameters): Table {
  const { candidates, valueSpread, factors, unfilledShare } = parameters;
  const [reference = [], ...outcomes] = simulate(
    [1, ...factors].map((factor) => ({ candidates, valueSpread, errorSpread: 0, factor })),
    parameters,
  );
  const logReserve = leastSold(reference, unfilledShare);
  return {
    title: 'What an error costs that is the same on every ad, by predicted over true probability',
    ...tableFrame(parameters, `auctions of ${candidates} candidates, whose values have a log standard deviation of ${valueSpread}`),
    note: `The reserve is a least score; without the error it leaves ${wholePercent(unfilledShare)} % of the auctions unsold. An unsold slot counts as nothing. Numbers without an interval hold in every auction, or by construction.`,
    columns,
    rows: factors.map((factor, index) => ({
      id: `factor-${wholePercent(factor)}`,
      label: `× ${factor}`,
      cells: cells(outcomes[index] ?? [], reference, { logReserve, isExact: factor === 1 }),
    })),
  };
}

/** The reserve, as a logarithm, that leaves a share of these auctions unsold. */
function leastSold(outcomes: readonly Outcome[], unsold: number): number {
  const scores = outcomes.map(({ logScore }) => logScore).sort((a, b) => a - b);
  return scores[Math.round(unsold * scores.length)] ?? -Infinity;
}

function cells(
  outcomes: readonly Outcome[],
  reference: readonly Outcome[],
  { logReserve, isExact }: { logReserve: number; isExact: boolean },
): Table['rows'][number]['cells'] {
  const ofReference = reference.map(revenueOfTargets);
  const ofTargets = outcomes.map(revenueOfTargets);
  const delivered = outcomes.map(deliveredValue);
  const withReserve = percentAbove(
    outcomes.map((each) => revenue(each, logReserve)),
    reference.map((each) => revenue(each, logReserve)),
  );
  const filled = percentTrue(outcomes.map(({ logScore }) => logScore >= logReserve));
  return {
    winnersChanged: exactly(percentTrue(outcomes.map(({ winner }, auction) => winner !== reference[auction]?.winner))),
    revenueClicks: exactly(
      percentAbove(
        outcomes.map((each) => revenue(each)),
        reference.map((each) => revenue(each)),
      ),
    ),
    revenueReserve: isExact ? exactly(withReserve) : withReserve,
    filled: isExact ? exactly(filled) : filled,
    revenueConversions: exactly(percentAbove(ofTargets, ofReference)),
    // A winner's conversions, each weighted with its target, are its delivered value.
    costPerConversion: exactly({ value: ratio(ofTargets, delivered).value / ratio(ofReference, reference.map(deliveredValue)).value }),
  };
}
