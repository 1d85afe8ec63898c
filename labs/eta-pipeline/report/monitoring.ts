import { watchedSlices } from '../evaluate/slices.ts';
import { driftRules, type DriftRule } from '../monitor/inputs.ts';
import type { DayLog } from '../operate/launch.ts';
import { frame, plain, quietDays, type Report, type Table } from './frame.ts';

const ruleLabels: Record<DriftRule, string> = {
  'psi-folk': 'PSI above 0.2',
  'psi-chance': 'PSI above what chance explains (χ², 4σ)',
  'psi-days': 'PSI above what days explain (4σ of reference days)',
  'ks-chance': 'KS above what chance explains',
  'ks-days': 'KS above what days explain (4σ of reference days)',
};

/** Rules for drift of inputs: false alarms on quiet days, and how soon each sees the faults. */
export function driftTable(report: Report): Table {
  const { days } = report.findings.launched;
  const { swapDays, closureDay, outage } = report.parameters;
  const quiet = quietDays(report);
  return {
    title: 'Rules for drift of inputs: quiet days with an alert, and the days until a fault is seen',
    ...frame(report, 'days after launch, each against three weeks before it', days.length),
    note: `${quiet.length} days are quiet. An alert of the first day counts as 1, as it fires at the day's end; an empty cell means never. The unit swap counts as seen where the swapped field is named.`,
    columns: [
      { id: 'quietDays', label: 'Quiet days with an alert', format: 'count', better: 'lower' },
      { id: 'quietAlerts', label: 'Alerts on quiet days', format: 'count', better: 'lower' },
      { id: 'outage', label: 'Store away: days until seen', format: 'count' },
      { id: 'swap', label: 'Unit swap: days until seen', format: 'count', better: 'lower' },
      { id: 'closure', label: 'Closed bridge: days until the first alert', format: 'count' },
    ],
    rows: driftRules.map((rule) => {
      const found = (day: number): string[] => days[day]?.inputs[rule] ?? [];
      return {
        id: rule,
        label: ruleLabels[rule],
        cells: {
          quietDays: { value: quiet.filter((day) => found(day).length > 0).length },
          quietAlerts: { value: quiet.reduce((sum, day) => sum + found(day).length, 0) },
          ...plain(
            'outage',
            delay(days, outage[0], outage[0], ({ inputs }) => inputs[rule].includes('hour')),
          ),
          ...plain(
            'swap',
            delay(days, swapDays[0], swapDays[1], ({ inputs }) => inputs[rule].includes('routeKm')),
          ),
          ...plain(
            'closure',
            delay(days, closureDay, days.length - 1, ({ inputs }) => inputs[rule].length > 0),
          ),
        },
      };
    }),
  };
}

/** Alerts on error and coverage, by slice. */
export function alertsTable(report: Report): Table {
  const { days } = report.findings.launched;
  const { swapDays, closureDay } = report.parameters;
  const quiet = quietDays(report);
  return {
    title: 'Alerts on error and on coverage by slice: quiet days with an alert, and the days until the closed bridge is seen',
    ...frame(report, "days after launch, with the records that came in until each day's end", days.length),
    note: `${quiet.length} days are quiet. The second of the four bridges closes. Retraining on alerts acts from the first one on.`,
    columns: [
      { id: 'quietDays', label: 'Quiet days with an alert', format: 'count' },
      { id: 'swapDays', label: 'Days of the unit swap with an alert', format: 'count' },
      { id: 'errorDelay', label: 'Closed bridge, error: days until seen', format: 'count' },
      { id: 'coverageDelay', label: 'Closed bridge, coverage: days until seen', format: 'count' },
      { id: 'closureDays', label: 'Days with an alert after the closing', format: 'count' },
    ],
    rows: watchedSlices.map(({ id, label }) => {
      const has = ({ outputs }: DayLog, watched?: string): boolean =>
        outputs.some((alert) => alert.slice === id && (watched === undefined || alert.watched === watched));
      const count = (some: readonly number[]): number => some.filter((day) => days[day] && has(days[day])).length;
      const after = days.map(({ day }) => day).filter((day) => day >= closureDay);
      return {
        id,
        label,
        cells: {
          quietDays: { value: count(quiet) },
          swapDays: { value: count([swapDays[0], swapDays[1]]) },
          ...plain(
            'errorDelay',
            delay(days, closureDay, days.length - 1, (log) => has(log, 'error')),
          ),
          ...plain(
            'coverageDelay',
            delay(days, closureDay, days.length - 1, (log) => has(log, 'coverage')),
          ),
          closureDays: { value: count(after) },
        },
      };
    }),
  };
}

/** Days from a fault's first day to the first alert while it lasts, the first day counted as 1. */
export function delay(days: readonly DayLog[], first: number, last: number, fires: (log: DayLog) => boolean): number | undefined {
  const found = days.find((log) => log.day >= first && log.day <= last && fires(log));
  return found ? found.day - first + 1 : undefined;
}
