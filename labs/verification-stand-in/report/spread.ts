import { quantile } from '../../shared/intervals.ts';
import { matchesAt, ratesOfEnrolled, ratesOfProbes } from '../measure/identify.ts';
import { relativesAt } from '../measure/relatives.ts';
import { frame, operatingRates, percentName, plainPercent, rateId, testOrigin, type Chart, type Report, type Table } from './frame.ts';

/** How false match rates differ from identity to identity, as probes ("wolves") and as enrolled drawings ("lambs"). */
export function spreadTable(report: Report): Table {
  const { scores, thresholds } = report.headline;
  const others = scores.size - 1;
  return {
    title: 'False match rate of single identities: wolves among the probes, lambs among the enrolled',
    ...frame(report, ''),
    note: 'Thresholds are set on the development part. Were all identities alike, the observed variance over the binomial one would be 1. The words are of Doddington et al. (1998).',
    columns: [
      { id: 'mean', label: 'Mean FMR (%)', format: 3 },
      { id: 'median', label: 'Median (%)', format: 2 },
      { id: 'high', label: '95th percentile (%)', format: 2 },
      { id: 'most', label: 'Highest (%)', format: 1 },
      { id: 'none', label: 'Without any (%)', meaning: 'identities with no false match', format: 1 },
      {
        id: 'topTenth',
        label: 'Share of the worst tenth (%)',
        meaning: 'share of all false matches that a tenth of the identities makes',
        format: 0,
      },
      { id: 'overdispersion', label: 'Variance ÷ binomial', format: 1 },
    ],
    rows: operatingRates.flatMap((rate, index) => {
      const matches = matchesAt(scores, thresholds[index] ?? 0);
      return [
        { id: `${rateId(rate)}-probes`, label: `FMR set to ${percentName(rate)} %, probes`, rates: ratesOfProbes(matches) },
        { id: `${rateId(rate)}-enrolled`, label: `FMR set to ${percentName(rate)} %, enrolled`, rates: ratesOfEnrolled(matches) },
      ].map(({ id, label, rates }) => {
        const ascending = rates.slice().sort();
        const total = ascending.reduce((sum, each) => sum + each, 0);
        const mean = total / ascending.length;
        const variance = ascending.reduce((sum, each) => sum + (each - mean) ** 2, 0) / ascending.length;
        const worst = ascending.slice(-Math.ceil(ascending.length / 10)).reduce((sum, each) => sum + each, 0);
        return {
          id,
          label,
          cells: {
            mean: plainPercent(mean),
            median: plainPercent(quantile(ascending, 0.5)),
            high: plainPercent(quantile(ascending, 0.95)),
            most: plainPercent(ascending[ascending.length - 1] ?? 0),
            none: plainPercent(ascending.filter((each) => each === 0).length / ascending.length),
            ...(total === 0
              ? {}
              : { topTenth: plainPercent(worst / total), overdispersion: { value: variance / ((mean * (1 - mean)) / others) } }),
          },
        };
      });
    }),
  };
}

/** What part relatives have in the false matches. */
export function relativesTable(report: Report): Table {
  const families = Array.from(report.prepared.split.test, (row) => report.prepared.identities[row]?.family ?? '');
  return {
    title: 'Look-alikes: pairs of one family among all impostor pairs, and among the false matches',
    ...frame(report, ''),
    note: 'Families are variants of one drawing, such as clock faces or a role drawn for each gender: the stand-in for twins and relatives. Here thresholds are set on the test part itself.',
    columns: [
      { id: 'pairs', label: 'Share of impostor pairs (%)', format: 2 },
      { id: 'falseMatches', label: 'Share of false matches (%)', format: 0 },
      { id: 'ratio', label: 'FMR of relatives ÷ of others', format: 0 },
      { id: 'missesWithAll', label: 'FNMR, all impostors (%)', format: 1 },
      { id: 'missesWithout', label: 'FNMR, no relatives (%)', format: 1 },
    ],
    rows: operatingRates.map((rate) => {
      const effect = relativesAt(report.headline.scores, families, rate);
      return {
        id: rateId(rate),
        label: `FMR ${percentName(rate)} %`,
        cells: {
          pairs: plainPercent(effect.pairs),
          ...(Number.isFinite(effect.falseMatches) ? { falseMatches: plainPercent(effect.falseMatches) } : {}),
          ...(Number.isFinite(effect.ratio) ? { ratio: { value: effect.ratio } } : {}),
          missesWithAll: plainPercent(effect.missesWithAll),
          missesWithout: plainPercent(effect.missesWithout),
        },
      };
    }),
  };
}

/** How few probes make how many of the false matches. */
export function spreadChart(report: Report): Chart {
  const { scores, thresholds } = report.headline;
  const shares = [0, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1];
  const series = operatingRates.flatMap((rate, index) => {
    const falling = ratesOfProbes(matchesAt(scores, thresholds[index] ?? 0))
      .sort()
      .reverse();
    const total = falling.reduce((sum, each) => sum + each, 0);
    if (total === 0) return [];
    const worst = (share: number): number => falling.slice(0, Math.round(share * falling.length)).reduce((sum, each) => sum + each, 0);
    return [{ name: `FMR set to ${percentName(rate)} %`, points: shares.map((share): [number, number] => [share, worst(share) / total]) }];
  });
  return {
    title: 'How few probes make most of the false matches',
    description:
      'Lines that rise steeply from the left and then flatten: a small share of the probes makes most of the false matches, the more so the lower the false match rate. The straight diagonal is where all probes would be alike.',
    origin: testOrigin(report),
    kind: 'line',
    x: { label: 'Probes, the worst first', format: '.0%' },
    y: { label: 'Share of false matches', format: '.0%' },
    series: [
      ...series,
      {
        name: 'All alike',
        points: [
          [0, 0],
          [1, 1],
        ],
      },
    ],
  };
}
