import {
  designEffect,
  equalWeights,
  identityResamples,
  pairResamples,
  rankPairs,
  weightedEqualErrorRate,
  weightedFalseMatches,
  type Weights,
} from '../measure/bootstrap.ts';
import { percentileInterval } from '../../shared/intervals.ts';
import { tryZeroErrors } from '../measure/held-out.ts';
import { frame, operatingRates, percent, percentName, plainPercent, rateId, type Report, type Table } from './frame.ts';
import { heldOut } from './held-out-part.ts';

/** Intervals over identities beside those that take every comparison for a sample of its own. */
export function intervalsTable(report: Report): Table {
  const { scores, thresholds } = report.headline;
  const ranked = rankPairs(scores);
  const { size } = scores;
  const measures: { id: string; label: string; of: (weights: Weights) => number; binomial: boolean }[] = [
    { id: 'equal-error', label: 'EER', of: (weights) => weightedEqualErrorRate(ranked, weights), binomial: false },
    ...operatingRates.map((rate, index) => ({
      id: rateId(rate),
      label: `FMR at the threshold for ${percentName(rate)} %`,
      of: (weights: Weights) => weightedFalseMatches(ranked, thresholds[index] ?? 0, weights),
      binomial: true,
    })),
  ];
  return {
    title: 'The same rate with the interval over identities, and with the naive one over comparisons',
    ...frame(report, '95 % percentile bootstrap, 1,000 resamples: of identities in the first column, of comparisons in the second'),
    note: `${(size * (size - 1)).toLocaleString('en')} impostor comparisons among ${size} identities of the stand-in are far from independent: each identity takes part in ${2 * (size - 1)} of them. Resampling both identities of a pair is cautious: it would widen intervals 1.7 times even if comparisons were independent, which the effective number takes off.`,
    columns: [
      { id: 'byIdentity', label: 'Over identities (%)', format: 3 },
      { id: 'byComparison', label: 'Over comparisons, naive (%)', format: 3 },
      { id: 'widthRatio', label: 'Width ÷ naive width', format: 1 },
      {
        id: 'effective',
        label: 'Effective comparisons',
        meaning: 'independent comparisons that would leave as much uncertainty',
        format: 'count',
      },
    ],
    rows: measures.map(({ id, label, of, binomial }) => {
      const value = of(equalWeights(size));
      const replicates = Array.from(identityResamples(size), of);
      const byIdentity = percentileInterval(value, replicates);
      const byComparison = percentileInterval(value, Array.from(pairResamples(size), of));
      return {
        id,
        label,
        cells: {
          byIdentity: percent(byIdentity),
          byComparison: percent(byComparison),
          widthRatio: { value: (byIdentity.high - byIdentity.low) / (byComparison.high - byComparison.low) },
          ...(binomial ? { effective: { value: (size * (size - 1)) / designEffect(value, size * (size - 1), replicates) } } : {}),
        },
      };
    }),
  };
}

/** Draws for each row of the test of the rule of three. */
const zeroDraws = 2000;

/** The rule of three, with independent comparisons and with all of them. */
export function zeroErrorsTable(report: Report): Table {
  const part = heldOut(report);
  const ranked = rankPairs(part.scores);
  const rows = [50, 100, 200]
    .filter((drawn) => drawn < part.scores.size / 2)
    .flatMap((drawn) => [true, false].map((disjoint) => ({ drawn, disjoint, ...tryZeroErrors(ranked, drawn, disjoint, zeroDraws) })));
  return {
    title: 'No false match observed: how often the claim FMR ≤ 3 ÷ comparisons is wrong',
    ...frame(report, ''),
    sample: { part: 'stand-in identities of the development and test parts, none of them trained on', rows: part.scores.size },
    note: `Each row is ${zeroDraws.toLocaleString('en')} draws of identities; the threshold lies just above their highest impostor score, and the rate among all other identities is the truth. The rule promises that 5 % of claims are wrong.`,
    columns: [
      { id: 'comparisons', label: 'Comparisons, none matching', format: 'count' },
      { id: 'claim', label: 'Claimed FMR (%)', meaning: '3 ÷ comparisons, the rule of three', format: 4 },
      { id: 'broken', label: 'Claims that are wrong (%)', format: 1, better: 'lower' },
      { id: 'median', label: 'True FMR ÷ claim, median', format: 2 },
      { id: 'high', label: '… 95th percentile', format: 1 },
    ],
    rows: rows.map(({ drawn, disjoint, comparisons, broken, medianRatio, highRatio }) => ({
      id: `${disjoint ? 'disjoint' : 'all'}-${drawn}`,
      label: disjoint ? `${drawn} identities, each compared once` : `${drawn} identities, each with all others`,
      cells: {
        comparisons: { value: comparisons },
        claim: plainPercent(3 / comparisons),
        broken: plainPercent(broken),
        median: { value: medianRatio },
        high: { value: highRatio },
      },
    })),
  };
}
