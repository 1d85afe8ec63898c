import { faultMethods, faults, misalignments, photons } from '../experiments/faults.ts';
import { methods } from '../experiments/tune.ts';
import { badShare, frame, type Chart, type Report, type Studied, type Table } from './frame.ts';

const nameOf = (method: string): string => methods.find(({ id }) => id === method)?.name ?? method;

/** How each cost bears what goes wrong with a pair. */
export function faultsTable(report: Report, studied: Studied, errors: ReadonlyMap<string, Float32Array>): Table {
  return {
    title: `Faults injected into ${studied.scene.name}: share of pixels off by more than 2 px (%)`,
    ...frame(report, studied),
    note: 'Settings stay those of the undisturbed tuning scene. Moving a picture by a fraction of a pixel blurs it; the second row says what blur alone does. Photons are Poisson counts in both pictures, without noise of the sensor.',
    columns: faultMethods.map((id) => ({
      id: id.replace(/-(.)/, (_, letter: string) => letter.toUpperCase()),
      label: nameOf(id),
      format: 1 as const,
      better: 'lower' as const,
    })),
    rows: faults.map(({ id, label }) => ({
      id,
      label,
      cells: Object.fromEntries(
        faultMethods.map((method) => [
          method.replace(/-(.)/, (_, letter: string) => letter.toUpperCase()),
          badShare(studied, errors.get(`${id} ${method}`) ?? new Float32Array(), 2, studied.mask.known),
        ]),
      ),
    })),
  };
}

const drawn = ['sad-box', 'census-box', 'sad-sgm4', 'census-sgm4'] as const;

function chartOf(
  studied: Studied,
  errors: ReadonlyMap<string, Float32Array>,
  points: readonly (readonly [x: number, fault: string])[],
): Chart['series'] {
  return drawn.map((method) => ({
    name: nameOf(method),
    points: points.map(([x, fault]): [number, number] => [
      x,
      badShare(studied, errors.get(`${fault} ${method}`) ?? new Float32Array(), 2, studied.mask.known).value / 100,
    ]),
  }));
}

/** Vertical misalignment against wrong pixels. */
export function misalignmentChart(studied: Studied, errors: ReadonlyMap<string, Float32Array>): Chart {
  return {
    title: `Wrong pixels as the right picture of ${studied.scene.name} moves down`,
    description:
      'Four curves by vertical misalignment from 0 to 2 pixels. All rise: rows that should match no longer show the same. How steeply depends on the cost and on how it is aggregated; half a pixel is still borne by most.',
    origin: 'Measured with the right picture resampled; settings as for the undisturbed pair, chosen on the other scene.',
    kind: 'line',
    x: { label: 'Vertical misalignment (px)' },
    y: { label: 'Off by more than 2 px', format: '.0%' },
    series: chartOf(studied, errors, [[0, 'none'], ...misalignments.map((by) => [by, `lower-${String(by).replace('.', '-')}`] as const)]),
  };
}

/** Photons against wrong pixels. */
export function nightChart(studied: Studied, errors: ReadonlyMap<string, Float32Array>): Chart {
  return {
    title: `Wrong pixels of ${studied.scene.name} as light gets scarce`,
    description:
      'Four curves by photons at white on a logarithmic scale, fewest at the left. All rise toward the left. Windows and paths average noise away to different degrees.',
    origin:
      'Measured with simulated photon noise (Poisson counts, one seed for each level) on both pictures; settings chosen on the other scene without noise.',
    kind: 'line',
    x: { label: 'Photons at white', scale: 'log' },
    y: { label: 'Off by more than 2 px', format: '.0%' },
    series: chartOf(
      studied,
      errors,
      [...photons].reverse().map((white) => [white, `photons-${white}`] as const),
    ),
  };
}
