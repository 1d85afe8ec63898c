import type { Negatives } from '../experiments/negatives.ts';
import { familiesIn, type Prepared } from '../experiments/prepare.ts';
import { visualRanks, type Rung } from '../experiments/visual.ts';
import { rankMetrics } from '../measure/ranks.ts';
import { differenceCell, frame, isFirst, isInTen, originOf, rankCells, rankColumns, type Chart, type Table } from './frame.ts';

/** From Noto's drawing to Twemoji's. */
export function visualTable(prepared: Prepared, rungs: readonly Rung[]): Table {
  const ranks = rungs.map(({ runs }) => runs.map((vectors) => visualRanks(prepared, vectors, 'test')));
  const joined = ranks[rungs.findIndex(({ id }) => id === 'joined')] ?? [];
  return {
    title: 'Picture to picture on the stand-in: Noto’s drawing asks for Twemoji’s among those of the test part',
    ...frame(prepared),
    note: `Chance is ${(100 / prepared.split.test.length).toFixed(1)} % at R@1 and ${(1000 / prepared.split.test.length).toFixed(1)} % at R@10. Differences are paired, against the three descriptions joined without learning.`,
    columns: [
      ...rankColumns,
      { id: 'numbers', label: 'Numbers', meaning: 'length of a vector', format: 'count' },
      { id: 'gain', label: 'R@1 against joined (points)', format: 1 },
      { id: 'gainTen', label: 'R@10 against joined (points)', format: 1 },
    ],
    rows: rungs.map(({ id, label, runs }, at) => ({
      id,
      label,
      cells: {
        ...rankCells(prepared, ranks[at] ?? []),
        numbers: { value: runs[0]?.noto[0]?.length ?? 0 },
        gain: differenceCell(prepared, ranks[at] ?? [], joined, isFirst),
        gainTen: differenceCell(prepared, ranks[at] ?? [], joined, isInTen),
      },
    })),
  };
}

/** R@1 and R@10 by representation. */
export function visualChart(prepared: Prepared, rungs: readonly Rung[]): Chart {
  const metrics = rungs.map(({ label, runs }) => ({
    label,
    ...rankMetrics(
      runs.map((vectors) => visualRanks(prepared, vectors, 'test')),
      familiesIn(prepared, 'test'),
    ),
  }));
  const bars = (name: string, key: 'first' | 'ten'): Chart['series'][number] => ({
    name,
    points: metrics.map(({ label, ...own }): [string, number] => [label, own[key].value]),
  });
  return {
    title: 'Picture to picture by representation: the right drawing first, and among the first ten',
    description:
      'Pairs of bars for each representation. The color histogram is far behind, pixels come next. Oriented gradients alone stand at least as high as all three joined; a random projection of the joined loses much. Principal components, the linear map and the two encoders end a little above gradients, close together.',
    origin: originOf(prepared),
    kind: 'bar',
    x: { label: 'Representation' },
    y: { label: 'Share of queries', format: '.0%' },
    series: [bars('R@1', 'first'), bars('R@10', 'ten')],
  };
}

/** How batches are filled. */
export function negativesTable(prepared: Prepared, rows: readonly Negatives[]): Table {
  const [plain] = rows;
  return {
    title: 'Picture to picture on the stand-in by what stands together in a training batch',
    ...frame(prepared),
    note: 'Two linear encoders, InfoNCE, batches of 100, the temperature that was chosen with batches by chance. "Nearest together" fills batches with groups of ten that lie near each other; "not counted" leaves pairs out of the loss. Items twice are copies with 5 % of noise in their coordinates, under another number: false negatives when both are in a batch.',
    columns: [...rankColumns, { id: 'gain', label: 'R@1 against chance batches (points)', format: 1 }],
    rows: rows.map(({ id, label, runs }) => ({
      id,
      label,
      cells: { ...rankCells(prepared, runs), gain: differenceCell(prepared, runs, plain?.runs ?? runs, isFirst) },
    })),
  };
}
