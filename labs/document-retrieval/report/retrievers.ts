import type { MeasuredMethod, Findings } from '../experiments/run.ts';
import { difference, estimate, meanOf, questionMeans, type BySeed } from '../judge/bootstrap.ts';
import type { Estimate } from '../../shared/intervals.ts';
import { budgets, type MetricName } from '../judge/metrics.ts';
import { holm, randomizationTest } from '../judge/significance.ts';
import { denseWarning, frame, percent, plainPercent, questionInterval, testOrigin, type Chart, type Table } from './frame.ts';

const interval = `${questionInterval}, each with one of the seeds`;

/** A metric of a method, for each seed and question. */
export function valuesOf({ test }: Pick<MeasuredMethod, 'test'>, metric: MetricName): BySeed {
  return test.map((measured) => measured[metric]);
}

/** A method by its id. */
export function methodOf({ methods }: Findings, id: string): MeasuredMethod {
  const found = methods.find((method) => method.id === id);
  if (!found) throw new Error(`There is no method "${id}".`);
  return found;
}

/** All retrievers on the chosen chunking. */
export function retrieversTable(findings: Findings): Table {
  const columns = [
    { id: 'recall1', label: 'Recall@1 (%)', format: 1 },
    { id: 'recall5', label: 'Recall@5 (%)', format: 1 },
    { id: 'recall10', label: 'Recall@10 (%)', format: 1 },
    {
      id: 'success5',
      label: 'Success@5 (%)',
      meaning: 'questions with a passage that answers alone among the first five chunks',
      format: 1,
    },
    { id: 'mrr', label: 'MRR@10', format: 3 },
    { id: 'ndcg', label: 'nDCG@10', meaning: 'counts passages that answer in part too', format: 3 },
    {
      id: 'unlisted5',
      label: 'Unlisted in 5 (%)',
      meaning: 'of the first five chunks, those from sections that the judge did not list',
      format: 0,
    },
  ] as const;
  return {
    title: 'Retrievers on the chosen chunking',
    ...frame(findings, interval, false),
    note: `Recall counts passages that answer alone; questions have several of them, so recall@1 cannot reach 100 %. Settings are chosen on development questions. ${denseWarning}`,
    columns: columns.map((column) => (column.id === 'unlisted5' ? column : { ...column, better: 'higher' as const })),
    rows: findings.methods.map((method) => ({
      id: method.id,
      label: method.label,
      cells: Object.fromEntries(
        columns.map(({ id }) => {
          const values = valuesOf(method, id);
          if (id === 'unlisted5') return [id, plainPercent(meanOf(questionMeans(values)))];
          return [id, id === 'mrr' || id === 'ndcg' ? estimate(values) : percent(estimate(values))];
        }),
      ),
    })),
  };
}

/** What the generator would see, for prompts of four sizes. */
export function budgetsTable(findings: Findings): Table {
  const better = 'higher' as const;
  return {
    title: 'What reaches the generator in prompts of 500 to 4,000 words',
    ...frame(findings, interval, false),
    note: `Evidence: the share of the passages that answer alone. Answered: questions with at least one of them in the prompt. ${denseWarning}`,
    columns: [
      ...budgets.map((words) => ({
        id: `answered${words}`,
        label: `Answered, ${words.toLocaleString('en')} words (%)`,
        format: 1 as const,
        better,
      })),
      ...budgets.map((words) => ({
        id: `at${words}`,
        label: `Evidence, ${words.toLocaleString('en')} words (%)`,
        format: 1 as const,
        better,
      })),
    ],
    rows: findings.methods.map((method) => ({
      id: method.id,
      label: method.label,
      cells: Object.fromEntries(
        budgets.flatMap((words) =>
          ([`answered${words}`, `at${words}`] as const).map((metric) => [metric, percent(estimate(valuesOf(method, metric)))]),
        ),
      ),
    })),
  };
}

/** Paired differences against plain BM25, with p-values corrected for their number. */
export function differencesTable(findings: Findings): Table {
  const [reference, stemmed] = [methodOf(findings, 'bm25'), methodOf(findings, 'bm25-stemmed')];
  const others = findings.methods.filter(({ id }) => id !== 'bm25');
  const tested = ['ndcg', 'at1000'] as const;
  const corrected = tested.map((metric) =>
    holm(others.map((method) => randomizationTest(valuesOf(method, metric), valuesOf(reference, metric)))),
  );
  return {
    title: 'Retrievers against plain BM25, question by question',
    ...frame(
      findings,
      '95 % percentile bootstrap of the paired difference, 2,000 resamples of questions, each with one of the seeds',
      false,
    ),
    note: `p: paired randomization test with 10,000 draws, corrected by Holm for the ${others.length} comparisons of the column; intervals are not corrected. ${denseWarning}`,
    columns: [
      { id: 'ndcg', label: 'nDCG@10', format: 3 },
      { id: 'ndcgP', label: 'p (Holm)', format: 4 },
      { id: 'recall5', label: 'Recall@5 (points)', format: 1 },
      { id: 'at1000', label: 'Evidence, 1,000 words (points)', format: 1 },
      { id: 'at1000P', label: 'p (Holm)', format: 4 },
      { id: 'answered1000', label: 'Answered, 1,000 words (points)', format: 1 },
      { id: 'ndcgOverStemmed', label: 'nDCG@10 over stemmed BM25', meaning: 'p-values are not of this comparison', format: 3 },
      { id: 'answeredOverStemmed', label: 'Answered, 1,000 words, over stemmed BM25 (points)', format: 1 },
    ],
    rows: others.map((method, at) => {
      const against = (metric: MetricName, other = reference): Estimate => difference(valuesOf(method, metric), valuesOf(other, metric));
      return {
        id: method.id,
        label: method.label,
        cells: {
          ndcg: against('ndcg'),
          ndcgP: { value: corrected[0]?.[at] ?? 1 },
          recall5: percent(against('recall5')),
          at1000: percent(against('at1000')),
          at1000P: { value: corrected[1]?.[at] ?? 1 },
          answered1000: percent(against('answered1000')),
          ...(method === stemmed
            ? {}
            : { ndcgOverStemmed: against('ndcg', stemmed), answeredOverStemmed: percent(against('answered1000', stemmed)) }),
        },
      };
    }),
  };
}

/** Answered questions by the size of the prompt, four retrievers. */
export function budgetsChart(findings: Findings): Chart {
  return {
    title: 'Questions whose prompt holds a passage that answers alone, by the words in the prompt',
    description:
      'Four rising lines that come closer as the prompt grows. The encoder trained from scratch lies lowest throughout, then plain BM25; stemmed BM25 and the re-ranker lie highest, close together.',
    origin: testOrigin(findings),
    kind: 'line',
    x: { label: 'Words in the prompt', scale: 'log', format: '~s' },
    y: { label: 'Answered questions', format: '.0%' },
    series: ['dense', 'bm25', 'bm25-stemmed', 'rerank'].map((id) => {
      const method = methodOf(findings, id);
      return {
        name: method.label,
        points: budgets.map((words): [number, number] => [words, meanOf(questionMeans(valuesOf(method, `answered${words}`)))]),
      };
    }),
  };
}
