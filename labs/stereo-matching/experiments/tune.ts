import { pairOf, type Scene } from '../load/scene.ts';
import type { Aggregation, Settings } from '../match/match.ts';
import type { Cost } from '../match/volume.ts';
import { absoluteErrors, shareBeyond } from '../measure/errors.ts';
import { visibility, type Known } from '../measure/truth.ts';
import type { Grid } from './grid.ts';
import type { Crew } from './tasks.ts';

/** A cost with an aggregation. */
export interface Method {
  id: string;
  name: string;
  cost: Cost;
  aggregation: Aggregation;
}

const costNames: Record<Cost, string> = { sad: 'SAD', sobel: 'Sobel SAD', census: 'Census' };
const aggregationNames: Record<Aggregation, string> = { box: 'window', sgm4: 'SGM, 4 paths', sgm8: 'SGM, 8 paths' };

/** Every cost with every aggregation. */
export const methods: Method[] = (['sad', 'sobel', 'census'] as const).flatMap((cost) =>
  (['box', 'sgm4', 'sgm8'] as const).map((aggregation) => ({
    id: `${cost}-${aggregation}`,
    name: `${costNames[cost]}, ${aggregationNames[aggregation]}`,
    cost,
    aggregation,
  })),
);

/** A setting that was tried on both scenes. */
export interface Candidate {
  settings: Settings;
  /** The disparities it gives, by scene. */
  disparity: Map<string, Uint8Array>;
  /** Share of visible pixels that are off by more than 2 pixels, by scene. */
  loss: Map<string, number>;
}

/** A scene with all that was tried on it. */
export interface Prepared {
  scene: Scene;
  mask: Known;
}

/** The outcome of tuning. */
export interface Tuned {
  scenes: Prepared[];
  /** By method. */
  candidates: Map<string, Candidate[]>;
  /** The candidate of a method with the least loss on a scene. */
  best: (method: string, scene: string) => Candidate;
  /** The one to use on a scene: the best of the other one. */
  forScene: (method: string, scene: string) => Candidate;
}

/** The disparity in pixels beyond which a match is wrong for whoever tunes. */
export const tuningLimit = 2;

/** Tries the whole grid on both scenes. */
export async function tune(scenes: readonly Scene[], grid: Grid, crew: Crew): Promise<Tuned> {
  const prepared = scenes.map((scene) => ({ scene, mask: visibility(scene) }));
  const swept = await Promise.all(
    prepared.map(({ scene }) =>
      Promise.all(
        grid.costs.map((costs) =>
          // A window over averages is but a larger window.
          crew.sweep(pairOf(scene), costs, costs.support === 1 ? grid.windows : [], grid.penalties[costs.cost]),
        ),
      ).then((all) => all.flat()),
    ),
  );
  const candidates = new Map(methods.map(({ id }) => [id, [] as Candidate[]]));
  swept[0]?.forEach(({ settings }, index) => {
    const disparity = new Map(prepared.map(({ scene }, which) => [scene.id, swept[which]?.[index]?.disparity ?? new Uint8Array()]));
    const loss = new Map(
      prepared.map(({ scene, mask }) => {
        const errors = absoluteErrors(disparity.get(scene.id) ?? [], scene.truth);
        return [scene.id, shareBeyond(errors, tuningLimit, mask.visible)];
      }),
    );
    candidates.get(`${settings.cost}-${settings.aggregation}`)?.push({ settings, disparity, loss });
  });
  const best = (method: string, scene: string): Candidate => {
    const [first, ...others] = candidates.get(method) ?? [];
    if (!first) throw new Error(`Nothing was tried for ${method}.`);
    return others.reduce((kept, each) => ((each.loss.get(scene) ?? 1) < (kept.loss.get(scene) ?? 1) ? each : kept), first);
  };
  return {
    scenes: prepared,
    candidates,
    best,
    forScene: (method, scene) => best(method, otherThan(scene, scenes)),
  };
}

/** The scene that settings are chosen on for another one. */
export function otherThan(scene: string, scenes: readonly Scene[]): string {
  const other = scenes.find(({ id }) => id !== scene);
  if (!other) throw new Error('Settings need a second scene to be chosen on.');
  return other.id;
}
