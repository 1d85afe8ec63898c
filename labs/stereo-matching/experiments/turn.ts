import { turned, turnRight } from '../disturb/disturb.ts';
import { pairOf, type Camera } from '../load/scene.ts';
import type { Matches } from '../match/winner.ts';
import { headline, settingsFor } from '../report/frame.ts';
import type { Crew } from './tasks.ts';
import type { Prepared, Tuned } from './tune.ts';

/** Pixels by which the middle of the right picture moves as its camera turns; disparities get smaller by as much. */
export const shifts = [0, 0.25, 0.5, 1, 2, 4] as const;

/** What matching says of a pair whose right camera has turned, and what would be true of it. */
export interface Turn {
  shift: number;
  /** Minutes of arc. */
  angle: number;
  matches: Matches;
  truth: Float32Array;
}

/** Turns the right camera to the left, so that everything seems farther than it is, and matches. */
export function turnCamera(tuned: Tuned, { scene }: Prepared, camera: Camera, crew: Crew): Promise<Turn[]> {
  const settings = settingsFor({ tuned }, headline, scene);
  return Promise.all(
    shifts.map(async (shift) => {
      const angle = -Math.atan(shift / camera.focal);
      const right = shift === 0 ? scene.right : turnRight(scene.right, scene, camera, angle);
      const [matches] = await crew.full({ ...pairOf(scene), right }, [settings]);
      if (!matches) throw new Error('Nothing was matched.');
      const truth = scene.truth.map((disparity, at) => {
        const [x, y] = [at % scene.width, Math.floor(at / scene.width)];
        return x - turned(camera, angle, x - disparity, y)[0];
      });
      return { shift, angle: (-angle * 180 * 60) / Math.PI, matches, truth };
    }),
  );
}
