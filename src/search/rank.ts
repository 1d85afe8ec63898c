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
/** What words side by side add, as a share of the score, when all words of the query stand so. */
const sideBySideShare = 0.3;
/** How many words later still counts as side by side: "rate of clicks". */
const sideBySideReach = 2;

/**
 * Ranks the sections that match any unit of a query: the sum of the scores of its units, lowered by the share of units that
 * the section does not answer, raised where words stand side by side as they were typed.
 *
 * @param units for each unit of the query, the hits of each of its alternatives.
 */
export function rank(units: readonly (readonly (readonly EngineHit[])[])[]): RankedHit[] {
  const found = new Map<string, (Best | undefined)[]>();
  units.forEach((alternatives, index) => {
    for (const [id, best] of bestOf(alternatives)) {
      const answers = found.get(id) ?? units.map(() => undefined);
      answers[index] = best;
      found.set(id, answers);
    }
  });
  return [...found].map(([id, answers]) => toHit(id, answers)).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function toHit(id: string, answers: readonly (Best | undefined)[]): RankedHit {
  const given = answers.filter((answer) => answer !== undefined);
  const coverage = given.length / answers.length;
  const score = given.reduce((sum, { score: part }) => sum + part, 0) * coverage ** coveragePower;
  return {
    id,
    score: score * (1 + sideBySideShare * sideBySide(answers)),
    coverage,
    words: [...new Set(given.flatMap(({ words }) => words))].sort((a, b) => a - b),
    typed: new Set(given.flatMap(({ typed }) => typed)),
  };
}

/** The share of neighboring units of the query whose words are neighbors in the section, in the same order. */
function sideBySide(answers: readonly (Best | undefined)[]): number {
  if (answers.length < 2) return 0;
  const near = answers.slice(1).filter((answer, index) => {
    const next = new Set(answer?.words);
    return answers[index]?.words.some((word) =>
      Array.from({ length: sideBySideReach }, (_, step) => word + step + 1).some((at) => next.has(at)),
    );
  });
  return near.length / (answers.length - 1);
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
