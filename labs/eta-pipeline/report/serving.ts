import { absoluteError, mean } from '../evaluate/metrics.ts';
import { frame, quietDays, launchDayOf, type Report, type Table } from './frame.ts';

/** Faults that the generator planted in records, and what the check found of them. */
export function checksTable(report: Report): Table {
  const { faults, world } = report.findings;
  const kinds = [
    { id: 'zero', label: 'Meter started and stopped at once' },
    { id: 'meter', label: 'Meter left on for a day' },
    { id: 'clock', label: 'Clock of the vehicle off by hours' },
  ];
  return {
    title: 'Faulty records: planted by the generator, and found by the check',
    ...frame(report, 'records that came in until the end of the four weeks', faults.length),
    note: 'A fault is found where the check names the kind that was planted.',
    columns: [
      { id: 'planted', label: 'Planted', format: 'count' },
      { id: 'found', label: 'Found', format: 'count' },
      { id: 'wrong', label: 'Wrongly called so', format: 'count' },
    ],
    rows: kinds.map(({ id, label }) => {
      const planted = faults.filter((record) => world.trips[record.id]?.fault === id);
      const called = faults.filter(({ fault }) => fault === id);
      const found = planted.filter(({ fault }) => fault === id).length;
      return { id, label, cells: { planted: { value: planted.length }, found: { value: found }, wrong: { value: called.length - found } } };
    }),
  };
}

/** What the service answered. */
export function servingTable(report: Report): Table {
  const { counts } = report.findings.launched;
  const kinds = [
    { id: 'model', label: 'Answered by the model', value: counts.byModel },
    { id: 'features-missing', label: 'Routing engine: live store away', value: counts.featuresMissing },
    { id: 'deadline', label: 'Routing engine: features too late', value: counts.deadline },
    { id: 'malformed', label: 'Refused: no valid request', value: counts.malformed },
  ];
  return {
    title: 'Requests to the service in the four weeks after launch',
    ...frame(report, 'requests over HTTP, one after the other', counts.requests),
    columns: [
      { id: 'requests', label: 'Requests', format: 'count' },
      { id: 'share', label: 'Share (%)', format: 2 },
    ],
    rows: [
      ...kinds.map(({ id, label, value }) => ({
        id,
        label,
        cells: { requests: { value }, share: { value: (100 * value) / counts.requests } },
      })),
      { id: 'all', label: 'All', cells: { requests: { value: counts.requests }, share: { value: 100 } } },
    ],
  };
}

/** Logged features against the same computed afterwards, rightly and in three wrong ways. */
export function skewTable(report: Report): Table {
  const { skews } = report.findings;
  return {
    title: 'Features that were logged against features computed afterwards',
    ...frame(report, 'quotes that the model answered', skews[0]?.skew.compared ?? 0),
    note: 'Equal means to the last bit in every feature.',
    columns: [
      { id: 'equal', label: 'Quotes with equal features (%)', format: 2 },
      { id: 'differing', label: 'Features that differ somewhere', format: 'count' },
    ],
    rows: skews.map(({ id, label, skew }) => ({
      id,
      label,
      cells: { equal: { value: (100 * skew.equal) / skew.compared }, differing: { value: Object.keys(skew.differing).length } },
    })),
  };
}

/** What wrong features make one believe. */
export function leaksTable(report: Report): Table {
  const { leaks, ladder } = report.findings;
  return {
    title: 'What a median model trained on wrongly computed features seems to be worth, and what it is worth',
    ...frame(report, 'trips of the two test weeks', ladder.test.length),
    columns: [
      { id: 'believed', label: 'Error with the same features (min)', meaning: 'what an offline test would report', format: 3 },
      { id: 'served', label: 'Error with the features of the service (min)', format: 3 },
    ],
    rows: leaks.map(({ id, label, believed, served }) => ({
      id,
      label,
      cells: { believed: { value: believed }, served: { value: served } },
    })),
  };
}

const waits = [0, 15, 30, 60, 120];

/** How the error of an hour's quotes looks while its trips still end: what ended first was short. */
export function delayTable(report: Report): Table {
  const days = new Set(quietDays(report));
  const trips = report.findings.served.filter((each) => days.has(launchDayOf(each, report)) && each.fallback === null);
  const errorOf = (some: typeof trips): number => mean(some.map((each) => absoluteError(each)));
  return {
    title: 'The error of the quotes of an hour, seen some minutes after it ended',
    ...frame(report, 'trips of the quiet days after launch', trips.length),
    columns: [
      { id: 'known', label: 'Trips known (%)', format: 1 },
      { id: 'error', label: 'Error of those (min)', format: 2 },
    ],
    rows: waits.map((wait) => {
      const known = trips.filter(({ quoted, arrived }) => arrived < (Math.floor(quoted / 3600) + 1) * 3600 + 60 * wait);
      return {
        id: `after-${wait}`,
        label: wait === 0 ? 'at once' : `${wait} min`,
        cells: { known: { value: (100 * known.length) / trips.length }, error: { value: errorOf(known) } },
      };
    }),
  };
}

/** Versions of the registry after launch: when each was trained and whether it went into production. */
export function versionsTable(report: Report): Table {
  const { launched } = report.findings;
  const trained = launched.days.flatMap(({ day, trained: each }) => (each ? [{ ...each, day }] : []));
  const all = [{ version: 1, day: -1, refusals: [] as readonly string[] }, ...trained];
  return {
    title: 'The versions of the registry',
    ...frame(report, 'days after launch', launched.days.length),
    note: 'The day of the launch is day 0; a version that was trained at the end of a day serves from the next.',
    columns: [
      { id: 'trainedOn', label: 'Trained at the end of day', format: 'count' },
      { id: 'promoted', label: 'Into production (1) or refused (0)', format: 'count' },
      { id: 'served', label: 'Days in production', format: 'count' },
    ],
    rows: all.map(({ version, day, refusals }) => ({
      id: `version-${version}`,
      label: `Version ${version}`,
      cells: {
        ...(day < 0 ? {} : { trainedOn: { value: day } }),
        promoted: { value: refusals.length === 0 ? 1 : 0 },
        served: { value: launched.days.filter((each) => each.version === version).length },
      },
    })),
  };
}
