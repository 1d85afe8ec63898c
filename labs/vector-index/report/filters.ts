import { meanInterval, meanOfValues } from '../../shared/bootstrap.ts';
import { filterTarget, relations, shares, type Filtered, type Relation } from '../experiments/filters.ts';
import type { Prepared } from '../experiments/prepare.ts';
import { frame, indexName, originOf, percentCell, percentName, type Chart, type Table } from './frame.ts';

const relationLabels: Record<Relation, string> = { random: 'random', alike: 'like the query', unlike: 'unlike the query' };

/** Columns by strategy. */
const columnIds: Record<string, string> = {
  pre: 'pre',
  post: 'post',
  through: 'through',
  around: 'around',
  'two-hop': 'twoHop',
  lists: 'lists',
};

const note = `A filter keeps a share of the vectors: a random one; the query's own class or group of classes ("like the query"); or the class whose mean lies farthest from it ("unlike"). Each strategy at the cheapest setting that reaches a recall of ${100 * filterTarget} % on development queries, or at the last one tried where none does: read both tables together.`;

/** Distances of each strategy under each filter. */
export function filterCostTable(prepared: Prepared, filtered: readonly Filtered[]): Table {
  return tableOf(prepared, filtered, 'Distances computed a query under a filter, by strategy', 'count', ({ test }) => {
    const { value, low, high } = meanInterval(test.distances);
    return { value: Math.round(value), low: Math.round(low), high: Math.round(high) };
  });
}

/** Recall of each strategy under each filter. */
export function filterRecallTable(prepared: Prepared, filtered: readonly Filtered[]): Table {
  return tableOf(prepared, filtered, 'Recall@10 among the vectors that pass a filter (%), by strategy', 1, ({ test }) =>
    percentCell(test.recall),
  );
}

/** The settings that were chosen. */
export function filterSettingsTable(prepared: Prepared, filtered: readonly Filtered[]): Table {
  return {
    ...tableOf(prepared, filtered, 'Settings chosen for each strategy under each filter', 'count', ({ setting }) => ({ value: setting })),
    interval: '',
  };
}

function tableOf(
  prepared: Prepared,
  filtered: readonly Filtered[],
  title: string,
  format: Table['columns'][number]['format'],
  cell: (row: Filtered) => Table['rows'][number]['cells'][string],
): Table {
  const strategies = new Map(filtered.map(({ strategy }) => [strategy.id, strategy.label]));
  return {
    title,
    ...frame(prepared, indexName(prepared.indexed.count)),
    note,
    columns: [...strategies].map(([id, label]) => ({ id: columnIds[id] ?? id, label, format })),
    rows: relations.flatMap((relation) =>
      shares.map((share) => ({
        id: `${relation}-${percentName(share).replace('.', '-')}`,
        label: `Keeps ${percentName(share)} %, ${relationLabels[relation]}`,
        cells: Object.fromEntries(
          filtered
            .filter((row) => row.relation === relation && row.share === share)
            .map((row) => [columnIds[row.strategy.id] ?? row.strategy.id, cell(row)]),
        ),
      })),
    ),
  };
}

/** What strategies cost over the share that is kept. */
export function filterChart(prepared: Prepared, filtered: readonly Filtered[], relation: Relation): Chart {
  const shown = ['pre', 'post', 'through', 'lists'];
  const described: Record<Relation, string> = {
    random:
      'The scan of what passes is a straight rising line; searching first and walking through refused nodes fall as more is kept; lists fall and rise again, always between. At a half walking the graph is the cheapest, at a tenth lists are, and from one in a hundred down the scan is. At one in a thousand searching first no longer reaches the recall, and walking looks at most of all vectors.',
    alike:
      'Where what passes lies near the query, the graph is by far the cheapest at a half and at a tenth, filtered while it walks or afterwards. From one in a hundred down the scan is the cheapest again, and at one in a thousand searching first no longer reaches the recall.',
    unlike:
      'Searching first is missing: it nowhere reaches the recall. Walking through refused nodes costs ever more the less passes. At a half walking and lists cost about the same, a fifth of the scan; below that the scan is the cheapest by far.',
  };
  return {
    title: `Distances a query at a recall of ${100 * filterTarget} %, by the share that a filter keeps: filters ${relationLabels[relation]}, only what reaches that recall`,
    description: described[relation],
    origin: originOf(prepared, prepared.indexed.count),
    kind: 'line',
    x: { label: 'Share that passes', scale: 'log', format: '~%' },
    y: { label: 'Distances a query', scale: 'log', format: '~s' },
    series: shown.flatMap((id) => {
      const own = filtered.filter((row) => row.relation === relation && row.strategy.id === id && row.reached);
      const [first] = own;
      return first
        ? [{ name: first.strategy.label, points: own.map((row): [number, number] => [row.share, meanOfValues(row.test.distances)]) }]
        : [];
    }),
  };
}
