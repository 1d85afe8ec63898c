/** What a problem is drawn by. */
export interface DrawnProblem {
  readonly design: string;
  readonly domain: string;
}

/**
 * Draws a problem of a domain, or of all, among those practiced least at a level.
 *
 * @param practiced how often each design was practiced at the level.
 * @param seed a number from 0 to under 1.
 */
export function drawProblem<Problem extends DrawnProblem>(
  problems: readonly Problem[],
  { domain, practiced, seed }: { domain: string; practiced: ReadonlyMap<string, number>; seed: number },
): Problem | undefined {
  const eligible = problems.filter((problem) => domain === '' || problem.domain === domain);
  const times = ({ design }: Problem): number => practiced.get(design) ?? 0;
  const least = Math.min(...eligible.map(times));
  const drawn = eligible.filter((problem) => times(problem) === least);
  return drawn[Math.floor(seed * drawn.length)];
}
