import { falseNonMatchRate, genuineScoresOf, shareFrom, thresholdFor } from './error-rates.ts';
import type { Scores } from './scores.ts';

/** Impostor scores, ascending, of pairs of one family and of all other pairs. */
export function byRelation({ size, values }: Scores, families: readonly string[]): { related: Float64Array; unrelated: Float64Array } {
  const [related, unrelated]: [number[], number[]] = [[], []];
  for (let enrolled = 0; enrolled < size; enrolled++)
    for (let probe = 0; probe < size; probe++)
      if (enrolled !== probe) (families[enrolled] === families[probe] ? related : unrelated).push(values[enrolled * size + probe] ?? 0);
  return { related: Float64Array.from(related).sort(), unrelated: Float64Array.from(unrelated).sort() };
}

/** What relatives do at one threshold. */
export interface RelativesEffect {
  /** Share of impostor comparisons that are of one family. */
  pairs: number;
  /** Share of false matches that are. */
  falseMatches: number;
  /** False match rate of related pairs over that of unrelated ones. */
  ratio: number;
  /** False non-match rates at the threshold for the wanted rate, with all impostors and with unrelated ones only. */
  missesWithAll: number;
  missesWithout: number;
}

/** How much of the false matches at a rate relatives make, all on one part. */
export function relativesAt(scores: Scores, families: readonly string[], rate: number): RelativesEffect {
  const { related, unrelated } = byRelation(scores, families);
  const genuine = genuineScoresOf(scores);
  const all = Float64Array.from([...related, ...unrelated]).sort();
  const threshold = thresholdFor(all, rate);
  const own = shareFrom(related, threshold);
  const others = shareFrom(unrelated, threshold);
  return {
    pairs: related.length / all.length,
    falseMatches: (own * related.length) / (own * related.length + others * unrelated.length),
    ratio: own / others,
    missesWithAll: falseNonMatchRate({ genuine, impostor: all }, threshold),
    missesWithout: falseNonMatchRate({ genuine, impostor: unrelated }, thresholdFor(unrelated, rate)),
  };
}
