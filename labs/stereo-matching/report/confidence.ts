import { methods } from '../experiments/tune.ts';
import type { Matches } from '../match/winner.ts';
import { meanOf, totalsOf } from '../measure/blocks.ts';
import { absoluteErrors } from '../measure/errors.ts';
import { coverages, rankPixels, sparsify, wrongAmong } from '../measure/ranking.ts';
import {
  blockInterval,
  frame,
  frameBoth,
  headline,
  matchesOf,
  percent,
  plain,
  sceneOf,
  type Chart,
  type Report,
  type Studied,
  type Table,
} from './frame.ts';

/** The left–right check allows disparities to differ by so many pixels. */
export const allowed = 1;

const measures = [
  {
    id: 'agreement',
    label: 'Left–right agreement',
    of: ({ disagreement }: Matches): ArrayLike<number> => Float32Array.from(disagreement, (value) => -value),
  },
  { id: 'peak-ratio', label: 'Peak ratio', of: ({ peakRatio }: Matches): ArrayLike<number> => peakRatio },
  { id: 'curvature', label: 'Curvature', of: ({ curvature }: Matches): ArrayLike<number> => curvature },
] as const;

const shown = ['sad-box', headline] as const;

/** Pixels that pass the left–right check. */
export function passing({ disagreement }: Matches, known: Uint8Array): Uint8Array {
  return known.map((value, at) => (value === 1 && (disagreement[at] ?? 0) <= allowed ? 1 : 0));
}

/** What the left–right check keeps, and what it lets through. */
export function checkTable(report: Report): Table {
  return {
    title: `The left–right check: disparities from either picture differ by no more than ${allowed} px`,
    ...frameBoth(report, blockInterval),
    note: 'Wrong means off by more than 2 px. The last two columns hold it against curves of the cost: of as many pixels, those with the clearest minimum.',
    columns: [
      { id: 'kept', label: 'Kept (% of known)', format: 1, better: 'higher' },
      { id: 'before', label: 'Wrong before (%)', format: 1 },
      { id: 'wrong', label: 'Wrong among kept (%)', format: 1, better: 'lower' },
      { id: 'lost', label: 'Right but thrown out (% of right)', format: 1, better: 'lower' },
      { id: 'hidden', label: 'Hidden pixels kept (%)', format: 1, better: 'lower' },
      { id: 'byPeakRatio', label: 'Wrong among as many by peak ratio (%)', format: 1 },
      { id: 'byCurvature', label: 'Wrong among as many by curvature (%)', format: 1 },
    ],
    rows: report.scenes.flatMap((studied) => shown.map((method) => checkRow(studied, method))),
  };
}

function checkRow(studied: Studied, method: string): Table['rows'][number] {
  const { scene, mask, blocks } = studied;
  const matches = matchesOf(studied, method);
  const errors = absoluteErrors(matches.disparity, scene.truth);
  const isWrong = (at: number): boolean => (errors[at] ?? 0) > 2;
  const kept = passing(matches, mask.known);
  const among = (value: (at: number) => boolean, counts: (at: number) => boolean): ReturnType<typeof percent> =>
    percent(
      meanOf(
        blocks,
        totalsOf(blocks, (at) => (value(at) ? 1 : 0), counts),
      ),
    );
  const isKept = (at: number): boolean => kept[at] === 1;
  const isKnown = (at: number): boolean => mask.known[at] === 1;
  const keptShare = among(isKept, isKnown);
  const like = (confidence: ArrayLike<number>): number =>
    100 * wrongAmong(rankPixels(confidence, mask.known), isWrong, keptShare.value / 100);
  return {
    id: `${scene.id}-${method}`,
    label: `${scene.name}, ${methods.find(({ id }) => id === method)?.name ?? ''}`,
    cells: {
      kept: keptShare,
      before: among(isWrong, isKnown),
      wrong: among(isWrong, isKept),
      lost: among(
        (at) => !isKept(at),
        (at) => isKnown(at) && !isWrong(at),
      ),
      hidden: among(isKept, (at) => isKnown(at) && mask.visible[at] !== 1),
      byPeakRatio: plain(like(matches.peakRatio)),
      byCurvature: plain(like(matches.curvature)),
    },
  };
}

/** Coverages that the table shows. */
const steps = [0.5, 0.7, 0.8, 0.9, 0.95] as const;

/** Wrong pixels among those kept, at several coverages, by measure of confidence. */
export function confidenceTable(report: Report): Table {
  return {
    title: 'Share of pixels off by more than 2 px among those kept, by what orders them',
    ...frameBoth(report, ''),
    note: 'The area is the mean over coverages of 5 to 100 %. Nothing can do better than the order by the true error; chance keeps the share as it is.',
    columns: [
      ...steps.map((coverage) => ({
        id: `at${Math.round(100 * coverage)}`,
        label: `${Math.round(100 * coverage)} % kept: wrong (%)`,
        format: 1 as const,
      })),
      { id: 'all', label: 'All kept: wrong (%)', format: 1 },
      { id: 'area', label: 'Area (%)', format: 1 },
    ],
    rows: report.scenes.flatMap((studied) =>
      shown.flatMap((method) => {
        const { scene } = studied;
        return rankings(studied, method).map(({ id, label, ranked, isWrong }) => {
          const { area, wrong } = sparsify(ranked, isWrong);
          return {
            id: `${scene.id}-${method}-${id}`,
            label: `${scene.name}, ${methods.find((each) => each.id === method)?.name ?? ''}: ${label.toLowerCase()}`,
            cells: {
              ...Object.fromEntries(
                steps.map((coverage) => [`at${Math.round(100 * coverage)}`, plain(100 * wrongAmong(ranked, isWrong, coverage))]),
              ),
              all: plain(100 * (wrong.at(-1) ?? 0)),
              area: plain(100 * area),
            },
          };
        });
      }),
    ),
  };
}

interface Ranking {
  id: string;
  label: string;
  ranked: Int32Array;
  isWrong: (at: number) => boolean;
}

function rankings(studied: Studied, method: string): Ranking[] {
  const { scene, mask } = studied;
  const matches = matchesOf(studied, method);
  const errors = absoluteErrors(matches.disparity, scene.truth);
  const isWrong = (at: number): boolean => (errors[at] ?? 0) > 2;
  return [
    ...measures.map(({ id, label, of }) => ({ id, label, ranked: rankPixels(of(matches), mask.known), isWrong })),
    {
      id: 'true-error',
      label: 'True error, which nobody has',
      ranked: rankPixels(
        errors.map((value) => -value),
        mask.known,
      ),
      isWrong,
    },
  ];
}

/** The same as curves, for the headline method on Motorcycle. */
export function confidenceChart(report: Report): Chart {
  const studied = sceneOf(report, 'motorcycle');
  return {
    title: 'Wrong pixels among those kept, Motorcycle, census with 4 paths',
    description:
      'Four rising curves that meet where all pixels are kept. The order by the true error is lowest: nothing wrong until most is kept. The lower a measure of confidence lies, the more of the wrong pixels it throws out first.',
    origin: frame(report, studied).sample.part.replace('pixels of the scene', 'Measured on pixels of the scene'),
    kind: 'line',
    x: { label: 'Share of pixels kept', domain: [0, 1], format: '.0%' },
    y: { label: 'Off by more than 2 px among kept', format: '.0%' },
    series: rankings(studied, headline).map(({ label, ranked, isWrong }) => ({
      name: label,
      points: sparsify(ranked, isWrong).wrong.map((value, index): [number, number] => [coverages[index] ?? 0, value]),
    })),
  };
}
