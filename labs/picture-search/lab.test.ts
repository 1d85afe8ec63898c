import { describe, expect, it } from 'vitest';
import { loadLab, requireCell, requireTable } from '../../src/labs/load-lab.ts';
import { labMeasurementsSchema } from '../../src/schemas/lab-result.ts';
import { sweepNegatives } from './experiments/negatives.ts';
import { measure } from './lab.ts';
import { madeUpItems } from './made-up.ts';

// The whole lab takes minutes: here its result is held to what must be true of any run.
const result = loadLab('picture-search');
const value = (table: string, row: string, column: string): number => requireCell(requireTable(result, table), row, column).cell.value;

describe('the result', () => {
  it.each(['picture-to-picture', 'text-and-picture', 'negatives', 'composed'])('ranks consistently in %s', (table) => {
    for (const { id } of requireTable(result, table).rows) {
      const [first, ten, reciprocal] = ['first', 'ten', 'reciprocal'].map((column) => value(table, id, column));
      expect(first, id).toBeLessThanOrEqual(ten ?? 0);
      expect(100 * (reciprocal ?? 0)).toBeGreaterThanOrEqual(first ?? 0);
      expect(100 * (reciprocal ?? 0)).toBeLessThanOrEqual((ten ?? 0) + 10);
    }
  });

  it('compares with the joined descriptions, which differ from themselves by nothing', () => {
    expect(value('picture-to-picture', 'joined', 'gain')).toBe(0);
    expect(value('negatives', 'random', 'gain')).toBe(0);
    const difference = value('picture-to-picture', 'gradients', 'first') - value('picture-to-picture', 'joined', 'first');
    expect(value('picture-to-picture', 'gradients', 'gain')).toBeCloseTo(difference, 3);
  });

  it('trains negatives by chance as the ladder does', () => {
    expect(value('negatives', 'random', 'first')).toBeCloseTo(value('picture-to-picture', 'contrastive', 'first'), 3);
  });

  it('has at least a hundred composed queries', () => {
    expect(requireTable(result, 'composed').sample.rows).toBeGreaterThanOrEqual(100);
  });

  it('merges at most as many pictures as pairs have ends, and relatives among them', () => {
    for (const { id } of requireTable(result, 'merges').rows)
      expect(value('merges', id, 'relatives')).toBeLessThanOrEqual(value('merges', id, 'merges'));
  });

  it('chose one configuration for each model', () => {
    const models = new Set(result.measured.trials.map(({ model }) => model));
    for (const model of models) expect(result.measured.trials.filter((trial) => trial.model === model && trial.chosen)).toHaveLength(1);
  });

  it('calls itself a stand-in', () => {
    for (const { sample } of Object.values(result.measured.tables)) expect(sample.part).toContain('stand-in');
  });
});

describe('the lab on a small made-up set', () => {
  const run = (): ReturnType<typeof measure> =>
    measure(madeUpItems(200), { components: 24, width: 12, epochs: 3, batch: 30 }, ({ prepared, temperature }) =>
      Promise.resolve(sweepNegatives(prepared, temperature)),
    );

  it('gives the same numbers twice, and a result that fits the schema', { timeout: 60_000 }, async () => {
    const [once, again] = [await run(), await run()];
    expect(again).toEqual(once);
    expect(labMeasurementsSchema.safeParse(JSON.parse(JSON.stringify(once))).error).toBeUndefined();
  });
});
