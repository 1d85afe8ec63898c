import { sumSections } from '../corpus/sum-sections.ts';
import { questionsOf } from '../experiments/prepare.ts';
import { evaluate } from '../experiments/evaluate.ts';
import type { Findings, MeasuredMethod } from '../experiments/run.ts';
import { estimate, type BySeed } from '../judge/bootstrap.ts';
import type { Judged } from '../judge/evidence.ts';
import { denseWarning, frame, percent, questionInterval, type Table } from './frame.ts';
import { methodOf, valuesOf } from './retrievers.ts';

const shown = ['bm25', 'bm25-stemmed', 'lsa', 'dense', 'sum-dense', 'rerank'] as const;

/** Answered questions by what is asked for and by part of the site, and without the long sections of sums. */
export function slicesTable(findings: Findings): Table {
  const test = questionsOf(findings.prepared, 'test');
  const judged = test.flatMap((question) => findings.prepared.asked[question]?.judged ?? []);
  const groups = [
    { id: 'all', label: 'All', member: () => true },
    ...slicesBy(judged, 'type', 'Asked for: '),
    ...slicesBy(judged, 'group', 'Part of the site: '),
  ];
  const methods = shown.map((id) => methodOf(findings, id));
  return {
    title: 'Questions answered within 1,000 words, by kind of question',
    ...frame(findings, `${questionInterval}, each with one of the seeds`, false),
    note: `Few questions a row: differences between rows are mostly within their intervals. “No evidence in sums”: passages in the long sections of sums do not count, and questions without another passage that answers alone are left out. ${denseWarning}`,
    columns: [
      { id: 'questions', label: 'Questions', format: 'count' },
      ...methods.map(({ id, label }) => ({ id: camel(id), label: `${label} (%)`, format: 0 as const, better: 'higher' as const })),
    ],
    rows: [
      ...groups.map(({ id, label, member }) => {
        const rows = [...judged.keys()].filter((at) => member(judged[at]));
        return { id, label, cells: cellsOf(methods, rows.length, (method) => take(valuesOf(method, 'answered1000'), rows)) };
      }),
      withoutSums(findings, methods),
    ],
  };
}

function slicesBy(
  judged: readonly Judged[],
  key: 'type' | 'group',
  prefix: string,
): { id: string; label: string; member: (question: Judged | undefined) => boolean }[] {
  return [...new Set(judged.map((question) => question[key]))].sort().map((value) => ({
    id: `${key}-${value}`,
    label: prefix + value,
    member: (question) => question?.[key] === value,
  }));
}

function withoutSums(findings: Findings, methods: readonly MeasuredMethod[]): Table['rows'][number] {
  const sums = sumSections(findings.prepared.pages);
  const asked = findings.prepared.asked.map((each) =>
    each.judged ? { ...each, judged: { ...each.judged, quotes: each.judged.quotes.filter(({ section }) => !sums.has(section)) } } : each,
  );
  const kept = questionsOf(findings.prepared, 'test').filter((question) =>
    asked[question]?.judged?.quotes.some(({ grade }) => grade === 2),
  );
  return {
    id: 'without-sums',
    label: 'No evidence in sums',
    cells: cellsOf(methods, kept.length, (method) =>
      method.rankings.map(
        (rankings) =>
          evaluate({ ...findings.prepared, asked }, findings.best.chunks, kept, (question) => rankings[question] ?? []).answered1000,
      ),
    ),
  };
}

function cellsOf(
  methods: readonly MeasuredMethod[],
  questions: number,
  valuesFor: (method: MeasuredMethod) => BySeed,
): Table['rows'][number]['cells'] {
  return {
    questions: { value: questions },
    ...Object.fromEntries(methods.map((method) => [camel(method.id), percent(estimate(valuesFor(method)))])),
  };
}

function take(bySeed: BySeed, rows: readonly number[]): BySeed {
  return bySeed.map((values) => Float64Array.from(rows, (row) => values[row] ?? 0));
}

function camel(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
