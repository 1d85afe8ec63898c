import { quantile } from '../../shared/intervals.ts';
import { depthError, depthOf } from '../measure/depth.ts';
import { refined } from '../measure/errors.ts';
import { passing } from './confidence.ts';
import { frame, headline, matchesOf, plain, sceneOf, type Chart, type Report, type Table } from './frame.ts';

/** Bounds of the depth bands, in meters. */
const bounds = [2.1, 2.5, 3, 3.5, 4, 4.5, 5.1] as const;

/** Pixels of a depth band: their true depths, errors of disparity, and errors of depth, each in ascending order. */
interface Band {
  id: string;
  label: string;
  depth: number;
  pixels: Float64Array;
  millimeters: Float64Array;
}

/** Errors in pixels and in millimeters, of all pixels of a mask and by band of the true depth. */
export interface Depths {
  all: Float64Array;
  bands: Band[];
}

/** Which pixels depth is measured on. */
export type Which = 'all' | 'kept';

/** Measures depth on Motorcycle, the calibrated scene, with the headline method and equiangular sub-pixel fits. */
export function measureDepths(report: Report, which: Which): Depths {
  const { camera } = report;
  const studied = sceneOf(report, 'motorcycle');
  const matches = matchesOf(studied, headline);
  const values = refined(matches.disparity, matches.lines);
  const mask = which === 'all' ? studied.mask.known : passing(matches, studied.mask.known);
  const { truth } = studied.scene;
  const pick = (from: number, to: number, of: (at: number, depth: number) => number): Float64Array =>
    Float64Array.from(
      Array.from(truth).flatMap((disparity, at) => {
        if (mask[at] !== 1) return [];
        const depth = depthOf(camera, disparity);
        return depth >= from && depth < to ? [of(at, depth)] : [];
      }),
    ).sort();
  const inPixels = (at: number): number => Math.abs((values[at] ?? 0) - (truth[at] ?? 0));
  return {
    all: pick(0, Infinity, inPixels),
    bands: bounds.slice(1).map((to, index) => {
      const from = bounds[index] ?? 0;
      return {
        id: `from-${String(from).replace('.', '-')}`,
        label: `${from} to ${to} m`,
        depth: quantile(
          pick(1000 * from, 1000 * to, (_, depth) => depth),
          0.5,
        ),
        pixels: pick(1000 * from, 1000 * to, inPixels),
        millimeters: pick(1000 * from, 1000 * to, (at, depth) => Math.abs(depthOf(camera, values[at] ?? 0) - depth)),
      };
    }),
  };
}

/** One number of disparity error for the whole scene, and what the formula makes of it at each depth: quantiles of the absolute error. */
export const levels = [
  { id: 'median', label: 'Median', share: 0.5 },
  { id: 'high', label: '90th percentile', share: 0.9 },
  { id: 'tail', label: '99th percentile', share: 0.99 },
] as const;

/** Errors of depth by band, measured and by the formula. */
export function depthTable(report: Report, which: Which): Table {
  const depths = measureDepths(report, which);
  const framed = frame(report, sceneOf(report, 'motorcycle'), '');
  const kept = which === 'kept' ? ' that pass the left–right check' : '';
  return {
    title: `Depth errors on Motorcycle by true depth, pixels${kept}, against Z² ÷ (f · B) · dd`,
    ...framed,
    sample: {
      ...framed.sample,
      part: framed.sample.part.replace('with ground truth', `with ground truth${kept}`),
      rows: depths.all.length,
    },
    note: `Census, SGM with 4 paths, equiangular fit; f 994.978 px, B 193.001 mm. The formula takes one dd for all depths, the scene's own quantile of |dd|: ${levels
      .map(({ label, share }) => `${label.toLowerCase()} ${quantile(depths.all, share).toFixed(2)} px`)
      .join(', ')}. "Own" takes that of the band, and differs from the measured one only by what the first order leaves out.`,
    columns: [
      { id: 'pixels', label: 'Pixels', format: 'count' },
      { id: 'bad2', label: 'Off by > 2 px (%)', format: 1 },
      { id: 'dd', label: 'Median |dd| (px)', format: 2 },
      { id: 'ddHigh', label: '90th percentile |dd| (px)', format: 2 },
      ...levels.flatMap(({ id, label }) => [
        { id: `${id}Measured`, label: `${label}, measured (mm)`, format: 0 as const },
        { id: `${id}Formula`, label: `${label}, formula (mm)`, format: 0 as const },
        { id: `${id}Own`, label: `${label}, formula with own dd (mm)`, format: 0 as const },
      ]),
    ],
    rows: depths.bands.map(({ id, label, depth, pixels, millimeters }) => ({
      id,
      label,
      cells: {
        pixels: plain(pixels.length),
        bad2: plain((100 * pixels.filter((error) => error > 2).length) / pixels.length),
        dd: plain(quantile(pixels, 0.5)),
        ddHigh: plain(quantile(pixels, 0.9)),
        ...Object.fromEntries(
          levels.flatMap((level) => [
            [`${level.id}Measured`, plain(quantile(millimeters, level.share))],
            [`${level.id}Formula`, plain(depthError(report.camera, depth, quantile(depths.all, level.share)))],
            [`${level.id}Own`, plain(depthError(report.camera, depth, quantile(pixels, level.share)))],
          ]),
        ),
      },
    })),
  };
}

/** Median and 90th percentile by depth, measured and by the formula. */
export function depthChart(report: Report, which: Which): Chart {
  const { all, bands } = measureDepths(report, which);
  const kept = which === 'kept' ? ', pixels that pass the left–right check' : ', all pixels with ground truth';
  return {
    title: `Depth error by depth on Motorcycle${kept}, with the formula for one dd`,
    description:
      'Two pairs of curves on a logarithmic scale: the median and the 90th percentile of the absolute depth error, each beside Z² ÷ (f · B) · dd with one dd for all depths. The formula rises with the square of the depth; the measured errors do where disparity errors are alike at all depths, and leave it where wrong matches make up a band.',
    origin:
      'Measured on Motorcycle: census, SGM with 4 paths, equiangular fit, settings chosen on Aloe. The formula takes the quantiles of |dd| of the whole scene.',
    kind: 'line',
    x: { label: 'True depth (m)' },
    y: { label: 'Absolute depth error (mm)', scale: 'log' },
    series: levels.slice(0, 2).flatMap(({ label, share }) => [
      {
        name: `${label}, measured`,
        points: bands.map(({ depth, millimeters }): [number, number] => [depth / 1000, quantile(millimeters, share)]),
      },
      {
        name: `${label}, formula`,
        points: bands.map(({ depth }): [number, number] => [depth / 1000, depthError(report.camera, depth, quantile(all, share))]),
      },
    ]),
  };
}

/** A camera for a sidewalk robot, and depths that matter to it, in meters. */
const robot = { focal: 736, baseline: 150 };
const robotDepths = [0.5, 1, 2, 3, 4, 6, 8] as const;

/** What the disparity errors of this scene would mean for another camera, by the formula alone. */
export function carryOverTable(report: Report): Table {
  const { all } = measureDepths(report, 'kept');
  const framed = frame(report, sceneOf(report, 'motorcycle'), '');
  return {
    title: `Carried over by Z² ÷ (f · B) · dd to a camera with f ${robot.focal} px and B ${robot.baseline} mm`,
    ...framed,
    kind: 'simulated',
    sample: { part: 'quantiles of |dd| of the pixels of Motorcycle that pass the left–right check', rows: all.length },
    note: `Computed, not measured: nobody has matched a picture of that camera here. |dd| as measured: ${levels
      .map(({ label, share }) => `${label.toLowerCase()} ${quantile(all, share).toFixed(2)} px`)
      .join(', ')}. The first order is far off where the error comes near the depth itself.`,
    columns: levels.map(({ id, label }) => ({ id, label: `${label} (mm)`, format: 0 as const })),
    rows: robotDepths.map((depth) => ({
      id: `at-${String(depth).replace('.', '-')}`,
      label: `${depth} m`,
      cells: Object.fromEntries(levels.map(({ id, share }) => [id, plain(depthError(robot, 1000 * depth, quantile(all, share)))])),
    })),
  };
}
