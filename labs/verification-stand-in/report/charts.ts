import { rungOf } from '../experiments/climb.ts';
import { falseNonMatchRate, thresholdFor } from '../measure/error-rates.ts';
import { measureTemplates, testOrigin, type Chart, type Report } from './frame.ts';

/** False match rates at which the curves have a point: from one in ten thousand to a half, evenly on a logarithmic scale. */
const rates = Array.from({ length: 31 }, (_, index) => 10 ** (-4 + (index * Math.log10(5000)) / 30));

/** Detection error trade-off of four rungs: thresholds swept on the test part. */
export function tradeOffChart(report: Report): Chart {
  const shown = ['color-histogram', 'eigen-images', 'joined', 'margin-softmax'];
  return {
    title: 'Misses against false matches as the threshold moves, four representations, both axes logarithmic',
    description:
      'Four falling lines. The color histogram lies highest over nearly the whole range, and the trained embedding lowest but at the highest false match rates. Between them eigen-images and the joined representation cross: at high false match rates the joined one misses far fewer, at low ones more. At the lowest all are close together, where most genuine pairs are missed.',
    origin: testOrigin(report).replace(/; .*$/, '; thresholds swept on the same part, seed 1.'),
    kind: 'line',
    x: { label: 'FMR', scale: 'log', format: '~%' },
    y: { label: 'FNMR', scale: 'log', format: '~%' },
    series: shown.map((id) => {
      const rung = rungOf(report.rungs, id);
      const [templates = report.headline.templates] = rung.templates;
      const { test } = measureTemplates(templates, report.prepared);
      const points = rates.map((rate): [number, number] => {
        const threshold = thresholdFor(test.impostor, rate);
        return [rate, falseNonMatchRate(test, threshold)];
      });
      return { name: rung.label, points: points.filter(([, misses]) => misses > 0) };
    }),
  };
}

/** Both score distributions of the headline, with the thresholds. */
export function scoresChart(report: Report): Chart {
  const { test, thresholds } = report.headline;
  const width = 0.05;
  const bins = Array.from({ length: 40 }, (_, index) => -1 + index * width);
  const line = (name: string, values: Float64Array): Chart['series'][number] => ({
    name,
    points: bins.map((from): [number, number] => [
      from + width / 2,
      values.filter((score) => score >= from && score < from + width).length / values.length,
    ]),
  });
  const marks = thresholds.map((threshold, index) => ({
    x: threshold,
    y: 0.005,
    label: ['FMR 1 %', '0.1 %', '0.01 %'][index] ?? '',
  }));
  return {
    title: 'Scores of genuine and of impostor pairs, with three thresholds from the development part',
    description:
      'Two humps that overlap. Impostor scores are narrow around zero; genuine scores are broad and lie to the right. The three thresholds lie in the upper tail of the impostors, ever further into the genuine scores.',
    origin: testOrigin(report),
    kind: 'line',
    x: { label: 'Score (cosine)', domain: [-0.6, 1] },
    y: { label: 'Share of pairs in a bin of 0.05', format: '.0%' },
    series: [line('Genuine', test.genuine), line('Impostor', test.impostor)],
    marks,
  };
}
