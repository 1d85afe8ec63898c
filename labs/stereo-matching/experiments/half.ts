import { shrink } from '../load/gray.ts';
import { pairOf, type Pair } from '../load/scene.ts';
import { matchWhole, type Settings } from '../match/match.ts';
import { refined } from '../measure/errors.ts';
import { closeMethods, settingsFor } from '../report/frame.ts';
import type { Crew } from './tasks.ts';
import { methods, type Prepared, type Tuned } from './tune.ts';

/** A pair at half its width and height, and half its disparities. */
export function halve(pair: Pair): Pair {
  const half = (pixels: Uint8Array): ReturnType<typeof shrink> => shrink({ width: pair.width, height: pair.height, pixels }, 2);
  const { width, height, pixels } = half(pair.left);
  return { width, height, left: pixels, right: half(pair.right).pixels, disparities: Math.ceil(pair.disparities / 2) };
}

/** Disparities of a half-size pair at full size: each stands for four pixels, and counts twice. */
export function enlarge(small: Float32Array, { width: columns, height: rows }: Pair, { width, height }: Pair): Float32Array {
  return Float32Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [Math.min(columns - 1, (at % width) >> 1), Math.min(rows - 1, Math.floor(at / width) >> 1)];
    return 2 * (small[y * columns + x] ?? 0);
  });
}

/** Disparities at full size that were matched at half, with the sub-pixel fit of lines, by method. */
export async function matchHalf(tuned: Tuned, { scene }: Prepared, crew: Crew): Promise<Map<string, Float32Array>> {
  const half = halve(pairOf(scene));
  const all = await crew.full(
    half,
    closeMethods.map((method) => settingsFor({ tuned }, method, scene)),
  );
  return new Map(all.map(({ disparity, lines }, index) => [closeMethods[index] ?? '', enlarge(refined(disparity, lines), half, scene)]));
}

/** Rounds in which each method is timed, so that a busy moment does not fall on one of them alone. */
const rounds = 3;

/** Milliseconds to match a scene to whole pixels with each method, at full and half size: the fastest of several rounds. */
export function timeMatching(tuned: Tuned, { scene }: Prepared): Map<string, { full: number; half: number }> {
  const [full, half] = [pairOf(scene), halve(pairOf(scene))];
  const times = new Map(methods.map(({ id }) => [id, { full: Infinity, half: Infinity }]));
  for (let round = 0; round < rounds; round++) {
    for (const [id, best] of times) {
      const settings = settingsFor({ tuned }, id, scene);
      best.full = Math.min(best.full, timeOf(full, settings));
      best.half = Math.min(best.half, timeOf(half, settings));
    }
  }
  return times;
}

function timeOf(pair: Pair, settings: Settings): number {
  const start = performance.now();
  matchWhole(pair, settings);
  return performance.now() - start;
}
