import { falseMatchRate, falseNonMatchRate } from '../measure/error-rates.ts';
import { falseMatchesToTell, identitiesToTell, sliceAt } from '../measure/slices.ts';
import { frame, identityInterval, operatingRates, percent, percentName, plainPercent, type Report, type Table } from './frame.ts';

/** The factor between two groups that a test should be able to see. */
const factor = 2;

/** Error rates by category of emoji at one threshold for all: how a differential looks, not one of people. */
export function slicesTable(report: Report): Table {
  const { prepared, headline } = report;
  const [rate] = operatingRates;
  const threshold = headline.thresholds[0] ?? 0;
  const groups = Array.from(prepared.split.test, (row) => prepared.identities[row]?.category ?? '');
  const overall = falseMatchRate(headline.test, threshold);
  return {
    title: `Categories of the stand-in at one threshold, set for an FMR of ${percentName(rate)} % over all`,
    ...frame(report, identityInterval),
    note: `Impostors are of the same category. Categories of emoji are no groups of people: the table shows how a differential looks and how uncertain it is. The last column is for two groups of equal size, a two-sided test at 5 % and a power of 80 %: ${Math.ceil(falseMatchesToTell(factor))} false matches in the better group if comparisons were independent, times the design effect, which grows with the number of identities.`,
    columns: [
      { id: 'identities', label: 'Identities', format: 'count' },
      { id: 'falseMatches', label: 'FMR within (%)', format: 2, better: 'lower' },
      { id: 'ratio', label: 'FMR ÷ overall', format: 1, better: 'lower' },
      { id: 'misses', label: 'FNMR (%)', format: 0, better: 'lower' },
      {
        id: 'designEffect',
        label: 'Design effect',
        meaning: 'how many times more data it takes than if comparisons were independent',
        format: 1,
      },
      { id: 'needed', label: `Identities to see a factor of ${factor}`, format: 'count' },
    ],
    rows: [
      {
        id: 'all',
        label: 'All, any category',
        cells: {
          identities: { value: headline.scores.size },
          falseMatches: plainPercent(overall),
          ratio: { value: 1 },
          misses: plainPercent(falseNonMatchRate(headline.test, threshold)),
        },
      },
      ...sliceAt(headline.scores, groups, threshold).map(({ name, identities, falseMatches, misses, designEffect: effect }) => ({
        id: name.toLowerCase().replace(/[^a-z]+/g, '-'),
        label: name,
        cells: {
          identities: { value: identities },
          falseMatches: percent(falseMatches),
          ratio: { value: falseMatches.value / overall, low: falseMatches.low / overall, high: falseMatches.high / overall },
          misses: percent(misses),
          ...(falseMatches.value > 0
            ? {
                designEffect: { value: effect },
                needed: { value: identitiesToTell(factor, falseMatches.value, { identities, designEffect: effect }) },
              }
            : {}),
        },
      })),
    ],
  };
}
