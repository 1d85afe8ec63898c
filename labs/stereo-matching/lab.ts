import type { LabMeasurements } from '../../src/schemas/lab-result.ts';
import { withCrew } from './experiments/crew.ts';
import { injectFaults } from './experiments/faults.ts';
import { fullGrid, type Grid } from './experiments/grid.ts';
import { matchHalf, timeMatching } from './experiments/half.ts';
import type { Crew } from './experiments/tasks.ts';
import { tune, type Prepared, type Tuned } from './experiments/tune.ts';
import { turnCamera } from './experiments/turn.ts';
import { loadScenes, motorcycleCamera, pairOf, type Scene } from './load/scene.ts';
import { accuracyTable, settingsTable, trialsOf } from './report/accuracy.ts';
import { blocksTable } from './report/blocks.ts';
import { checkTable, confidenceChart, confidenceTable } from './report/confidence.ts';
import { carryOverTable, depthChart, depthTable } from './report/depth.ts';
import { differencesTable } from './report/differences.ts';
import { faultsTable, misalignmentChart, nightChart } from './report/faults.ts';
import { closeMethods, sceneOf, settingsFor, study, type Report, type Studied } from './report/frame.ts';
import { halfTable, timeTable } from './report/half.ts';
import { drawMaps, type Keep } from './report/maps.ts';
import { slicesTable } from './report/slices.ts';
import { subPixelChart, subPixelTable } from './report/sub-pixel.ts';
import { turnChart, turnTable } from './report/turn.ts';

/** Runs the whole lab on the files of `data.json`, in its order, and keeps the disparity maps that it draws. */
export async function run(files: readonly string[], keep: Keep): Promise<LabMeasurements> {
  const [motorcycleLeft, motorcycleRight, motorcycleTruth, aloeLeft, aloeRight, aloeTruth] = files;
  if (!motorcycleLeft || !motorcycleRight || !motorcycleTruth || !aloeLeft || !aloeRight || !aloeTruth)
    throw new Error('The lab reads six files: two pictures and the disparities of each scene.');
  const scenes = await loadScenes({ motorcycleLeft, motorcycleRight, motorcycleTruth, aloeLeft, aloeRight, aloeTruth });
  return withCrew((crew) => measure(scenes, fullGrid, crew, keep));
}

/** The same on scenes that were loaded, one of which is called `motorcycle` and has its camera. */
export async function measure(scenes: readonly Scene[], grid: Grid, crew: Crew, keep: Keep): Promise<LabMeasurements> {
  const tuned = await tune(scenes, grid, crew);
  const studied = await Promise.all(tuned.scenes.map((prepared) => matchClosely(tuned, prepared, crew)));
  const report: Report = { tuned, scenes: studied, camera: motorcycleCamera };
  const [turns, faults, halves] = await Promise.all([
    turnCamera(tuned, sceneOf(report, 'motorcycle'), motorcycleCamera, crew),
    Promise.all(studied.map(async (each) => [each.scene.id, await injectFaults(tuned, each, crew)] as const)),
    Promise.all(studied.map(async (each) => [each.scene.id, await matchHalf(tuned, each, crew)] as const)),
  ]);
  const faultsOf = (scene: Studied): ReadonlyMap<string, Float32Array> =>
    new Map(faults).get(scene.scene.id) ?? new Map<string, Float32Array>();
  const motorcycle = sceneOf(report, 'motorcycle');
  const each = <Value>(name: string, of: (scene: Studied) => Value): Record<string, Value> =>
    Object.fromEntries(studied.map((scene) => [`${name}-${scene.scene.id}`, of(scene)]));
  return {
    title: 'Stereo matching: cost, aggregation, confidence and calibration on two scenes',
    about:
      'Two stereo pairs with ground truth: Motorcycle of Middlebury 2014 at a quarter and Aloe of Middlebury 2006 at a third of their size, each with settings chosen on the other. Indoors, well lit and well calibrated, searched over 64 and 72 disparities. Two scenes are two: intervals are about pixels of one scene, never about other scenes.',
    tables: {
      ...each('accuracy', (scene) => accuracyTable(report, scene)),
      differences: differencesTable(report),
      settings: settingsTable(report),
      blocks: blocksTable(report),
      'sub-pixel': subPixelTable(report),
      check: checkTable(report),
      confidence: confidenceTable(report),
      depth: depthTable(report, 'all'),
      'depth-kept': depthTable(report, 'kept'),
      'carried-over': carryOverTable(report),
      ...each('faults', (scene) => faultsTable(report, scene, faultsOf(scene))),
      turned: turnTable(report, turns),
      resolution: halfTable(report, new Map(halves)),
      time: timeTable(report, timeMatching(tuned, motorcycle)),
      ...each('slices', (scene) => slicesTable(report, scene)),
    },
    charts: {
      'sub-pixel-bias': subPixelChart(report),
      confidence: confidenceChart(report),
      depth: depthChart(report, 'all'),
      'depth-kept': depthChart(report, 'kept'),
      misaligned: misalignmentChart(motorcycle, faultsOf(motorcycle)),
      night: nightChart(motorcycle, faultsOf(motorcycle)),
      turned: turnChart(report, turns),
    },
    pictures: await drawMaps(report, keep),
    trials: trialsOf(report),
  };
}

async function matchClosely(tuned: Tuned, prepared: Prepared, crew: Crew): Promise<Studied> {
  const settings = closeMethods.map((method) => settingsFor({ tuned }, method, prepared.scene));
  const all = await crew.full(pairOf(prepared.scene), settings);
  return study(
    prepared,
    new Map(
      all.flatMap((matches, index) => {
        const method = closeMethods[index];
        return method ? [[method, matches] as const] : [];
      }),
    ),
  );
}
