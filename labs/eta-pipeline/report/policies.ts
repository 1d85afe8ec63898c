import { absoluteError, isCovered } from '../evaluate/metrics.ts';
import { DayBootstrap } from '../evaluate/bootstrap.ts';
import { featureOf } from '../models/example.ts';
import { cell, dayInterval, frame, launchDayOf, quietDays, type Report, type Table } from './frame.ts';

/** Periods whose coverage is shown too. */
const covering = new Set(['quiet', 'later', 'bridgeLater']);

/** Retraining policies by period after launch: all trips, and those whose route leads over the bridge that closes. */
export function policiesTable(report: Report): Table {
  const { after, policies } = report.findings;
  const { swapDays, closureDay, closedBridge } = report.parameters;
  const days = after.map((each) => launchDayOf(each, report));
  const bootstrap = new DayBootstrap(days);
  const quiet = new Set(quietDays(report));
  const onBridge = after.map((each) => featureOf(each, 'bridge') === closedBridge);
  const first = days.map((day) => day >= closureDay && day < closureDay + 7);
  const later = days.map((day) => day >= closureDay + 7);
  const both = (one: readonly boolean[]): boolean[] => one.map((each, row) => each && onBridge[row] === true);
  const periods = [
    { id: 'quiet', label: 'quiet days', rows: days.map((day) => quiet.has(day)) },
    { id: 'swap', label: 'unit swap', rows: days.map((day) => day >= swapDays[0] && day <= swapDays[1]) },
    { id: 'first', label: 'first week of the closing', rows: first },
    { id: 'later', label: 'second week', rows: later },
    { id: 'bridgeQuiet', label: 'that bridge, quiet days', rows: both(days.map((day) => quiet.has(day))) },
    { id: 'bridgeFirst', label: 'that bridge, first week', rows: both(first) },
    { id: 'bridgeLater', label: 'that bridge, second week', rows: both(later) },
  ];
  return {
    title: 'Retraining policies after launch: error on all trips, and on those routed over the bridge that closes',
    ...frame(report, 'clean trips of the four weeks after launch', after.length, dayInterval),
    note: 'The routing engine goes on to lead trips over the closed bridge, but in the row whose map is mended. The days of the unit swap are two, too few for an interval to mean much.',
    columns: [
      { id: 'trainings', label: 'Trainings', format: 'count' },
      ...periods.map(({ id, label }) => ({
        id: `${id}Error`,
        label: `Error, ${label} (min)`,
        format: 2 as const,
        better: 'lower' as const,
      })),
      ...periods
        .filter(({ id }) => covering.has(id))
        .map(({ id, label }) => ({ id: `${id}Coverage`, label: `Within the cautious time, ${label} (%)`, format: 1 as const })),
    ],
    rows: policies.map(({ id, label, trainings, outcomes }) => {
      const [errors, covered] = [outcomes.map(absoluteError), outcomes.map(isCovered)];
      const cells: Table['rows'][number]['cells'] = { trainings: { value: trainings } };
      for (const period of periods) {
        cells[`${period.id}Error`] = cell(bootstrap.ratio(errors, undefined, period.rows));
        if (covering.has(period.id)) cells[`${period.id}Coverage`] = cell(bootstrap.ratio(covered, undefined, period.rows), 100);
      }
      return { id, label, cells };
    }),
  };
}
