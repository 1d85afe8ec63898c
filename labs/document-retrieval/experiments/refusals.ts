import { meanOf } from '../judge/bootstrap.ts';
import type { TwoClasses } from '../judge/roc.ts';
import { chanceOf, fitCombination } from '../refuse/combine.ts';
import { signalNames, signalsOf, type SignalName } from '../refuse/signals.ts';
import { scoresOf } from './arm.ts';
import { questionsOf } from './prepare.ts';
import type { Findings } from './run.ts';

/** A signal on the questions of both splits. */
export interface RefusalSignal {
  id: SignalName | 'combined';
  label: string;
  development: TwoClasses;
  test: TwoClasses;
}

const labels: Record<RefusalSignal['id'], string> = {
  top: 'BM25 score of the first',
  margin: 'Lead of the first over the second',
  lead: 'First over the mean of ten',
  coverage: 'Query terms that the first holds, by idf',
  lsa: 'LSA cosine of the nearest',
  dense: 'Dense cosine of the nearest',
  combined: 'All six, logistic regression',
};

/** Signals of all questions; the dense one is the mean over its seeds. The combination is fitted on development questions. */
export function refusalSignals(findings: Findings): RefusalSignal[] {
  const { prepared, lexical, first, lsa, dense } = findings;
  const { index, analyze } = lexical.stemmed;
  const rows = prepared.asked.map(({ tokens }, question) => {
    const inputs = { query: analyze(tokens), bm25: scoresOf(first, 0, question), lsa: scoresOf(lsa, 0, question) };
    const bySeed = dense.scores.map((_, seed) => signalsOf(index, { ...inputs, dense: scoresOf(dense, seed, question) }));
    return { ...signalsOf(index, { ...inputs, dense: scoresOf(dense, 0, question) }), dense: meanOf(bySeed.map((each) => each.dense)) };
  });
  const vectors = rows.map((row) => signalNames.map((name) => row[name]));
  const development = [...questionsOf(prepared, 'development'), ...questionsOf(prepared, 'development', false)];
  const fitted = fitCombination(
    development.map((question) => vectors[question] ?? []),
    development.map((question) => prepared.asked[question]?.judged !== undefined),
  );
  const valueOf = (id: RefusalSignal['id'], question: number): number =>
    id === 'combined' ? chanceOf(fitted, vectors[question] ?? []) : (rows[question]?.[id] ?? 0);
  const classes = (id: RefusalSignal['id'], split: 'development' | 'test'): TwoClasses => ({
    answerable: Float64Array.from(questionsOf(prepared, split), (question) => valueOf(id, question)),
    unanswerable: Float64Array.from(questionsOf(prepared, split, false), (question) => valueOf(id, question)),
  });
  return ([...signalNames, 'combined'] as const).map((id) => ({
    id,
    label: labels[id],
    development: classes(id, 'development'),
    test: classes(id, 'test'),
  }));
}
