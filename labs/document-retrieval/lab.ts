import type { LabMeasurements } from '../../src/schemas/lab-result.ts';
import { loadCorpus, type Corpus } from './corpus/load.ts';
import { refusalSignals } from './experiments/refusals.ts';
import { fullScope, runExperiments, type Scope } from './experiments/run.ts';
import { permissionParameters, type PermissionSizes } from './permissions/generate.ts';
import { allChunkingsTable, chunkingsTable, windowsChart } from './report/chunkings.ts';
import { costTable, sizesTable } from './report/cost.ts';
import { overlapsTable } from './report/overlaps.ts';
import { filtersTable, leaksTable, shortChart, simulateAll } from './report/permissions.ts';
import { refusalChart, refusalTable } from './report/refusal.ts';
import { budgetsChart, budgetsTable, differencesTable, retrieversTable } from './report/retrievers.ts';
import { slicesTable } from './report/slices.ts';
import { statisticsTable } from './report/statistics-leak.ts';
import { rerankTable } from './report/weights.ts';

/** Runs the whole lab on the files of `data.json`: sections of the site, and the judged questions about them. */
export async function run(files: readonly string[]): Promise<LabMeasurements> {
  const [sections, questions] = files;
  if (!sections || !questions) throw new Error('The lab reads two files: sections and questions.');
  return measure(loadCorpus(sections, questions));
}

/** The same on a corpus that was loaded. */
export async function measure(
  corpus: Corpus,
  scope: Scope = fullScope,
  sizes: PermissionSizes = permissionParameters,
): Promise<LabMeasurements> {
  const findings = await runExperiments(corpus, scope);
  const simulated = simulateAll(findings, sizes);
  const signals = refusalSignals(findings);
  return {
    title: 'Retrieval for a document assistant: chunks, retrievers, permissions, refusal',
    about:
      'A frozen snapshot of this site’s own pages with judged questions, written without seeing a retriever. The dense arm is trained from scratch on the pages alone, because no pretrained encoder ships in a package: it proves nothing about pretrained dense retrieval. Permissions are drawn by a generator, and what rests on them is called simulated.',
    tables: {
      chunkings: chunkingsTable(findings),
      overlaps: overlapsTable(findings),
      'all-chunkings': allChunkingsTable(findings),
      retrievers: retrieversTable(findings),
      budgets: budgetsTable(findings),
      differences: differencesTable(findings),
      slices: slicesTable(findings),
      'rerank-weights': rerankTable(findings),
      filters: filtersTable(findings, simulated, sizes),
      'forgotten-filter': leaksTable(findings, simulated, sizes),
      'statistics-leak': statisticsTable(findings, sizes),
      refusal: refusalTable(findings, signals),
      sizes: sizesTable(findings),
      cost: costTable(findings),
    },
    charts: {
      windows: windowsChart(findings),
      'answered-by-words': budgetsChart(findings),
      'too-few': shortChart(simulated),
      refusal: refusalChart(signals),
    },
    trials: findings.trials.map((trial) => ({ split: 'development questions', ...trial })),
  };
}
