import { drawChart, shareAxis, valueAxis } from './chart.ts';
import { sweep } from './model/confusion.ts';
import { costPerCase } from './model/costs.ts';
import { precisionRecallPoints, rocPoints, type Point } from './model/curves.ts';
import { moneyText, scoreText, shareText } from './texts.ts';
import type { View } from './view.ts';

const diagonal: readonly Point[] = [
  [0, 0],
  [1, 1],
];

/** The ROC curve with the operating point and its intervals. */
export function drawRoc({ counts, rates, intervals, threshold, areaUnderRoc }: View): string {
  const { falsePositiveRate: across, recall: up } = rates;
  return drawChart({
    text: `ROC curve: recall against false positive rate. The area under it is ${scoreText(areaUnderRoc)}. At threshold ${scoreText(threshold)} the false positive rate is ${shareText(across)} and recall is ${shareText(up)}.`,
    x: shareAxis('False positive rate'),
    y: shareAxis('Recall'),
    marks: [
      { kind: 'guide', points: diagonal },
      { kind: 'curve', points: rocPoints(counts) },
      ...cross([across, up], intervals.falsePositiveRate, intervals.recall),
    ],
  });
}

/** The precision–recall curve with the operating point, its intervals, and the base rate, which is the precision of chance. */
export function drawPrecisionRecall({ counts, rates, intervals, rate, threshold, averagePrecision }: View): string {
  const { recall: across, precision: up } = rates;
  const baseline: Point[] = [
    [0, rate],
    [1, rate],
  ];
  return drawChart({
    text: `Precision against recall. Average precision is ${scoreText(averagePrecision)}; flagging at random has a precision of ${shareText(rate)}, the dashed line. At threshold ${scoreText(threshold)} recall is ${shareText(across)} and precision is ${shareText(up)}.`,
    x: shareAxis('Recall'),
    y: shareAxis('Precision'),
    marks: [
      { kind: 'guide', points: baseline },
      { kind: 'curve', points: precisionRecallPoints(counts) },
      ...(Number.isNaN(up) ? [] : cross([across, up], intervals.recall, intervals.precision)),
    ],
  });
}

/** What 1,000 cases cost at every threshold, with the threshold in use and the formula's. */
export function drawCosts({ counts, state, threshold, cost, formula, hindsight }: View): string {
  const points = sweep(counts).map(({ threshold: at, confusion }): Point => [at, 1000 * costPerCase(confusion, state)]);
  const y = valueAxis(
    'Cost',
    points.map(([, value]) => value),
    shortMoney,
  );
  const ends = (at: number): Point[] => [
    [at, y.from],
    [at, y.to],
  ];
  return drawChart({
    text: `Cost of 1,000 cases against the threshold. At threshold ${scoreText(threshold)} it is ${moneyText(1000 * cost)}; the formula's threshold, the dashed line, is ${scoreText(formula.threshold)}; the lowest cost on these rows is ${moneyText(1000 * hindsight.cost)} at ${scoreText(hindsight.threshold)}.`,
    x: { label: 'Threshold', from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1].map((at) => [at, String(at)] as const) },
    y,
    marks: [
      { kind: 'guide', points: ends(formula.threshold) },
      { kind: 'curve', points },
      { kind: 'point', points: [[threshold, 1000 * cost]] },
    ],
  });
}

/** Observed against predicted rate in bins of equal mass. */
export function drawReliability({ bins, calibrationError }: View): string {
  const points = bins.map(({ predicted, observed }): Point => [predicted, observed]);
  const [lowest] = points;
  const highest = points.at(-1);
  const ends = [lowest, highest].map((point) => `${shareText(point?.[0] ?? 0)} predicted, ${shareText(point?.[1] ?? 0)} observed`);
  return drawChart({
    text: `Reliability: observed against predicted rate in ${bins.length} bins, beside the diagonal on which a calibrated model lies. Lowest bin: ${ends[0] ?? ''}; highest bin: ${ends[1] ?? ''}. The mean distance, the expected calibration error, is ${scoreText(calibrationError)}.`,
    x: shareAxis('Predicted'),
    y: shareAxis('Observed'),
    marks: [
      { kind: 'guide', points: diagonal },
      { kind: 'curve', points },
      { kind: 'dots', points },
    ],
  });
}

function shortMoney(dollars: number): string {
  const [size, unit] = Math.abs(dollars) >= 1e6 ? [dollars / 1e6, ' M'] : Math.abs(dollars) >= 1e4 ? [dollars / 1e3, ' k'] : [dollars, ''];
  return `${size < 0 ? '\u2212' : ''}$${Number(Math.abs(size).toPrecision(3)).toLocaleString('en-US')}${unit}`;
}

function cross([x, y]: Point, across: { low: number; high: number }, up: { low: number; high: number }) {
  return [
    {
      kind: 'reach',
      points: [
        [across.low, y],
        [across.high, y],
      ],
    },
    {
      kind: 'reach',
      points: [
        [x, up.low],
        [x, up.high],
      ],
    },
    { kind: 'point', points: [[x, y]] },
  ] as const;
}
