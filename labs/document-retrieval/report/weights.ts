import type { Findings } from '../experiments/run.ts';
import { featureNames } from '../retrieve/rerank-features.ts';
import { meanOf } from '../judge/bootstrap.ts';
import { frame, denseWarning, type Table } from './frame.ts';

const labels: Record<(typeof featureNames)[number], string> = {
  bm25: 'BM25, relative to the best candidate',
  title: 'BM25 of the title',
  path: 'BM25 of the path of headings',
  coverage: 'Query terms held, by idf',
  closeness: 'Neighboring query terms close together',
  lsa: 'LSA cosine',
  dense: 'Dense cosine',
  length: 'Length',
};

/** What the re-ranker learned from the development questions. */
export function rerankTable(findings: Findings): Table {
  return {
    title: 'What the re-ranker learned to look at',
    ...frame(findings, '', false),
    sample: {
      part: 'answerable development questions, which trained it',
      rows: findings.prepared.asked.filter(({ judged, split }) => judged && split === 'development').length,
    },
    note: `Weights of a linear model on features that mostly lie between 0 and 1. Features overlap, so a small weight does not make one useless. ${denseWarning}`,
    columns: [{ id: 'weight', label: 'Weight', format: 2 }],
    rows: featureNames.map((id, at) => ({
      id,
      label: labels[id],
      cells: { weight: { value: meanOf(findings.rerankWeights.map((weights) => weights[at] ?? 0)) } },
    })),
  };
}
