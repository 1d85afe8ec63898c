import { sigmoid } from '../shared/probability.ts';
import { seededRandom } from '../shared/random.ts';
import type { Dataset } from './encode.ts';

/** Three columns of four bins; `logOdds` says how likely a response is. Made for the tests, not data of anything. */
export function madeUp(rows: number, seed: number, logOdds: (cells: readonly number[]) => number): Dataset {
  const random = seededRandom(seed);
  const codes = new Uint16Array(rows * 3);
  const labels = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const cells = [random.below(4), random.below(4), random.below(4)];
    codes.set(cells, row * 3);
    labels[row] = random.next() < sigmoid(logOdds(cells)) ? 1 : 0;
  }
  return { rows, width: 3, codes, bins: [4, 4, 4], labels };
}
