import { methods } from '../experiments/tune.ts';
import { meanOf, totalsOf } from '../measure/blocks.ts';
import { refined } from '../measure/errors.ts';
import { quantile } from '../../shared/intervals.ts';
import type { Matches } from '../match/winner.ts';
import { closeMethods, frame, matchesOf, plain, sceneOf, type Chart, type Report, type Studied, type Table } from './frame.ts';

const fits = [
  { id: 'none', label: 'whole pixels', of: ({ disparity }: Matches) => Float32Array.from(disparity) },
  { id: 'parabola', label: 'parabola', of: ({ disparity, parabola }: Matches) => refined(disparity, parabola) },
  { id: 'lines', label: 'equiangular lines', of: ({ disparity, lines }: Matches) => refined(disparity, lines) },
] as const;

/** Parts of a pixel by which bias is shown. */
const tenths = 10;

interface Fit {
  /** Signed errors of the pixels whose whole disparity is within 1 px of the truth; not a number elsewhere. */
  errors: Float32Array;
  right: Uint8Array;
  /** Mean error by tenth of a pixel of the true disparity. */
  bias: number[];
}

function fit({ scene, mask }: Studied, matches: Matches, of: (matches: Matches) => Float32Array): Fit {
  const values = of(matches);
  const errors = scene.truth.map((truth, at) => (values[at] ?? 0) - truth);
  const right = scene.truth.map((truth, at) => (mask.known[at] === 1 && Math.abs((matches.disparity[at] ?? 0) - truth) < 1 ? 1 : 0));
  const [sums, counts] = [new Float64Array(tenths), new Float64Array(tenths)];
  scene.truth.forEach((truth, at) => {
    if (right[at] !== 1) return;
    const tenth = Math.min(tenths - 1, Math.floor((truth - Math.floor(truth)) * tenths));
    sums[tenth] = (sums[tenth] ?? 0) + (errors[at] ?? 0);
    counts[tenth] = (counts[tenth] ?? 0) + 1;
  });
  return { errors, right: Uint8Array.from(right), bias: Array.from(sums, (value, tenth) => value / (counts[tenth] ?? 1)) };
}

/** What sub-pixel fits leave of the error where the whole pixel is right, on Motorcycle alone: Aloe's ground truth is too coarse. */
export function subPixelTable(report: Report): Table {
  const studied = sceneOf(report, 'motorcycle');
  return {
    title: 'Sub-pixel fits on Motorcycle, where the whole pixel is within 1 px of the truth',
    ...frame(report, studied),
    note: "The same pixels for the three fits of a method. Motorcycle's ground truth is itself good to about 0.05 px at this size; Aloe's comes in steps of a third of a pixel and is not used here. The swing is the largest minus the smallest mean error over tenths of a pixel: a perfect fit has none.",
    columns: [
      { id: 'right', label: 'Within 1 px (% of known)', format: 1 },
      { id: 'rms', label: 'RMS error (px)', format: 3, better: 'lower' },
      { id: 'median', label: 'Median error (px)', format: 3, better: 'lower' },
      { id: 'bias', label: 'Mean error, signed (px)', format: 3 },
      { id: 'swing', label: 'Swing of the bias (px)', format: 3, better: 'lower' },
    ],
    rows: closeMethods.flatMap((method) =>
      fits.map(({ id, label, of }) => {
        const { errors, right, bias } = fit(studied, matchesOf(studied, method), of);
        const { blocks } = studied;
        const isRight = (at: number): boolean => right[at] === 1;
        const squares = meanOf(
          blocks,
          totalsOf(blocks, (at) => (errors[at] ?? 0) ** 2, isRight),
        );
        const magnitudes = Float64Array.from(
          errors.filter((_, at) => isRight(at)),
          Math.abs,
        ).sort();
        return {
          id: `${method}-${id}`,
          label: `${methods.find((each) => each.id === method)?.name ?? ''}: ${label}`,
          cells: {
            right: plain((100 * magnitudes.length) / studied.mask.known.reduce((sum, value) => sum + value, 0)),
            rms: { value: Math.sqrt(squares.value), low: Math.sqrt(squares.low), high: Math.sqrt(squares.high) },
            median: plain(quantile(magnitudes, 0.5)),
            bias: meanOf(
              blocks,
              totalsOf(blocks, (at) => errors[at] ?? 0, isRight),
            ),
            swing: plain(Math.max(...bias) - Math.min(...bias)),
          },
        };
      }),
    ),
  };
}

/** Systematic error by the fraction of the true disparity. */
export function subPixelChart(report: Report): Chart {
  const studied = sceneOf(report, 'motorcycle');
  const series = (['sad-box', 'census-sgm4'] as const).flatMap((method) =>
    fits.slice(1).map(({ label, of }) => ({
      name: `${methods.find((each) => each.id === method)?.name ?? ''}: ${label}`,
      points: fit(studied, matchesOf(studied, method), of).bias.map((value, tenth): [number, number] => [(tenth + 0.5) / tenths, value]),
    })),
  );
  return {
    title: 'Mean sub-pixel error on Motorcycle by the fraction of the true disparity',
    description:
      'Four curves over one pixel. A fit without bias would lie on zero. Where a curve falls from above zero in the first half to below it in the second or the other way round, disparities are drawn toward, or pushed from, whole pixels.',
    origin: 'Measured on the pixels of Motorcycle whose whole disparity is within 1 px of the truth; settings chosen on Aloe.',
    kind: 'line',
    x: { label: 'Fraction of the true disparity (px)', domain: [0, 1] },
    y: { label: 'Mean error (px)' },
    series,
  };
}
