import { falseMatchRate } from '../measure/error-rates.ts';
import { byRelation } from '../measure/relatives.ts';
import { fitParetoTail, shareAbove } from '../simulate/pareto-tail.ts';
import { fisher, tailShare } from '../simulate/scale.ts';
import { frame, operatingRates, percentName, plainPercent, rateId, type Report, type Table } from './frame.ts';
import { galleries, modelsOf, simulatedPart } from './scale.ts';

/** The fitted tails, and how they agree with the rates that were counted. */
export function tailTable(report: Report): Table {
  const { scores, test, thresholds } = report.headline;
  const families = Array.from(report.prepared.split.test, (row) => report.prepared.identities[row]?.family ?? '');
  const { unrelated } = byRelation(scores, families);
  const all = test.impostor;
  const fits = [
    ...[0.02, 0.01, 0.005].map((share) => ({
      id: `all-${percentName(share).replace('.', '-')}`,
      label: `All impostors, highest ${percentName(share)} %`,
      values: all,
      share,
    })),
    { id: 'unrelated', label: `No relatives, highest ${percentName(tailShare)} %`, values: unrelated, share: tailShare },
  ].flatMap(({ id, label, values, share }) => [
    { id, label, values, share, of: (score: number) => score },
    { id: `${id}-atanh`, label: `… atanh of the cosine`, values: values.map(fisher), share, of: fisher },
  ]);
  return {
    title: 'Generalized Pareto tails fitted to the impostor scores of the test part',
    ...frame(report, ''),
    kind: 'simulated',
    note: 'Fitted by probability-weighted moments, to comparisons that are not independent. On cosines a positive shape promises scores above 1, which no pair can reach, and a negative one an end of the tail, which no data can show; atanh of the cosine has neither bound. The models use the row of atanh.',
    columns: [
      { id: 'scores', label: 'Scores in the tail', format: 'count' },
      { id: 'shape', label: 'Shape', format: 3 },
      { id: 'scale', label: 'Scale', format: 4 },
      ...operatingRates.slice(1).map((rate, index) => ({
        id: `fitted${index}`,
        label: `Fitted ÷ counted FMR at the ${percentName(rate)} % threshold`,
        format: 2 as const,
      })),
    ],
    rows: fits.map(({ id, label, values, share, of }) => {
      const tail = fitParetoTail(values, share);
      const agreement = operatingRates.slice(1).flatMap((_, index) => {
        const threshold = of(thresholds[index + 1] ?? 0);
        const counted = falseMatchRate({ genuine: values, impostor: values }, threshold);
        return counted > 0 ? [[`fitted${index}`, { value: shareAbove(tail, threshold) / counted }] as const] : [];
      });
      return {
        id,
        label,
        cells: {
          scores: { value: tail.count },
          shape: { value: tail.shape },
          scale: { value: tail.scale },
          ...Object.fromEntries(agreement),
        },
      };
    }),
  };
}

/** What becomes of a threshold that was set 1:1 when it is kept while the gallery grows. */
export function keptThresholdTable(report: Report): Table {
  const { scores, thresholds } = report.headline;
  const models = modelsOf(scores);
  return {
    title: 'FPIR of a threshold that is kept while the gallery grows',
    ...frame(report, ''),
    sample: { part: simulatedPart, rows: scores.size },
    kind: 'simulated',
    note: 'A and B as in the table of thresholds. At N = 10 and 100 the measured table can be held against them. B ends at the share of probes that have any score in the tail: it takes the others never to match, which no finite data can show.',
    columns: [
      { id: 'independent', label: 'FPIR, A: independent draws (%)', format: 2 },
      { id: 'spread', label: 'FPIR, B: with the spread between probes (%)', format: 2 },
      { id: 'asSet', label: 'N × FMR as set (%)', format: 2 },
    ],
    rows: operatingRates.slice(1).flatMap((rate, index) =>
      galleries.map((gallery) => ({
        id: `${rateId(rate)}-n-${gallery}`,
        label: `FMR set to ${percentName(rate)} %, N = ${gallery.toLocaleString('en')}`,
        cells: {
          independent: plainPercent(models.independent.falsePositives(thresholds[index + 1] ?? 0, gallery)),
          spread: plainPercent(models.spread.falsePositives(thresholds[index + 1] ?? 0, gallery)),
          asSet: plainPercent(rate * gallery),
        },
      })),
    ),
  };
}
