import type { Templates } from '../represent/pairs.ts';
import { dot } from '../../shared/vectors.ts';

/**
 * All comparisons of a part: `values[enrolled × size + probe]` is the inner product of two templates, so the diagonal is genuine and everything
 * else an impostor.
 */
export interface Scores {
  size: number;
  values: Float64Array;
}

/** Compares every enrolled drawing with every probe. */
export function compareAll({ enrolled, probe }: Templates): Scores {
  const size = enrolled.length;
  const values = new Float64Array(size * size);
  enrolled.forEach((one, row) => {
    probe.forEach((other, column) => {
      values[row * size + column] = dot(one, other);
    });
  });
  return { size, values };
}

/** The scores of each identity with itself. */
export function genuineScores({ size, values }: Scores): Float64Array {
  return Float64Array.from({ length: size }, (_, index) => values[index * size + index] ?? 0);
}

/** The scores of each identity's probe with all others enrolled: `size` rows of `size − 1`. */
export function impostorScores({ size, values }: Scores): Float64Array {
  const found = new Float64Array(size * (size - 1));
  let at = 0;
  for (let probe = 0; probe < size; probe++)
    for (let enrolled = 0; enrolled < size; enrolled++) if (enrolled !== probe) found[at++] = values[enrolled * size + probe] ?? 0;
  return found;
}
