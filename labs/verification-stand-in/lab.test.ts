import { describe, expect, it } from 'vitest';
import { loadLab, requireCell, requireChart, requireTable } from '../../src/labs/load-lab.ts';
import { labMeasurementsSchema } from '../../src/schemas/lab-result.ts';
import { measure } from './lab.ts';
import { trainTask } from './learn/train.ts';
import { madeUpIdentities } from '../shared/emoji-pictures/made-up.ts';

// The whole lab takes more than a minute: here its result is held to what must be true of any run.
const result = loadLab('verification-stand-in');
const value = (table: string, row: string, column: string): number => requireCell(requireTable(result, table), row, column).cell.value;

describe('the result', () => {
  it('misses more the fewer false matches are allowed', () => {
    for (const { id } of requireTable(result, 'models').rows)
      expect(value('models', id, 'missesAtTenth')).toBeGreaterThan(value('models', id, 'missesAtPercent'));
  });

  it('has wider intervals over identities than over comparisons', () => {
    for (const { id } of requireTable(result, 'intervals').rows) expect(value('intervals', id, 'widthRatio')).toBeGreaterThan(1);
  });

  it('finds the rule of three right for comparisons that share nobody, and too hopeful otherwise', () => {
    expect(value('zero-errors', 'disjoint-100', 'broken')).toBeLessThan(6.5);
    expect(value('zero-errors', 'all-100', 'broken')).toBeGreaterThan(value('zero-errors', 'disjoint-100', 'broken'));
  });

  it('stays below the formula for independent comparisons in large galleries', () => {
    for (const rate of ['fmr-1', 'fmr-0-1', 'fmr-0-01'])
      expect(value('identification', `${rate}-n-all`, 'falsePositives')).toBeLessThan(
        value('identification', `${rate}-n-all`, 'asReached'),
      );
  });

  it('has one mean false match rate, whoever is counted', () => {
    expect(value('spread', 'fmr-0-1-probes', 'mean')).toBeCloseTo(value('spread', 'fmr-0-1-enrolled', 'mean'), 4);
    expect(value('spread', 'fmr-0-1-probes', 'mean')).toBeCloseTo(value('intervals', 'fmr-0-1', 'byIdentity'), 4);
    expect(value('identification', 'fmr-0-1-n-1', 'asReached')).toBeCloseTo(value('intervals', 'fmr-0-1', 'byIdentity'), 4);
  });

  it('calls what is beyond the data simulated, and nothing else', () => {
    const simulated = Object.entries(result.measured.tables).flatMap(([id, { kind }]) => (kind === 'simulated' ? [id] : []));
    expect(simulated).toEqual(['tail', 'kept-threshold', 'scale']);
    expect(requireChart(result, 'scale').origin).toMatch(/^Simulated/);
    for (const chart of ['trade-off', 'scores', 'fpir-by-gallery', 'spread'])
      expect(requireChart(result, chart).origin).toMatch(/^Measured/);
  });

  it('chose one configuration for each rung that has a choice', () => {
    const models = new Set(result.measured.trials.map(({ model }) => model));
    for (const model of models) expect(result.measured.trials.filter((trial) => trial.model === model && trial.chosen)).toHaveLength(1);
  });
});

describe('the lab on a small made-up set', () => {
  const run = (): ReturnType<typeof measure> =>
    measure(madeUpIdentities(220), { components: 16, width: 8, epochs: 2 }, (task) => Promise.resolve(trainTask(task)));

  it('gives the same numbers twice, but for times, and a result that fits the schema', async () => {
    const [once, again] = [await run(), await run()];
    const comparable = ({ tables: { cost, ...tables }, ...rest }: typeof once): unknown => ({ ...rest, tables, timed: cost?.rows.length });
    expect(comparable(again)).toEqual(comparable(once));
    expect(labMeasurementsSchema.safeParse(JSON.parse(JSON.stringify(once))).error).toBeUndefined();
  });
});
