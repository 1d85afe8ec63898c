import { absoluteError, isCovered, mean, type Outcome } from '../evaluate/metrics.ts';
import { featureOf, type Example } from '../models/example.ts';
import { baselineId, launchedId, rungOf } from '../operate/ladder.ts';
import { launchDayOf, type Chart, type Report } from './frame.ts';

type Points = [number, number][];

/** Error of the trips of each day after launch, a line a policy; the events are marked. */
export function errorByDayChart(report: Report): Chart {
  const { after, policies } = report.findings;
  const { swapDays, closureDay, launchWeeks } = report.parameters;
  const shown = ['routing', 'never', 'weekly', 'trigger'];
  const days = after.map((each) => launchDayOf(each, report));
  const series = policies
    .filter(({ id }) => shown.includes(id))
    .map(({ label, outcomes }) => ({
      name: label,
      points: Array.from({ length: 7 * launchWeeks }, (_, day): [number, number] => [day, meanOn(outcomes, days, day, absoluteError)]),
    }));
  const never = series[1]?.points ?? [];
  const mark = (day: number, label: string): { x: number; y: number; label: string } => ({ x: day, y: never[day]?.[1] ?? 0, label });
  return {
    title: 'Error by day after launch: a field in miles for two days, then a closed bridge',
    description:
      'Four lines over 28 days that go up and down together with traffic and rain; the routing engine lies above the models. From the closing of the bridge at the beginning of the third week the models come apart: the one that is retrained on alerts ends lowest, the one that is never retrained highest of the three.',
    origin: `Simulated: clean trips of the four weeks after launch, n = ${after.length.toLocaleString('en')}.`,
    kind: 'line',
    x: { label: 'Days after launch' },
    y: { label: 'Mean absolute error (min)' },
    series,
    marks: [mark(swapDays[0], 'field in miles'), mark(closureDay, 'bridge closes')],
  };
}

/** Coverage of the cautious time by week, a line a policy, for trips that are routed over the bridge that closes. */
export function coverageByWeekChart(report: Report): Chart {
  const { after, policies } = report.findings;
  const { closedBridge, launchWeeks } = report.parameters;
  const weeks = after.map((each) => (featureOf(each, 'bridge') === closedBridge ? Math.floor(launchDayOf(each, report) / 7) : -1));
  const shown = ['never', 'map', 'weekly', 'trigger'];
  return {
    title: 'Coverage of the cautious time by week, for trips routed over the bridge that closes in the third',
    description:
      'Four lines over four weeks. All begin near the promised 80 percent and fall far below in the third week. With the mended map, and with retraining on alerts, coverage recovers in part; without either it stays low.',
    origin: `Simulated: clean trips after launch whose route leads over that bridge, n = ${weeks.filter((week) => week >= 0).length.toLocaleString('en')}.`,
    kind: 'line',
    x: { label: 'Week after launch', domain: [1, launchWeeks] },
    y: { label: 'Trips within the cautious time', domain: [0, 1], format: '.0%' },
    series: policies
      .filter(({ id }) => shown.includes(id))
      .map(({ label, outcomes }) => ({
        name: label,
        points: Array.from({ length: launchWeeks }, (_, week): [number, number] => [week + 1, meanOn(outcomes, weeks, week, isCovered)]),
      })),
  };
}

const bandKm = 3;
const bands = 8;

/** Error over distance on the test weeks, a line a model. */
export function errorByDistanceChart(report: Report): Chart {
  const { ladder } = report.findings;
  return distanceChart(report, {
    title: 'Error over distance, four models',
    description:
      'Four lines that rise with distance. Historical medians lie far above the others. Linear regression and quantile trees all but coincide, a little below the routing engine, by more the longer the trip is.',
    of: absoluteError,
    y: { label: 'Mean absolute error (min)' },
    series: [baselineId, 'medians', 'linear', launchedId].map((id) => rungOf(ladder, id)),
  });
}

/** Coverage over distance: one margin for all trips against a quantile of their own. */
export function coverageByDistanceChart(report: Report): Chart {
  const { ladder } = report.findings;
  return distanceChart(report, {
    title: 'Coverage of the cautious time over distance: one margin for all, or quantile trees',
    description:
      'Two lines over distance. With one margin for all trips, coverage climbs from about 70 percent of the shortest trips to above 80 of the long ones; with quantile trees it is about flat, a little below the promised 80.',
    of: isCovered,
    y: { label: 'Trips within the cautious time', domain: [0.6, 1], format: '.0%' },
    series: ['trees-ratio', launchedId].map((id) => rungOf(ladder, id)),
  });
}

interface DistanceChart extends Pick<Chart, 'title' | 'description' | 'y'> {
  of: (outcome: Outcome) => number;
  series: readonly { label: string; outcomes: readonly Outcome[] }[];
}

function distanceChart({ findings: { ladder } }: Report, { title, description, of, y, series }: DistanceChart): Chart {
  const band = ladder.test.map((each: Example) => Math.min(bands - 1, Math.floor(featureOf(each, 'routeKm') / bandKm)));
  return {
    title,
    description,
    origin: `Simulated: trips of the two weeks before launch, n = ${ladder.test.length.toLocaleString('en')}; bands of ${bandKm} km, the last one open.`,
    kind: 'line',
    x: { label: 'Length of the route, middle of its band (km)' },
    y,
    series: series.map(({ label, outcomes }) => ({
      name: label,
      points: Array.from({ length: bands }, (_, each): [number, number] => [
        bandKm * (each + 0.5),
        meanOn(outcomes, band, each, of),
      ]).filter(([, value]) => !Number.isNaN(value)),
    })) satisfies { name: string; points: Points }[],
  };
}

function meanOn(outcomes: readonly Outcome[], groups: readonly number[], group: number, of: (outcome: Outcome) => number): number {
  return mean(outcomes.filter((_, row) => groups[row] === group).map(of));
}
