import { quantile } from '../../shared/intervals.ts';
import { partByGroup, transferRatios } from '../measure/held-out.ts';
import { frame, operatingRates, percentName, rateId, type Report, type Table } from './frame.ts';
import { heldOut } from './held-out-part.ts';

/** Partings for each row. */
const partings = 100;

/** What a threshold set for a rate on some identities gives on others. */
export function transferTable(report: Report): Table {
  const { scores, families, testShare } = heldOut(report);
  const alone = families.map((_, index) => String(index));
  const setters = scores.size * (1 - testShare);
  const kinds = [
    {
      id: 'families',
      label: 'families kept whole',
      ratios: transferRatios(scores, partByGroup(families, 1 - testShare), operatingRates, partings),
    },
    {
      id: 'random',
      label: 'parted at random',
      ratios: transferRatios(scores, partByGroup(alone, 1 - testShare), operatingRates, partings),
    },
  ];
  return {
    title: 'A threshold set on some identities, tried on others: the rate reached over the rate set',
    ...frame(report, ''),
    sample: { part: 'stand-in identities of the development and test parts, none of them trained on', rows: scores.size },
    note: `${partings} partings; each sets the threshold on about ${Math.round(setters)} identities and tries it on the others. Percentiles are over partings, which share identities. The last column is what independent comparisons would leave.`,
    columns: [
      { id: 'median', label: 'Median', format: 2 },
      { id: 'low', label: '5th percentile', format: 2 },
      { id: 'high', label: '95th percentile', format: 2 },
      { id: 'independent', label: '95th if independent', meaning: '1 + 1.645 × the binomial standard error of the ratio', format: 2 },
    ],
    rows: operatingRates.flatMap((rate, index) =>
      kinds.map(({ id, label, ratios }) => {
        const ascending = Float64Array.from(ratios[index] ?? []).sort();
        const counts = [setters, scores.size - setters].map((count) => count * (count - 1) * rate);
        return {
          id: `${rateId(rate)}-${id}`,
          label: `FMR ${percentName(rate)} %, ${label}`,
          cells: {
            median: { value: quantile(ascending, 0.5) },
            low: { value: quantile(ascending, 0.05) },
            high: { value: quantile(ascending, 0.95) },
            independent: { value: 1 + 1.645 * Math.sqrt(counts.reduce((sum, count) => sum + 1 / count, 0)) },
          },
        };
      }),
    ),
  };
}
