import { meanInterval } from '../../shared/bootstrap.ts';
import type { GapRow, MixedList, Mixing } from '../experiments/gap.ts';
import { familiesIn, type Prepared } from '../experiments/prepare.ts';
import type { TextRung } from '../experiments/texts.ts';
import { rankMetrics } from '../measure/ranks.ts';
import { differenceCell, frame, isInTen, percent, rankCells, rankColumns, type Table } from './frame.ts';

/** Between names and pictures of unseen emoji. */
export function textTable(prepared: Prepared, rungs: readonly TextRung[], known: { names: number; query: number }): Table {
  return {
    title: 'Between names and pictures of emoji that training never saw, on the stand-in',
    ...frame(prepared),
    note: `Words of the Unicode name and the short names, with the words of the Unicode subgroup in some rows. Training knows a word of ${(100 * known.names).toFixed(0)} % of the test names, and ${(100 * known.query).toFixed(0)} % of the words in them. Items that score the same stand before the right one. Chance is ${(1000 / prepared.split.test.length).toFixed(1)} % at R@10.`,
    columns: rankColumns,
    rows: rungs.map(({ id, label, runs }) => ({ id, label, cells: rankCells(prepared, runs) })),
  };
}

/** The gap by temperature. */
export function gapTable(prepared: Prepared, rows: readonly GapRow[]): Table {
  return {
    title: 'The distance between the mean embeddings of texts and of pictures, by temperature, and what closing it does',
    ...frame(prepared),
    note: 'Test emoji with a word that training knows. Embeddings have length one, so a gap is between 0 and 2. Moved: the gap of the training part is added to every picture, which is brought to length one again.',
    columns: [
      { id: 'before', label: 'Gap before training', format: 3 },
      { id: 'trained', label: 'After, training emoji', format: 3 },
      { id: 'after', label: 'After, test emoji', format: 3 },
      { id: 'own', label: 'Mean cosine of own pairs', format: 3 },
      { id: 'other', label: 'Mean cosine of others', format: 3 },
      { id: 'ten', label: 'R@10 (%)', format: 1, better: 'higher' },
      { id: 'change', label: 'R@10 when moved (points)', format: 1 },
    ],
    rows: rows.map(({ temperature, before, after, trained, own, other, plain, moved }) => ({
      id: `temperature-${String(temperature).replace('.', '-')}`,
      label: `Temperature ${temperature}`,
      cells: {
        before: { value: before },
        trained: { value: trained },
        after: { value: after },
        own: { value: own },
        other: { value: other },
        ten: percent(rankMetrics(plain, familiesIn(prepared, 'test')).ten),
        change: differenceCell(prepared, moved, plain, isInTen),
      },
    })),
  };
}

const mixingLabels: Record<Mixing, string> = {
  raw: 'Cosines as they are',
  moved: 'Pictures moved by the gap',
  standardized: 'Scores standardized by kind',
  interleaved: 'Ranks of each kind interleaved',
};

/** One list of captions and pictures. */
export function mixedTable(prepared: Prepared, lists: readonly MixedList[]): Table {
  const families = familiesIn(prepared, 'test');
  // A query's rank counts in the seeds in which its item stands so.
  const share = (runs: readonly Float64Array[]): Table['rows'][number]['cells'][string] => {
    const values: number[] = [];
    const own: string[] = [];
    for (const ranks of runs)
      ranks.forEach((rank, query) => {
        if (Number.isNaN(rank)) return;
        values.push(isInTen(rank));
        own.push(families[query] ?? '');
      });
    return percent(meanInterval(values, own));
  };
  return {
    title: 'One list of captions and pictures: short names ask, half of the emoji stand as their name and half as their picture',
    ...frame(prepared),
    note: 'Test emoji of which training knows a word of the name and of the short names. Which half is drawn anew for each seed. A fair list has as many captions as pictures among its first ten. A caption often repeats the words of the query, so captions are easier to find whatever is done.',
    columns: [
      { id: 'captions', label: 'R@10 where it is a caption (%)', format: 1, better: 'higher' },
      { id: 'pictures', label: 'R@10 where it is a picture (%)', format: 1, better: 'higher' },
      { id: 'share', label: 'Captions among the first ten (%)', format: 1 },
    ],
    rows: lists.map(({ mixing, captions, pictures, share: first }) => ({
      id: mixing,
      label: mixingLabels[mixing],
      cells: { captions: share(captions), pictures: share(pictures), share: percent(meanInterval(first, families)) },
    })),
  };
}
