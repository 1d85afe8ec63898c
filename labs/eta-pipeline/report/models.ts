import { absoluteError, cautiousLoss, isClose, isCovered, relativeError, type Outcome } from '../evaluate/metrics.ts';
import { difference } from '../evaluate/bootstrap.ts';
import { slices } from '../evaluate/slices.ts';
import { baselineId, launchedId, rungOf } from '../operate/ladder.ts';
import { cell, dayInterval, frame, testPart, type Report, type Table } from './frame.ts';

const columns: Table['columns'] = [
  { id: 'error', label: 'Mean absolute error (min)', format: 2, better: 'lower' },
  {
    id: 'gain',
    label: 'Error − today',
    meaning: 'paired difference to the routing engine × factor of the hour',
    format: 2,
    better: 'lower',
  },
  { id: 'relative', label: 'Median relative error (%)', format: 1, better: 'lower' },
  { id: 'close', label: 'Within 2 min (%)', format: 1, better: 'higher' },
  { id: 'bias', label: 'Said ÷ true minutes', meaning: 'sum of estimates over sum of durations', format: 3 },
  { id: 'cautiousLoss', label: 'Pinball loss at 0.8 (min)', format: 3, better: 'lower' },
  { id: 'coverage', label: 'Within the cautious time (%)', meaning: '80 is promised', format: 1 },
];

/** All rungs on the test weeks, and the floor that the noise of the generator sets. */
export function modelsTable(report: Report): Table {
  const { ladder, world } = report.findings;
  const floor = ladder.test.map(({ id, minutes }): Outcome => {
    const median = world.trips[id]?.pathMinutes ?? 0;
    return { minutes, median, cautious: Number.NaN };
  });
  return {
    title: 'The ladder of models for trip duration',
    ...frame(report, testPart, ladder.test.length, dayInterval),
    note: 'The last row knows the true speeds of the hour and lacks only the noise of drivers and lights: no model can be better. Models of one number have a cautious time that is their estimate times one margin, set on held-out trips.',
    columns,
    rows: [
      ...ladder.rungs.map(({ id, label, outcomes }) => ({ id, label, cells: cells(report, outcomes, id === baselineId) })),
      { id: 'floor', label: 'The generator itself, without its noise', cells: cells(report, floor, false) },
    ],
  };
}

function cells(
  { findings: { bootstrap, ladder } }: Report,
  outcomes: readonly Outcome[],
  isBaseline: boolean,
): Table['rows'][number]['cells'] {
  const baseline = bootstrap.ratio(rungOf(ladder, baselineId).outcomes.map(absoluteError));
  const error = bootstrap.ratio(outcomes.map(absoluteError));
  const isFloor = Number.isNaN(outcomes[0]?.cautious);
  return {
    error: cell(error),
    ...(isBaseline ? {} : { gain: cell(difference(error, baseline)) }),
    relative: cell(bootstrap.median(outcomes.map(relativeError)), 100),
    close: cell(bootstrap.ratio(outcomes.map(isClose)), 100),
    bias: cell(
      bootstrap.ratio(
        outcomes.map(({ median }) => median),
        outcomes.map(({ minutes }) => minutes),
      ),
    ),
    ...(isFloor
      ? {}
      : { cautiousLoss: cell(bootstrap.ratio(outcomes.map(cautiousLoss))), coverage: cell(bootstrap.ratio(outcomes.map(isCovered)), 100) }),
  };
}

/** Error and coverage by slice: today, linear regression, and the model that is launched. */
export function slicesTable(report: Report): Table {
  const { ladder, bootstrap } = report.findings;
  const shown = [
    { id: 'today', label: 'today', outcomes: rungOf(ladder, baselineId).outcomes },
    { id: 'linear', label: 'linear', outcomes: rungOf(ladder, 'linear').outcomes },
    { id: 'quantile', label: 'quantile trees', outcomes: rungOf(ladder, launchedId).outcomes },
  ];
  return {
    title: 'Error and coverage in the slices of the gate',
    ...frame(report, testPart, ladder.test.length, dayInterval),
    columns: [
      { id: 'trips', label: 'Trips', format: 'count' },
      ...shown.map(({ id, label }) => ({ id: `${id}Error`, label: `Error, ${label} (min)`, format: 2 })),
      ...shown.map(({ id, label }) => ({ id: `${id}Coverage`, label: `Within the cautious time, ${label} (%)`, format: 1 })),
    ],
    rows: slices.map(({ id, label, holds }) => {
      const rows = ladder.test.map(holds);
      const measured = (of: (outcome: Outcome) => number, suffix: string, scale: number): [string, ReturnType<typeof cell>][] =>
        shown.map((each) => [`${each.id}${suffix}`, cell(bootstrap.ratio(each.outcomes.map(of), undefined, rows), scale)]);
      return {
        id,
        label,
        cells: {
          trips: { value: rows.filter(Boolean).length },
          ...Object.fromEntries([...measured(absoluteError, 'Error', 1), ...measured(isCovered, 'Coverage', 100)]),
        },
      };
    }),
  };
}

/** The gate: what it found of each candidate. */
export function gateTable(report: Report): Table {
  const { candidates, ladder } = report.findings;
  return {
    title: 'The launch gate: error against today by slice, and who passes',
    ...frame(report, testPart, ladder.test.length, dayInterval),
    note: 'A candidate passes when the whole interval of its gain is below zero, no slice is worse by more than 1 %, and 77 to 83 % of trips end within the cautious time. The last candidate was trained on an export that lost the nights, on purpose.',
    columns: [
      { id: 'passed', label: 'Passes (1) or not (0)', format: 'count' },
      { id: 'gain', label: 'Error − today (min)', format: 2 },
      ...slices.map(({ id, label }) => ({
        id,
        label: `${label} (%)`,
        ...(id === 'airport' ? { meaning: 'error against today' } : {}),
        format: 1 as const,
      })),
      { id: 'coverage', label: 'Within the cautious time (%)', format: 1 },
      { id: 'refusals', label: 'Rules broken', format: 'count' },
    ],
    rows: candidates.map(({ id, label, verdict }) => ({
      id,
      label,
      cells: {
        passed: { value: verdict.passed ? 1 : 0 },
        gain: cell(verdict.gain),
        ...Object.fromEntries(Object.entries(verdict.slices).map(([slice, worse]) => [slice, { value: 100 * worse }])),
        coverage: { value: 100 * verdict.coverage },
        refusals: { value: verdict.refusals.length },
      },
    })),
  };
}

/** The ladder in other cities that the generator draws. */
export function seedsTable(report: Report): Table {
  const { cities, ladder } = report.findings;
  const own = {
    seed: report.parameters.seed,
    rungs: ladder.rungs.map(({ id, outcomes }) => ({
      id,
      error: outcomes.reduce((sum, each) => sum + absoluteError(each), 0) / outcomes.length,
      coverage: outcomes.reduce((sum, each) => sum + isCovered(each), 0) / outcomes.length,
    })),
  };
  const all = [own, ...cities];
  return {
    title: 'The same ladder in other cities of the generator',
    ...frame(report, 'trips of the two test weeks of each city', ladder.test.length * all.length),
    seeds: all.map(({ seed }) => seed),
    columns: [
      ...all.map(({ seed }) => ({ id: `error${seed}`, label: `Error, city ${seed} (min)`, format: 2 as const, better: 'lower' as const })),
      ...all.map(({ seed }) => ({ id: `coverage${seed}`, label: `Within the cautious time, city ${seed} (%)`, format: 1 as const })),
    ],
    rows: ladder.rungs.map(({ id, label }) => ({
      id,
      label,
      cells: Object.fromEntries(
        all.flatMap(({ seed, rungs }) => {
          const rung = rungs.find((each) => each.id === id);
          return rung
            ? [
                [`error${seed}`, { value: rung.error }],
                [`coverage${seed}`, { value: 100 * rung.coverage }],
              ]
            : [];
        }),
      ),
    })),
  };
}
