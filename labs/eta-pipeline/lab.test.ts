import { describe, expect, it } from 'vitest';
import { loadLab, requireCell, requireChart, requireTable } from '../../src/labs/load-lab.ts';
import { run } from './lab.ts';

// The whole path takes minutes: here its result is held to what must be true of any run.
const result = loadLab('eta-pipeline');
const value = (table: string, row: string, column: string): number => requireCell(requireTable(result, table), row, column).cell.value;

describe('the result', () => {
  it('has no model that knows more than the generator', () => {
    for (const { id } of requireTable(result, 'models').rows) {
      expect(value('models', id, 'error')).toBeGreaterThanOrEqual(value('models', 'floor', 'error'));
    }
  });

  it('launches a model that the gate lets pass, and refuses one that is better on average', () => {
    expect(value('gate', 'quantile-trees', 'passed')).toBe(1);
    const refused = requireTable(result, 'gate').rows.filter(({ cells }) => cells['passed']?.value === 0 && (cells['gain']?.high ?? 0) < 0);
    expect(refused.length).toBeGreaterThan(0);
  });

  it('counts every request once', () => {
    const kinds = ['model', 'features-missing', 'deadline', 'malformed'].map((kind) => value('serving', kind, 'requests'));
    expect(kinds.reduce((sum, count) => sum + count, 0)).toBe(value('serving', 'all', 'requests'));
    expect(value('skew', 'right', 'equal')).toBe(100);
    expect(requireTable(result, 'skew').sample.rows).toBe(value('serving', 'model', 'requests'));
    for (const wrong of ['future', 'pickup', 'clock']) expect(value('skew', wrong, 'equal')).toBeLessThan(5);
  });

  it('sees both faults on their first day', () => {
    expect(value('drift', 'psi-days', 'swap')).toBe(1);
    expect(value('alerts', 'bridge-1', 'errorDelay')).toBe(1);
  });

  it('is the same before the closing whether a policy retrains on alerts or never', () => {
    expect(value('policies', 'trigger', 'quietError')).toBe(value('policies', 'never', 'quietError'));
    expect(value('policies', 'trigger', 'bridgeLaterError')).toBeLessThan(value('policies', 'never', 'bridgeLaterError'));
    expect(value('policies', 'unswapped', 'quietError')).toBe(value('policies', 'never', 'quietError'));
  });

  it('chose one configuration for each model', () => {
    const models = new Set(result.measured.trials.map(({ model }) => model));
    for (const model of models) expect(result.measured.trials.filter((trial) => trial.model === model && trial.chosen)).toHaveLength(1);
  });

  it('marks the events in the chart of days', () => {
    expect(requireChart(result, 'error-by-day').marks.map(({ x }) => x)).toEqual([9, 14]);
  });
});

it('refuses parameters that it does not know', async () => {
  await expect(run({ bridges: 4 })).rejects.toThrow('bridges');
});
