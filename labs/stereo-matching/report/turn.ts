import { quantile } from '../../shared/intervals.ts';
import type { Turn } from '../experiments/turn.ts';
import { depthError, depthOf } from '../measure/depth.ts';
import { absoluteErrors, refined } from '../measure/errors.ts';
import { passing } from './confidence.ts';
import { badShare, frame, plain, sceneOf, type Chart, type Report, type Table } from './frame.ts';

/** Bands of true depth whose errors are shown, in meters. */
const near = [2.1, 2.5] as const;
const far = [4, 5.1] as const;

/** What the robot could see of a camera that has turned, and what only the truth shows. */
export function turnTable(report: Report, turns: readonly Turn[]): Table {
  const studied = sceneOf(report, 'motorcycle');
  const { mask } = studied;
  const first = turns[0];
  return {
    title: 'The right camera turned to the left on Motorcycle: what matching notices, and what becomes of depth',
    ...frame(report, studied),
    note: 'Census, SGM with 4 paths, equiangular fit; depths are of pixels that pass the left–right check, and computed with the old calibration. Signed: positive is farther than the truth. The right picture is resampled, which blurs it from the second row on.',
    columns: [
      { id: 'angle', label: 'Angle (arcmin)', format: 2 },
      { id: 'kept', label: 'Passes the left–right check (%)', format: 1 },
      { id: 'ratio', label: 'Median peak ratio', format: 2 },
      { id: 'cost', label: 'Mean cost ÷ unturned', format: 2 },
      { id: 'bad2', label: 'Match off by > 2 px from where the point now is (%)', format: 1 },
      { id: 'off', label: 'Disparity off by > 2 px from the calibrated truth (%)', format: 1 },
      { id: 'near', label: `Median depth error, ${near[0]} to ${near[1]} m (mm)`, format: 0 },
      { id: 'far', label: `Median depth error, ${far[0]} to ${far[1]} m (mm)`, format: 0 },
      { id: 'farFormula', label: 'Far, by the formula (mm)', format: 0 },
    ],
    rows: turns.map(({ shift, angle, matches, truth }) => {
      const kept = passing(matches, mask.known);
      const values = refined(matches.disparity, matches.lines);
      return {
        id: `shift-${String(shift).replace('.', '-')}`,
        label: shift === 0 ? 'As calibrated' : `Turned by ${shift} px`,
        cells: {
          angle: plain(angle),
          kept: badShare(studied, Float32Array.from(kept), 0.5, mask.known),
          ratio: plain(medianOf(matches.peakRatio, mask.known)),
          cost: plain(meanCost(matches.cost, mask.known) / meanCost(first?.matches.cost ?? matches.cost, mask.known)),
          bad2: badShare(studied, absoluteErrors(values, truth), 2, mask.known),
          off: badShare(studied, absoluteErrors(values, studied.scene.truth), 2, mask.known),
          near: plain(medianError(report, values, kept, near)),
          far: plain(medianError(report, values, kept, far)),
          farFormula: plain(depthError(report.camera, medianDepth(report, kept, far), shift)),
        },
      };
    }),
  };
}

/** Depth errors of both bands as the camera turns, with the share that the check keeps. */
export function turnChart(report: Report, turns: readonly Turn[]): Chart {
  const { mask } = sceneOf(report, 'motorcycle');
  const points = ([from, to]: readonly [number, number]): [number, number][] =>
    turns.map(({ angle, matches }) => [
      angle,
      medianError(report, refined(matches.disparity, matches.lines), passing(matches, mask.known), [from, to]),
    ]);
  return {
    title: 'Median depth error on Motorcycle as the right camera turns by minutes of arc',
    description:
      'Two rising lines that begin near zero: the median signed depth error of near and of far pixels. Both grow in proportion to the angle, the far one several times as fast.',
    origin:
      'Measured on pixels that pass the left–right check, with the right picture resampled as a turned camera takes it; depths by the old calibration.',
    kind: 'line',
    x: { label: 'Angle (arcmin)' },
    y: { label: 'Median depth error (mm)' },
    series: [
      { name: `${near[0]} to ${near[1]} m`, points: points(near) },
      { name: `${far[0]} to ${far[1]} m`, points: points(far) },
    ],
  };
}

function within(
  report: Report,
  mask: Uint8Array,
  [from, to]: readonly [number, number],
  of: (at: number, depth: number) => number,
): Float64Array {
  const { truth } = sceneOf(report, 'motorcycle').scene;
  const values = Array.from(truth).flatMap((disparity, at) => {
    const depth = depthOf(report.camera, disparity);
    return mask[at] === 1 && depth >= 1000 * from && depth < 1000 * to ? [of(at, depth)] : [];
  });
  return Float64Array.from(values).sort();
}

function medianError(report: Report, values: Float32Array, kept: Uint8Array, band: readonly [number, number]): number {
  return quantile(
    within(report, kept, band, (at, depth) => depthOf(report.camera, values[at] ?? 0) - depth),
    0.5,
  );
}

function medianDepth(report: Report, kept: Uint8Array, band: readonly [number, number]): number {
  return quantile(
    within(report, kept, band, (_, depth) => depth),
    0.5,
  );
}

function medianOf(values: Float32Array, mask: Uint8Array): number {
  return quantile(Float64Array.from(values.filter((_, at) => mask[at] === 1)).sort(), 0.5);
}

function meanCost(values: Float32Array, mask: Uint8Array): number {
  return values.reduce((sum, value, at) => (mask[at] === 1 ? sum + value : sum), 0);
}
