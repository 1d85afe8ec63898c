import { seededRandom } from '../../shared/random.ts';
import { countPhotons, expose, moveDown } from '../disturb/disturb.ts';
import { pairOf, type Pair } from '../load/scene.ts';
import { absoluteErrors } from '../measure/errors.ts';
import { settingsFor } from '../report/frame.ts';
import type { Crew } from './tasks.ts';
import type { Prepared, Tuned } from './tune.ts';

/** Something that goes wrong with a pair. */
export interface Fault {
  id: string;
  label: string;
  apply: (pair: Pair) => Pair;
}

const lower =
  (by: number): Fault['apply'] =>
  (pair) => ({ ...pair, right: moveDown(pair.right, pair, by) });
const exposed =
  (gain: number, gamma: number): Fault['apply'] =>
  (pair) => ({ ...pair, right: expose(pair.right, gain, gamma) });

function night(white: number): Fault['apply'] {
  return (pair) => {
    const random = seededRandom(white);
    return { ...pair, left: countPhotons(pair.left, white, random), right: countPhotons(pair.right, white, random) };
  };
}

/** Vertical misalignments in pixels, and photons at white. */
export const misalignments = [0.25, 0.5, 1, 2] as const;
export const photons = [400, 100, 25] as const;

/** What is tried; the first leaves the pair as it is, and the second resamples both pictures alike, which blurs them and moves nothing apart. */
export const faults: readonly Fault[] = [
  { id: 'none', label: 'As it is', apply: (pair) => pair },
  {
    id: 'resampled',
    label: 'Both pictures 0.5 px lower: blur alone',
    apply: (pair) => ({ ...pair, left: moveDown(pair.left, pair, 0.5), right: moveDown(pair.right, pair, 0.5) }),
  },
  ...misalignments.map((by) => ({
    id: `lower-${String(by).replace('.', '-')}`,
    label: `Right picture ${by} px lower`,
    apply: lower(by),
  })),
  { id: 'gain-0-8', label: 'Right picture × 0.8', apply: exposed(0.8, 1) },
  { id: 'gain-1-25', label: 'Right picture × 1.25, clipped', apply: exposed(1.25, 1) },
  { id: 'gamma-1-5', label: 'Right picture to the power of 1.5', apply: exposed(1, 1.5) },
  ...photons.map((white) => ({ id: `photons-${white}`, label: `Both with ${white} photons at white`, apply: night(white) })),
];

/** Methods that are put to the test. */
export const faultMethods = ['sad-box', 'sobel-box', 'census-box', 'sad-sgm4', 'sobel-sgm4', 'census-sgm4'] as const;

/** Errors of each method under each fault on a scene, by fault and method. */
export async function injectFaults(tuned: Tuned, { scene }: Prepared, crew: Crew): Promise<Map<string, Float32Array>> {
  const settings = faultMethods.map((method) => settingsFor({ tuned }, method, scene));
  const all = await Promise.all(
    faults.map(async ({ id, apply }) => {
      const disparities = await crew.whole(apply(pairOf(scene)), settings);
      return disparities.map((disparity, index) => [`${id} ${faultMethods[index] ?? ''}`, absoluteErrors(disparity, scene.truth)] as const);
    }),
  );
  return new Map(all.flat());
}
