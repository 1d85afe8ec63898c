/** What the index knows of a matching section before the section itself is fetched. */
export interface EngineHit {
  id: string;
  score: number;
  /** Positions of the matching words in the section's text. */
  words: readonly number[];
}

/** A section that answers a query. */
export interface RankedHit {
  id: string;
  score: number;
  words: number[];
  /** The share of the query's units that the section answers. */
  coverage: number;
}

/** A section that answers all of a query goes before one that answers a part of it very well. */
const coveragePower = 1.5;

/**
 * Ranks the sections that match any unit of a query: the sum of the scores of its units, lowered by the share of units that
 * the section does not answer.
 *
 * @param units for each unit of the query, the hits of each of its alternatives.
 */
export function rank(units: readonly (readonly (readonly EngineHit[])[])[]): RankedHit[] {
  const found = new Map<string, { score: number; answered: number; words: Set<number> }>();
  for (const alternatives of units) {
    for (const [id, { score, words }] of bestOf(alternatives)) {
      const total = found.get(id) ?? { score: 0, answered: 0, words: new Set<number>() };
      total.score += score;
      total.answered += 1;
      for (const word of words) total.words.add(word);
      found.set(id, total);
    }
  }
  return [...found]
    .map(([id, { score, answered, words }]) => ({
      id,
      score: score * (answered / units.length) ** coveragePower,
      coverage: answered / units.length,
      words: [...words].sort((a, b) => a - b),
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function bestOf(alternatives: readonly (readonly EngineHit[])[]): Map<string, { score: number; words: readonly number[] }> {
  const best = new Map<string, { score: number; words: readonly number[] }>();
  for (const { id, score, words } of alternatives.flat()) {
    const known = best.get(id);
    best.set(id, { score: Math.max(score, known?.score ?? 0), words: [...(known?.words ?? []), ...words] });
  }
  return best;
}
