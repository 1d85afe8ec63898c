import { sortPredictions } from '../metrics.ts';
import type { FitCalibrator } from './calibrator.ts';

/** A block of pooled rows: the range of its predictions, and its share of positives. */
interface Block {
  from: number;
  to: number;
  positives: number;
  rows: number;
}

const rate = ({ positives, rows }: Block): number => positives / rows;

/**
 * Isotonic regression: the non-decreasing step function with the least squared error, by pooling adjacent violators (Ayer et
 * al., 1955; Zadrozny and Elkan, 2002). Between two blocks it is interpolated.
 */
export const fitIsotonic: FitCalibrator = (predictions, labels) => {
  const blocks: Block[] = [];
  for (const tie of ties(predictions, labels)) {
    let block = tie;
    for (let last = blocks.at(-1); last && rate(last) >= rate(block); last = blocks.at(-1)) {
      block = { from: last.from, to: block.to, positives: last.positives + block.positives, rows: last.rows + block.rows };
      blocks.pop();
    }
    blocks.push(block);
  }
  return (given) => given.map((probability) => valueAt(blocks, probability));
};

/** Equal predictions cannot be told apart: they are one block from the start, whatever the order of their labels. */
function ties(predictions: Float64Array, labels: Uint8Array): Block[] {
  const { order, starts, predictions: values } = sortPredictions(predictions);
  return Array.from(values, (value, group) => {
    const members = order.subarray(starts[group], starts[group + 1]);
    return { from: value, to: value, positives: members.reduce((sum, row) => sum + (labels[row] ?? 0), 0), rows: members.length };
  });
}

function valueAt(blocks: readonly Block[], probability: number): number {
  let low = 0;
  let high = blocks.length - 1;
  // The first block that ends at or above the prediction.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.to ?? 0) >= probability) high = middle;
    else low = middle + 1;
  }
  const block = blocks[low];
  const before = blocks[low - 1];
  if (!block) throw new Error('Isotonic regression was fitted on no rows.');
  if (probability >= block.from || !before) return rate(block);
  const share = (probability - before.to) / (block.from - before.to);
  return rate(before) + share * (rate(block) - rate(before));
}
