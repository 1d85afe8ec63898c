import { meanInterval } from '../../shared/bootstrap.ts';
import { compositions, type ComposedResult, type Composition } from '../experiments/composed.ts';
import { leastPrecision, type Comparison, type Duplicates } from '../experiments/duplicates.ts';
import { familiesIn, type Prepared } from '../experiments/prepare.ts';
import { disturbances, type Disturbance } from '../represent/disturb.ts';
import { frame, percent, rankCells, rankColumns, type Table } from './frame.ts';

const compositionLabels: Record<Composition, string> = {
  picture: 'Picture alone, principal components',
  'picture-common': 'Picture alone, common space',
  words: 'Words alone, common space',
  sum: 'Sum of embeddings, common space',
  scores: 'Sum of scores, components and common space',
};

/** Pictures with words. */
export function composedTable(prepared: Prepared, { pairs, runs }: ComposedResult): Table {
  const families = pairs.map(({ family }) => family);
  return {
    title: '"This one, but …": a picture and the words that it lacks ask for a relative',
    ...frame(prepared, pairs.length),
    sample: { part: `composed queries of ${new Set(families).size} families of the test part of the stand-in`, rows: pairs.length },
    note: 'Noto’s drawing of one emoji and the words of its relative’s name that it lacks ask for Twemoji’s drawing of the relative, in the gallery of the test part without the first emoji. Names come from Unicode; nobody wrote such queries. At most 40 pairs of a family. Weights are chosen on development families.',
    columns: rankColumns,
    rows: compositions.map((composition) => ({
      id: composition,
      label: compositionLabels[composition],
      cells: rankCells(prepared, runs[composition], families),
    })),
  };
}

const comparisonColumns: Record<Comparison, { id: string; label: string }> = {
  'difference-hash': { id: 'differenceHash', label: 'dHash, 64 bits (%)' },
  'perceptual-hash': { id: 'perceptualHash', label: 'pHash, 64 bits (%)' },
  embedding: { id: 'embedding', label: 'Embedding, 128 numbers (%)' },
};

/** Copies that are found, by what was done to them. */
export function duplicatesTable(prepared: Prepared, results: readonly Duplicates[]): Table {
  const families = familiesIn(prepared, 'test');
  return {
    title: 'Copies of a picture that are found (recall, %), by what was done to them',
    ...frame(prepared),
    note: `The widest threshold whose pairs are right in ${100 * leastPrecision} % on development emoji, all disturbances together.`,
    columns: results.map(({ comparison }) => ({ ...comparisonColumns[comparison], format: 1, better: 'higher' })),
    rows: (Object.keys(disturbances) as Disturbance[]).map((name) => ({
      id: name,
      label: disturbances[name].label,
      cells: Object.fromEntries(
        results.map(({ comparison, found }) => [comparisonColumns[comparison].id, percent(meanInterval(found[name], families))]),
      ),
    })),
  };
}

/** What is merged that should not be. */
export function mergesTable(prepared: Prepared, results: readonly Duplicates[]): Table {
  return {
    title: 'What each comparison merges that is not the same: pairs of untouched pictures below its threshold',
    ...frame(prepared),
    interval: '',
    note: 'Thresholds of the table of copies: bits that differ, or 1 − cosine. Precision is over pairs of a disturbed and an untouched picture of the test part.',
    columns: [
      { id: 'threshold', label: 'Threshold', format: 2 },
      { id: 'precision', label: 'Precision on test (%)', format: 1, better: 'higher' },
      { id: 'merges', label: 'Pairs merged', format: 'count' },
      { id: 'relatives', label: 'Of them of one family', format: 'count' },
      { id: 'shareOfRelatives', label: 'Pairs of a family that are merged (%)', format: 1 },
      { id: 'pictures', label: 'Pictures merged with another (%)', format: 1 },
    ],
    rows: results.map(({ comparison, threshold, precision, merges }) => ({
      id: comparison,
      label: comparisonColumns[comparison].label.replace(' (%)', ''),
      cells: {
        threshold: { value: threshold },
        precision: { value: 100 * precision },
        merges: { value: merges.all },
        relatives: { value: merges.relatives },
        shareOfRelatives: { value: (100 * merges.relatives) / Math.max(1, merges.pairsOfRelatives) },
        pictures: { value: (100 * merges.pictures) / prepared.split.test.length },
      },
    })),
  };
}
