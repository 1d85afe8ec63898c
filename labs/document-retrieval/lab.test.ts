import { describe, expect, it } from 'vitest';
import { loadLab, requireCell, requireChart, requireTable } from '../../src/labs/load-lab.ts';
import { labMeasurementsSchema } from '../../src/schemas/lab-result.ts';
import type { Cutting } from './corpus/chunk.ts';
import { loadCorpus } from './corpus/load.ts';
import { prepare, questionsOf } from './experiments/prepare.ts';
import { measure } from './lab.ts';
import { trainTask } from './learn/train.ts';
import { madeUpCorpus } from './made-up.ts';

// The whole lab takes a minute: here its result is held to what must be true of any run.
const result = loadLab('document-retrieval');
const value = (table: string, row: string, column: string): number => requireCell(requireTable(result, table), row, column).cell.value;

describe('the result', () => {
  it('finds more the longer the ranking and the prompt', () => {
    for (const { id } of requireTable(result, 'retrievers').rows) {
      expect(value('retrievers', id, 'recall5')).toBeGreaterThan(value('retrievers', id, 'recall1'));
      expect(value('retrievers', id, 'recall10')).toBeGreaterThanOrEqual(value('retrievers', id, 'recall5'));
      expect(value('budgets', id, 'answered4000')).toBeGreaterThanOrEqual(value('budgets', id, 'answered500'));
      for (const words of [500, 1000, 2000, 4000])
        expect(value('budgets', id, `answered${words}`)).toBeGreaterThanOrEqual(value('budgets', id, `at${words}`));
    }
  });

  it('measures plain BM25 alike among chunkings and among retrievers', () => {
    const { settings } = result.measured.trials.find(({ model, chosen }) => model === 'chunking' && chosen) ?? {};
    const row = `${settings?.['acrossSections'] === 1 ? 'page' : 'section'}-windows-${settings?.['words'] ?? 0}-${100 * (settings?.['overlap'] ?? 0)}`;
    expect(value('chunkings', row, 'at1000')).toBeCloseTo(value('budgets', 'bm25', 'at1000'), 6);
  });

  it('loses no evidence in whole sections, and most of it in small windows without overlap', () => {
    expect(value('chunkings', 'section', 'wholeQuotes')).toBe(100);
    const whole = (overlap: number): number => value('all-chunkings', `section-windows-60-${overlap}`, 'wholeQuotes');
    expect(whole(0)).toBeLessThan(whole(50));
  });

  it('gives users with few documents less after the search than before it', () => {
    for (const { id } of requireTable(result, 'filters').rows) {
      expect(value('filters', id, 'recallAfter10')).toBeLessThanOrEqual(value('filters', id, 'recallBefore'));
      expect(value('filters', id, 'shortAfter10')).toBeGreaterThanOrEqual(value('filters', id, 'shortAfter200'));
    }
  });

  it('calls what rests on drawn permissions simulated, and nothing else', () => {
    const simulated = Object.entries(result.measured.tables).flatMap(([id, { kind }]) => (kind === 'simulated' ? [id] : []));
    expect(simulated).toEqual(['filters', 'forgotten-filter', 'statistics-leak']);
    expect(requireChart(result, 'too-few').origin).toMatch(/^Simulated/);
    for (const chart of ['windows', 'answered-by-words', 'refusal']) expect(requireChart(result, chart).origin).toMatch(/^Measured/);
  });

  it('says wherever the dense arm is shown that it proves nothing about pretrained ones', () => {
    for (const table of ['retrievers', 'budgets', 'differences', 'slices', 'refusal'])
      expect(requireTable(result, table).note).toContain('nothing about dense retrieval with a pretrained encoder');
  });

  it('chose one configuration of each model', () => {
    const models = new Set(result.measured.trials.map(({ model }) => model));
    for (const model of models) expect(result.measured.trials.filter((trial) => trial.model === model && trial.chosen)).toHaveLength(1);
  });
});

describe('the questions', () => {
  const prepared = prepare(loadCorpus('labs/document-retrieval/sections.jsonl.gz', 'labs/document-retrieval/questions.yaml'));

  it('have their evidence in the snapshot, word for word, and each a passage that answers alone', () => {
    const judged = prepared.asked.flatMap((each) => each.judged ?? []);
    expect(judged).toHaveLength(160);
    for (const { quotes } of judged) expect(quotes.some(({ grade }) => grade === 2)).toBe(true);
  });

  it('are 96 and 24 for the test, 64 and 16 to choose on', () => {
    const count = (split: 'test' | 'development', answerable: boolean): number => questionsOf(prepared, split, answerable).length;
    expect([count('test', true), count('test', false), count('development', true), count('development', false)]).toEqual([96, 24, 64, 16]);
  });
});

describe('the lab on a small made-up corpus', () => {
  const run = (): ReturnType<typeof measure> =>
    measure(
      madeUpCorpus(10, 4),
      {
        encoders: [
          { width: 8, pieces: 0, epochs: 1 },
          { width: 8, pieces: 16, epochs: 1 },
        ],
        cuttings: [
          { kind: 'section' },
          ...[0, 0.25].map((overlap): Cutting => ({ kind: 'windows', words: 20, overlap, within: 'section' })),
        ],
        train: (task) => Promise.resolve(trainTask(task)),
      },
      { users: 10, seeds: [1, 2] },
    );

  it('gives the same numbers twice, but for times, and a result that fits the schema', async () => {
    const [once, again] = [await run(), await run()];
    const comparable = ({ tables: { cost, ...tables }, ...rest }: typeof once): unknown => ({ ...rest, tables, timed: cost?.rows.length });
    expect(comparable(again)).toEqual(comparable(once));
    expect(labMeasurementsSchema.safeParse(JSON.parse(JSON.stringify(once))).error).toBeUndefined();
  });
});
