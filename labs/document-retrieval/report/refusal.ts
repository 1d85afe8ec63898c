import type { RefusalSignal } from '../experiments/refusals.ts';
import type { Findings } from '../experiments/run.ts';
import { areaUnderCurve, classInterval, refusalCurve, refusalsAt, thresholdForAnswers, thresholdForRefusals } from '../judge/roc.ts';
import { denseWarning, frame, percent, type Chart, type Table } from './frame.ts';

/** The share of errors of one kind that thresholds are set to on development questions. */
const target = 0.1;

/** Whether signals of retrieval tell questions that the pages answer from others, and what a threshold of development questions does on test questions. */
export function refusalTable(findings: Findings, signals: readonly RefusalSignal[]): Table {
  const { answerable = new Float64Array(), unanswerable = new Float64Array() } = signals[0]?.test ?? {};
  return {
    title: 'Whether the retriever can tell that it does not know: signals, and thresholds set on development questions',
    ...frame(findings, '95 % percentile bootstrap over the questions of each class, 2,000 resamples; the threshold is kept', false),
    sample: {
      part: 'test questions, answerable (the positive ones) and not',
      rows: answerable.length + unanswerable.length,
      positives: answerable.length,
    },
    note: `Area under the ROC curve: the chance that an answerable question scores higher than an unanswerable one; 0.5 is guessing. “Refusing 10 %” and “answering 10 %”: thresholds that did so on development questions, where few are unanswerable. Unanswerable questions are close to the subject of the pages. ${denseWarning}`,
    columns: [
      { id: 'auc', label: 'AUC', format: 2, better: 'higher' },
      { id: 'refusedAtRefusals', label: 'Refusing 10 %: false refusals (%)', format: 0 },
      { id: 'answeredAtRefusals', label: 'Refusing 10 %: false answers (%)', format: 0, better: 'lower' },
      { id: 'refusedAtAnswers', label: 'Answering 10 %: false refusals (%)', format: 0, better: 'lower' },
      { id: 'answeredAtAnswers', label: 'Answering 10 %: false answers (%)', format: 0 },
    ],
    rows: signals.map(({ id, label, development, test }) => {
      const [forRefusals, forAnswers] = [thresholdForRefusals(development, target), thresholdForAnswers(development, target)];
      const share = (threshold: number, kind: 'falseRefusals' | 'falseAnswers'): ReturnType<typeof classInterval> =>
        percent(classInterval(test, (classes) => refusalsAt(classes, threshold)[kind]));
      return {
        id,
        label,
        cells: {
          auc: classInterval(test, areaUnderCurve),
          refusedAtRefusals: share(forRefusals, 'falseRefusals'),
          answeredAtRefusals: share(forRefusals, 'falseAnswers'),
          refusedAtAnswers: share(forAnswers, 'falseRefusals'),
          answeredAtAnswers: share(forAnswers, 'falseAnswers'),
        },
      };
    }),
  };
}

/** False answers against false refusals as the threshold moves. */
export function refusalChart(signals: readonly RefusalSignal[]): Chart {
  const shown = ['top', 'coverage', 'combined'];
  const [{ test } = { test: { answerable: new Float64Array(), unanswerable: new Float64Array() } }] = signals;
  return {
    title: 'Questions answered in vain against questions refused in vain, as the threshold on a signal of retrieval moves',
    description:
      'Falling lines from nearly all unanswerable questions answered, at the upper left, to none, at the lower right. Those of single signals wind around the diagonal of guessing; the combination lies mostly below it, but far from the lower left corner, where both errors would be rare.',
    origin: `Measured on ${test.answerable.length} answerable and ${test.unanswerable.length} unanswerable test questions; thresholds swept on the same questions.`,
    kind: 'line',
    x: { label: 'False refusals, at most', format: '.0%' },
    y: { label: 'False answers', format: '.0%' },
    series: [
      ...signals.filter(({ id }) => shown.includes(id)).map(({ label, test: classes }) => ({ name: label, points: refusalCurve(classes) })),
      {
        name: 'Guessing',
        points: [
          [0, 1],
          [1, 0],
        ],
      },
    ],
  };
}
