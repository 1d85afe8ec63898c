import { meanOfValues } from '../../shared/bootstrap.ts';
import { turnover, type Kept } from '../experiments/freshness.ts';
import type { Judged } from '../experiments/migrate.ts';
import { mixedStrategies, type MixedStrategy, type Quality } from '../experiments/migration.ts';
import type { Prepared } from '../experiments/prepare.ts';
import { frame, indexName, originOf, percentCell, percentName, type Chart, type Table } from './frame.ts';

/** Indexes that were kept up or built anew. */
export function freshnessTable(prepared: Prepared, all: readonly Kept[]): Table {
  const difference = (one: Float64Array, other: Float64Array): Float64Array => one.map((value, at) => value - (other[at] ?? 0));
  return {
    title: 'An index after 30 % of its vectors went and as many came: kept up, or built anew',
    ...frame(prepared, indexName(prepared.sizes.changing)),
    note: `Drift: the index begins with seven classes, ${100 * turnover} % random vectors are deleted, and three classes come that it never saw. Control: more of the same seven classes come, and only their queries are asked (about seven tenths of n). Kept: old centroids, old codebooks, or the graph grown with deleted nodes marked. The loss is that of the kept index, paired by query; "of new classes" are queries of the three.`,
    columns: [
      { id: 'kept', label: 'Recall@10, kept (%)', format: 1, better: 'higher' },
      { id: 'anew', label: 'Recall@10, built anew (%)', format: 1, better: 'higher' },
      { id: 'loss', label: 'Loss (points)', format: 1, better: 'lower' },
      { id: 'lossNew', label: 'Loss, queries of new classes (points)', format: 1, better: 'lower' },
      { id: 'work', label: 'Distances, kept ÷ anew (ratio)', format: 2 },
      { id: 'workNew', label: 'The same, queries of new classes (ratio)', format: 2 },
    ],
    rows: all.map(({ change, index, label, kept, anew, keptNew, anewNew }) => ({
      id: `${change}-${index}`,
      label: `${change === 'drift' ? 'Drift' : 'Control'}: ${label}`,
      cells: {
        kept: percentCell(kept.recall),
        anew: percentCell(anew.recall),
        loss: percentCell(difference(anew.recall, kept.recall)),
        work: { value: meanOfValues(kept.distances) / meanOfValues(anew.distances) },
        ...(change === 'drift' && {
          lossNew: percentCell(difference(anewNew.recall, keptNew.recall)),
          workNew: { value: meanOfValues(keptNew.distances) / meanOfValues(anewNew.distances) },
        }),
      },
    })),
  };
}

const kindLabels = { retrained: 'Same model trained anew', 'other-model': 'Other model' } as const;

const qualityColumns: Table['columns'] = [
  { id: 'old', label: 'Recall@10 against the old neighbors (%)', format: 1 },
  { id: 'new', label: 'Recall@10 against the new neighbors (%)', format: 1 },
  { id: 'alike', label: 'Results of the query’s class (%)', format: 1, better: 'higher' },
];

function qualityCells(quality: Quality): Table['rows'][number]['cells'] {
  return { old: percentCell(quality.old), new: percentCell(quality.new), alike: percentCell(quality.alike) };
}

/** New queries against an old index, by adapter. */
export function adapterTable(prepared: Prepared, judged: readonly Judged[]): Table {
  return {
    title: 'Queries of a new embedding against an index of the old one, with and without an adapter',
    ...frame(prepared, indexName(prepared.sizes.changing)),
    note: 'Exact search, so only the embeddings differ. "Trained anew": principal components of pixels of other pictures, turned at random. "Other model": principal components of oriented gradients. The adapter is a ridge regression from new to old, fitted on pictures that are not indexed. An embedding against itself finds all of its own neighbors by definition.',
    columns: qualityColumns,
    rows: judged.flatMap(({ kind, same, none, moved, adapted }) => [
      ...(kind === 'retrained' ? [{ id: 'old-index-old-queries', label: 'Old queries, old index', cells: qualityCells(same) }] : []),
      { id: `${kind}-new-index`, label: `${kindLabels[kind]}: new queries, new index`, cells: qualityCells(moved) },
      { id: `${kind}-no-adapter`, label: `${kindLabels[kind]}: new queries, old index`, cells: qualityCells(none) },
      ...adapted.map(({ pairs, quality }) => ({
        id: `${kind}-pairs-${pairs}`,
        label: `${kindLabels[kind]}: adapter of ${pairs.toLocaleString('en')} pairs`,
        cells: qualityCells(quality),
      })),
    ]),
  };
}

/** Recall over the pairs that an adapter was fitted on. */
export function adapterChart(prepared: Prepared, judged: readonly Judged[]): Chart {
  const series = judged.flatMap(({ kind, adapted }) =>
    (['old', 'alike'] as const).map((measure) => ({
      name: `${kindLabels[kind]}: ${measure === 'old' ? 'recall of old neighbors' : 'results of the class'}`,
      points: adapted.map(({ pairs, quality }): [number, number] => [pairs, meanOfValues(quality[measure])]),
    })),
  );
  return {
    title: 'What an adapter brings back, by the number of pairs that it was fitted on',
    description:
      'Four lines over a logarithmic number of pairs. For the same model trained anew recall of old neighbors rises quickly and stays high. For another model it stays low however many pairs there are, while the share of results of the right class stays within ten points of that of the retrained model.',
    origin: originOf(prepared, prepared.sizes.changing),
    kind: 'line',
    x: { label: 'Pairs', scale: 'log', format: '~s' },
    y: { label: 'Share', format: '.0%', domain: [0, 1] },
    series,
  };
}

const mixedLabels: Record<MixedStrategy, string> = {
  'as-one': 'new query against all',
  both: 'two queries, raw distances merged',
  'both-scaled': 'two queries, distances ÷ their mean',
  adapted: 'new query, adapted for the old part',
};

/** An index of which a part is migrated. */
export function mixedTable(prepared: Prepared, judged: readonly Judged[]): Table {
  return {
    title: 'An index of which a part is migrated, searched in four ways',
    ...frame(prepared, indexName(prepared.sizes.changing)),
    note: 'Which vectors are migrated is drawn at random; fair would be that as many results are migrated as vectors are. The adapter has all 10,000 pairs. Exact search.',
    columns: [...qualityColumns, { id: 'migrated', label: 'Results that are migrated (%)', format: 1 }],
    rows: judged.flatMap(({ kind, mixed }) =>
      mixed.flatMap(({ share, by }) =>
        mixedStrategies.map((strategy) => ({
          id: `${kind}-${percentName(share)}-${strategy}`,
          label: `${kindLabels[kind]}, ${percentName(share)} % migrated: ${mixedLabels[strategy]}`,
          cells: { ...qualityCells(by[strategy]), migrated: percentCell(by[strategy].migrated) },
        })),
      ),
    ),
  };
}
