import { seededRandom } from '../../shared/random.ts';
import { dimensionsOf, type Rung } from '../experiments/rung.ts';
import {
  equalWeights,
  identityResamples,
  rankPairs,
  weightedEqualErrorRate,
  weightedFalseMatches,
  weightedMisses,
  type RankedPairs,
  type Weights,
} from '../measure/bootstrap.ts';
import { percentileInterval, type Estimate } from '../../shared/intervals.ts';
import { frame, identityInterval, measureTemplates, percent, plainPercent, type Report, type Table } from './frame.ts';

/** A rung with one seed, ready to be resampled. */
interface Prepared {
  ranked: RankedPairs;
  thresholds: readonly number[];
}

const metrics = {
  equalError: ({ ranked }: Prepared, weights: Weights) => weightedEqualErrorRate(ranked, weights),
  missesAtPercent: ({ ranked, thresholds: [percentThreshold = 0] }: Prepared, weights: Weights) =>
    weightedMisses(ranked, percentThreshold, weights),
  missesAtTenth: ({ ranked, thresholds: [, tenth = 0] }: Prepared, weights: Weights) => weightedMisses(ranked, tenth, weights),
  matchesAtTenth: ({ ranked, thresholds: [, tenth = 0] }: Prepared, weights: Weights) => weightedFalseMatches(ranked, tenth, weights),
};

/** All rungs of the ladder on the test part, with thresholds from the development part. */
export function modelsTable(report: Report): Table {
  return {
    title: 'Ten ways to represent a drawing, on the stand-in: two hands drawing one emoji',
    ...frame(report, `${identityInterval}, each with one of the seeds`, false),
    note: 'Thresholds are set on the development part. These are drawings, not faces: the rates say nothing of face recognition, the ladder and its intervals show how to read one.',
    columns: [
      { id: 'equalError', label: 'EER (%)', format: 1, better: 'lower' },
      { id: 'missesAtPercent', label: 'FNMR at FMR 1 % (%)', format: 1, better: 'lower' },
      { id: 'missesAtTenth', label: 'FNMR at FMR 0.1 % (%)', format: 1, better: 'lower' },
      {
        id: 'matchesAtTenth',
        label: 'FMR reached (%)',
        meaning: 'on test identities, at the threshold that gave 0.1 % on development identities',
        format: 3,
      },
      {
        id: 'rankOne',
        label: 'First of all (%)',
        meaning: 'probes whose own drawing scores highest among all test identities',
        format: 1,
        better: 'higher',
      },
      { id: 'numbers', label: 'Numbers a template', format: 'count', better: 'lower' },
    ],
    rows: report.rungs.map((rung) => ({ id: rung.id, label: rung.label, cells: rungCells(rung, report) })),
  };
}

function rungCells(rung: Rung, report: Report): Table['rows'][number]['cells'] {
  const bySeed = rung.templates.map((templates) => {
    const { scores, thresholds } = measureTemplates(templates, report.prepared);
    return { ranked: rankPairs(scores), thresholds };
  });
  const size = report.prepared.split.test.length;
  const names = Object.keys(metrics) as (keyof typeof metrics)[];
  const replicates = new Map(names.map((name): [typeof name, number[]] => [name, []]));
  const random = seededRandom(2);
  for (const weights of identityResamples(size)) {
    const drawn = bySeed[random.below(bySeed.length)];
    if (drawn) for (const name of names) replicates.get(name)?.push(metrics[name](drawn, weights));
  }
  const cells: Record<string, Estimate | { value: number }> = {};
  for (const name of names) {
    const mean = bySeed.reduce((sum, each) => sum + metrics[name](each, equalWeights(size)), 0) / bySeed.length;
    cells[name] = percent(percentileInterval(mean, replicates.get(name) ?? []));
  }
  cells['rankOne'] = plainPercent(bySeed.reduce((sum, { ranked }) => sum + rankOne(ranked), 0) / bySeed.length);
  cells['numbers'] = { value: dimensionsOf(rung) };
  return cells;
}

function rankOne({ size, scores: { values } }: RankedPairs): number {
  let first = 0;
  for (let probe = 0; probe < size; probe++) {
    const own = values[probe * size + probe] ?? 0;
    let beaten = false;
    for (let enrolled = 0; enrolled < size && !beaten; enrolled++)
      beaten = enrolled !== probe && (values[enrolled * size + probe] ?? 0) >= own;
    if (!beaten) first++;
  }
  return first / size;
}

/** Time from an aligned drawing to its template: times differ between runs, so they are printed as ratios and never checked. */
export function costTable(report: Report): Table {
  const base = report.rungs.find(({ id }) => id === 'pixels')?.representMs ?? 1;
  return {
    title: 'Time to make a template beside pixels, on one core in plain TypeScript',
    ...frame(report, '', false),
    note: 'Times move with the load of the machine: read them as orders of magnitude. Aligning a drawing comes before each of them.',
    reproducible: false,
    columns: [{ id: 'time', label: 'Time ÷ pixels', format: 'ratio', better: 'lower' }],
    rows: [
      { id: 'aligning', label: 'Aligning alone', cells: { time: { value: report.prepared.alignMs / base } } },
      ...report.rungs
        .filter(({ id }) => id !== 'joined-not-aligned')
        .map(({ id, label, representMs }) => ({ id, label, cells: { time: { value: representMs / base } } })),
    ],
  };
}
