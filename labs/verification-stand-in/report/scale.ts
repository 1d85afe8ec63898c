import { identityResamples } from '../measure/bootstrap.ts';
import { percentileInterval, type Estimate } from '../../shared/intervals.ts';
import { shareFrom } from '../measure/error-rates.ts';
import { within } from '../measure/held-out.ts';
import { genuineScores, type Scores } from '../measure/scores.ts';
import { holdingThreshold, independentModel, normalModel, spreadModel, tailShare, type ImpostorModel } from '../simulate/scale.ts';
import { frame, percent, percentName, type Chart, type Report, type Table } from './frame.ts';

/** Galleries: two within reach of the data, the others far beyond. */
export const galleries = [10, 100, 1e3, 1e4, 1e5, 1e6, 1e7];

/** False positive identification rates that are held. */
const held = [0.01, 0.001];

/** Resamples of the identities; each fits both models anew. */
const refits = 100;

/** How simulated tables name what their numbers are of. */
export const simulatedPart = 'galleries that do not exist, from score distributions of the test part of the stand-in';

/** What the models say of one gallery at one rate. */
export interface ScaleRow {
  gallery: number;
  wanted: number;
  threshold: Record<Kind, Estimate>;
  misses: Record<Kind, Estimate>;
}

type Kind = 'independent' | 'spread' | 'normal';

/** Holds each rate in each gallery, with the models of all test identities and of resamples of them. */
export function simulateScale({ headline: { scores } }: Report): ScaleRow[] {
  const models = modelsOf(scores);
  const genuine = genuineScores(scores).sort();
  const resampled = resamples(scores).map((each) => ({ models: modelsOf(each), genuine: genuineScores(each).sort() }));
  return held.flatMap((wanted) =>
    galleries.map((gallery): ScaleRow => {
      const found = (kind: Kind): { threshold: Estimate; misses: Estimate } => {
        const threshold = holdingThreshold(models[kind], gallery, wanted);
        const others = resampled.map((each) => holdingThreshold(each.models[kind], gallery, wanted));
        return {
          threshold: percentileInterval(threshold, others),
          misses: percentileInterval(
            1 - shareFrom(genuine, threshold),
            others.map((each, index) => 1 - shareFrom(resampled[index]?.genuine ?? genuine, each)),
          ),
        };
      };
      const [independent, spread, normal] = [found('independent'), found('spread'), found('normal')];
      return {
        gallery,
        wanted,
        threshold: { independent: independent.threshold, spread: spread.threshold, normal: normal.threshold },
        misses: { independent: independent.misses, spread: spread.misses, normal: normal.misses },
      };
    }),
  );
}

/** All models of some scores. */
export function modelsOf(scores: Scores): Record<Kind, ImpostorModel> {
  return { independent: independentModel(scores), spread: spreadModel(scores), normal: normalModel(scores) };
}

/** Identities drawn with replacement, each once: copies of one identity would be no impostors. */
function resamples(scores: Scores): Scores[] {
  return Array.from(identityResamples(scores.size, 3, refits), ({ genuine }) =>
    within(
      scores,
      Array.from({ length: scores.size }, (_, identity) => identity).filter((identity) => genuine(identity) > 0),
    ),
  );
}

/** Thresholds that hold the false positive identification rate, and what they cost. */
export function scaleTable(report: Report, rows: readonly ScaleRow[]): Table {
  const comparisons = report.headline.scores.size * (report.headline.scores.size - 1);
  return {
    title: 'Threshold that holds the false positive identification rate as the gallery grows, and the misses that follow',
    ...frame(report, `95 % percentile bootstrap, ${refits} resamples of the distinct identities, with the tails fitted anew`),
    sample: {
      part: 'galleries that do not exist, from score distributions of the test part of the stand-in',
      rows: report.headline.scores.size,
    },
    kind: 'simulated',
    note: `A: comparisons are independent draws from one distribution; B: each probe has the share of high scores that was measured. Within the highest ${percentName(tailShare)} % both follow a generalized Pareto tail, fitted to atanh of the cosines. C takes scores for normal, as one should not. The test part has ${comparisons.toLocaleString('en')} impostor comparisons: where more than these are needed for one false match, the row is extrapolated.`,
    columns: [
      {
        id: 'perFalseMatch',
        label: 'Comparisons for one false match',
        meaning: 'that the rate allows if they were independent: 1 ÷ (1 − (1 − FPIR)^(1 ÷ N))',
        format: 'count',
      },
      { id: 'beyond', label: '÷ measured comparisons', format: 1 },
      { id: 'thresholdIndependent', label: 'Threshold, A', format: 3 },
      { id: 'missesIndependent', label: 'FNIR, A (%)', format: 1 },
      { id: 'thresholdSpread', label: 'Threshold, B', format: 3 },
      { id: 'missesSpread', label: 'FNIR, B (%)', format: 1 },
      { id: 'thresholdNormal', label: 'Threshold, C', format: 3 },
      { id: 'missesNormal', label: 'FNIR, C (%)', format: 1 },
    ],
    rows: rows.map(({ gallery, wanted, threshold, misses }) => {
      const perFalseMatch = 1 / -Math.expm1(Math.log1p(-wanted) / gallery);
      return {
        id: `fpir-${percentName(wanted).replace('.', '-')}-n-${gallery}`,
        label: `FPIR ${percentName(wanted)} %, N = ${gallery.toLocaleString('en')}`,
        cells: {
          perFalseMatch: { value: perFalseMatch },
          beyond: { value: perFalseMatch / comparisons },
          thresholdIndependent: threshold.independent,
          missesIndependent: percent(misses.independent),
          thresholdSpread: threshold.spread,
          missesSpread: percent(misses.spread),
          thresholdNormal: threshold.normal,
          missesNormal: percent(misses.normal),
        },
      };
    }),
  };
}

/** Misses over gallery size while the false positives are held. */
export function scaleChart(report: Report, rows: readonly ScaleRow[]): Chart {
  const line = (wanted: number, kind: keyof ScaleRow['misses'], name: string): Chart['series'][number] => ({
    name: `FPIR ${percentName(wanted)} %, ${name}`,
    points: rows.filter((row) => row.wanted === wanted).map((row): [number, number] => [row.gallery, row.misses[kind].value]),
  });
  return {
    title: 'Misses over gallery size while the false positive identification rate is held',
    description:
      'Four lines that rise toward one as the gallery grows. Holding the lower rate costs more misses at every size. The lines that take scores for normal lie far below those with a fitted tail, the more so the larger the gallery: they promise what the tail does not keep.',
    origin: `Simulated: fitted tails of the impostor scores of ${report.headline.scores.size} stand-in identities; galleries beyond a few hundred are extrapolated.`,
    kind: 'line',
    x: { label: 'Enrolled identities N', scale: 'log', format: '~s' },
    y: { label: 'FNIR', domain: [0, 1], format: '.0%' },
    series: held.flatMap((wanted) => [line(wanted, 'spread', 'fitted tail'), line(wanted, 'normal', 'taken for normal')]),
  };
}
