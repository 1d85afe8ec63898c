import { compareAll, type Scores } from '../measure/scores.ts';
import { takePairs } from '../represent/pairs.ts';
import type { Report } from './frame.ts';

/** All identities that no representation was trained on, compared with the headline's templates. */
export function heldOut({ prepared: { split, identities }, headline }: Report): { scores: Scores; families: string[]; testShare: number } {
  const rows = Int32Array.from([...split.development, ...split.test]);
  return {
    scores: compareAll(takePairs(headline.templates, rows)),
    families: Array.from(rows, (row) => identities[row]?.family ?? ''),
    testShare: split.test.length / rows.length,
  };
}
