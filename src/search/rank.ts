/** What the index knows of a matching section before the section itself is fetched. */
export interface EngineHit {
  id: string;
  score: number;
  /** Positions of the matching words in the section's text. */
  words: readonly number[];
  /** Whether it has another name of what was asked for, and not the words themselves. */
  isOtherName?: boolean;
}

/** A section that answers a query. */
export interface RankedHit {
  id: string;
  score: number;
  words: number[];
  /** Those of them that were typed. */
  typed: ReadonlySet<number>;
  /** The share of the query's units that the section answers. */
  coverage: number;
}

/** A section that answers all of a query goes before one that answers a part of it very well. */
const coveragePower = 1.8;

/**
 * Ranks the sections that match any unit of a query: the sum of the scores of its units, lowered by the share of units that
 * the section does not answer.
 *
 * @param units for each unit of the query, the hits of each of its alternatives.
 */
export function rank(units: readonly (readonly (readonly EngineHit[])[])[]): RankedHit[] {
  const found = new Map<string, { score: number; answered: number; words: Set<number>; typed: Set<number> }>();
  for (const alternatives of units) {
    for (const [id, { score, words, typed }] of bestOf(alternatives)) {
      const total = found.get(id) ?? { score: 0, answered: 0, words: new Set<number>(), typed: new Set<number>() };
      total.score += score;
      total.answered += 1;
      for (const word of words) total.words.add(word);
      for (const word of typed) total.typed.add(word);
      found.set(id, total);
    }
  }
  return [...found]
    .map(([id, { score, answered, words, typed }]) => ({
      id,
      score: score * (answered / units.length) ** coveragePower,
      coverage: answered / units.length,
      words: [...words].sort((a, b) => a - b),
      typed,
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

interface Best {
  score: number;
  words: readonly number[];
  typed: readonly number[];
}

function bestOf(alternatives: readonly (readonly EngineHit[])[]): Map<string, Best> {
  const best = new Map<string, Best>();
  for (const { id, score, words, isOtherName = false } of alternatives.flat()) {
    const known = best.get(id);
    best.set(id, {
      score: Math.max(score, known?.score ?? 0),
      words: [...(known?.words ?? []), ...words],
      typed: [...(known?.typed ?? []), ...(isOtherName ? [] : words)],
    });
  }
  return best;
}
