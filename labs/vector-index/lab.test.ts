import { describe, expect, it } from 'vitest';
import { loadLab, requireCell, requireTable } from '../../src/labs/load-lab.ts';
import { labMeasurementsSchema } from '../../src/schemas/lab-result.ts';
import { sweepChanges } from './experiments/changes.ts';
import { measure } from './lab.ts';
import { madeUpPictures } from './made-up.ts';

// The whole lab takes minutes: here its result is held to what must be true of any run.
const result = loadLab('vector-index');
const value = (table: string, row: string, column: string): number => requireCell(requireTable(result, table), row, column).cell.value;

describe('the result', () => {
  it('has an exact scan that finds all, and computes a distance for each vector', () => {
    expect(value('indexes', 'exact', 'recall')).toBe(100);
    expect(value('indexes', 'exact', 'distances')).toBe(20_000);
    for (const { id } of requireTable(result, 'indexes').rows) expect(value('indexes', id, 'distances')).toBeLessThanOrEqual(20_000);
  });

  it('needs as many bytes as the formula says', () => {
    for (const { id } of requireTable(result, 'memory').rows)
      expect(value('memory', id, 'measured') / value('memory', id, 'formula')).toBeCloseTo(1, 1);
  });

  it('finds more the more is re-ranked', () => {
    for (const { id, cells } of requireTable(result, 'codes').rows) {
      const recalls = ['reranked0', 'reranked20', 'reranked50', 'reranked100', 'reranked200', 'reranked500'].map(
        (key) => cells[key]?.value ?? 0,
      );
      expect(recalls, id).toEqual([...recalls].sort((a, b) => a - b));
    }
  });

  it('finds all where it scans what passes, at the cost of what passes', () => {
    for (const { id } of requireTable(result, 'filter-recall').rows) expect(value('filter-recall', id, 'pre')).toBe(100);
    expect(value('filter-cost', 'random-0-1', 'pre')).toBe(20);
    expect(value('filter-cost', 'random-50', 'pre')).toBe(10_000);
  });

  it('has embeddings that find their own neighbors, and others that do not', () => {
    expect(value('adapter', 'old-index-old-queries', 'old')).toBe(100);
    for (const kind of ['retrained', 'other-model']) {
      expect(value('adapter', `${kind}-new-index`, 'new')).toBe(100);
      expect(value('adapter', `${kind}-no-adapter`, 'old')).toBeLessThan(5);
      expect(value('adapter', `${kind}-pairs-1000`, 'old')).toBeGreaterThan(value('adapter', `${kind}-pairs-100`, 'old'));
    }
  });

  it('lists every setting that was tried', () => {
    expect(result.measured.trials.length).toBeGreaterThan(200);
    expect(result.measured.trials.every(({ developmentLoss }) => developmentLoss !== undefined)).toBe(true);
  });
});

describe('the lab on a small made-up set', () => {
  const sizes = { indexed: 400, changing: 150, development: 12, test: 40, width: 32, training: 150 };
  const run = (): ReturnType<typeof measure> =>
    measure(madeUpPictures(900, 1), madeUpPictures(80, 2), sizes, (task) => Promise.resolve(sweepChanges(task)));

  it('gives the same numbers twice, but for times, and a result that fits the schema', { timeout: 60_000 }, async () => {
    const [once, again] = [await run(), await run()];
    const comparable = ({ tables: { latency, ...tables }, ...rest }: typeof once): unknown => ({
      ...rest,
      tables,
      timed: latency?.rows.length,
    });
    expect(comparable(again)).toEqual(comparable(once));
    // So few vectors leave nothing behind some filters, and the recall of nothing is no number.
    const filled: unknown = JSON.parse(JSON.stringify(once, (_, value: unknown) => (Number.isNaN(value) ? 0 : value)));
    expect(labMeasurementsSchema.safeParse(filled).error).toBeUndefined();
  });
});
