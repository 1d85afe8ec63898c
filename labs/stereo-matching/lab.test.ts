import { describe, expect, it } from 'vitest';
import { loadLab, requireCell, requireTable } from '../../src/labs/load-lab.ts';
import { labMeasurementsSchema, type LabMeasurements } from '../../src/schemas/lab-result.ts';
import { withCrew } from './experiments/crew.ts';
import { enlarge, halve } from './experiments/half.ts';
import { alone } from './experiments/tasks.ts';
import { methods, otherThan } from './experiments/tune.ts';
import { measure } from './lab.ts';
import { pairOf } from './load/scene.ts';
import { madeUpScene } from './made-up.ts';
import { headline } from './report/frame.ts';

// The whole lab takes minutes: here its result is held to what must be true of any run.
const result = loadLab('stereo-matching');
const cell = (table: string, row: string, column: string): ReturnType<typeof requireCell>['cell'] =>
  requireCell(requireTable(result, table), row, column).cell;
const value = (table: string, row: string, column: string): number => cell(table, row, column).value;
const scenes = ['motorcycle', 'aloe'];

describe('the result', () => {
  it.each(scenes)('has fewer errors on %s the larger the limit, and among pixels that both cameras see', (scene) => {
    for (const { id } of methods) {
      const of = (column: string): number => value(`accuracy-${scene}`, id, column);
      expect(of('bad1')).toBeGreaterThan(of('bad2'));
      expect(of('bad2')).toBeGreaterThan(of('bad4'));
      expect(of('bad2')).toBeGreaterThan(of('visibleBad2'));
      // Nothing beats the settings that were chosen on the scene itself.
      expect(of('gain')).toBeGreaterThanOrEqual(0);
      expect(of('visibleBad2') - of('gain')).toBeCloseTo(of('ownBad2'), 2);
    }
  });

  it.each(scenes)('tells the same of %s in every table', (scene) => {
    const bad = value(`accuracy-${scene}`, headline, 'bad2');
    expect(value(`faults-${scene}`, 'none', 'censusSgm4')).toBeCloseTo(bad, 4);
    expect(value('check', `${scene}-${headline}`, 'before')).toBeCloseTo(bad, 4);
    expect(value('blocks', `${scene}-${headline}`, 'bad2')).toBeCloseTo(bad, 4);
    expect(value('differences', 'sad-box-to-census-sgm4', scene)).toBeCloseTo(bad - value(`accuracy-${scene}`, 'sad-box', 'bad2'), 3);
  });

  it.each(scenes)('reports as its headline the method with the least loss when tuned on %s', (scene) => {
    const losses = methods.map(({ id }) => value('settings', `${scene}-${id}`, 'loss'));
    expect(value('settings', `${scene}-${headline}`, 'loss')).toBe(Math.min(...losses));
  });

  it('puts no measure of confidence before the true error', () => {
    const { rows } = requireTable(result, 'confidence');
    for (const { id } of rows)
      expect(value('confidence', id, 'area')).toBeGreaterThanOrEqual(
        value('confidence', id.replace(/(agreement|peak-ratio|curvature)$/, 'true-error'), 'area'),
      );
  });

  it('holds the formula with the own error of a band against the measured median', () => {
    for (const { id } of requireTable(result, 'depth').rows) {
      const ratio = value('depth', id, 'medianMeasured') / value('depth', id, 'medianOwn');
      expect(ratio).toBeGreaterThan(0.9);
      expect(ratio).toBeLessThan(1.1);
    }
  });

  it('calls what is carried over to another camera simulated, and nothing else', () => {
    const simulated = Object.entries(result.measured.tables).flatMap(([id, { kind }]) => (kind === 'simulated' ? [id] : []));
    expect(simulated).toEqual(['carried-over']);
  });

  it('chose one configuration for each method and scene, and lists all', () => {
    const { trials } = result.measured;
    for (const split of new Set(trials.map((trial) => trial.split)))
      for (const { id } of methods)
        expect(trials.filter((trial) => trial.split === split && trial.model === id && trial.chosen)).toHaveLength(1);
  });
});

describe('the lab on made-up scenes', () => {
  const made = [
    madeUpScene({ id: 'motorcycle', width: 90, height: 60, behind: 12, before: 30, disparities: 36 }),
    madeUpScene({ id: 'aloe', width: 80, height: 50, behind: 4, before: 11, disparities: 16 }, 2),
  ];
  const grid = {
    costs: (['sad', 'sobel', 'census'] as const).map((cost) => ({ cost, census: 5 as const, support: 1 })),
    windows: [5, 7],
    penalties: { sad: [{ small: 8, large: 32 }], sobel: [{ small: 4, large: 16 }], census: [{ small: 2, large: 16 }] },
  };
  const comparable = ({ tables: { time, ...tables }, ...rest }: LabMeasurements): unknown => ({
    ...rest,
    tables,
    timed: time?.rows.length,
  });

  it('gives the same numbers alone and with workers, but for times, fits the schema, and keeps its maps', async () => {
    const kept = new Map<string, Uint8Array>();
    const once = await measure(made, grid, alone, (file, bytes) => kept.set(file, bytes));
    const again = await withCrew((crew) => measure(made, grid, crew, () => undefined));
    expect(comparable(again)).toEqual(comparable(once));
    const plain: unknown = JSON.parse(
      JSON.stringify(once, (_, each: unknown) => (typeof each === 'number' && !Number.isFinite(each) ? 0 : each)),
    );
    expect(labMeasurementsSchema.safeParse(plain).error).toBeUndefined();
    const files = Object.values(once.pictures ?? {}).flatMap(({ panels }) => panels.map(({ file }) => file));
    expect([...kept.keys()].sort()).toEqual(files.sort());
    expect(files).toHaveLength(6);
  }, 60_000);

  it('takes settings from the other scene', () => {
    expect(otherThan('aloe', made)).toBe('motorcycle');
    expect(() => otherThan('aloe', made.slice(1))).toThrow('a second scene');
  });

  it('halves pictures and disparities, and doubles them again', () => {
    const [scene] = made;
    if (!scene) throw new Error('There is no scene.');
    const half = halve(pairOf(scene));
    expect([half.width, half.height, half.disparities]).toEqual([45, 30, 18]);
    const small = new Float32Array(45 * 30).map((_, at) => at);
    const large = enlarge(small, half, scene);
    expect([large[0], large[1], large[2], large[90 * 2 + 3]]).toEqual([0, 0, 2, 2 * 46]);
  });
});
