/** What reaches the prompt: so many chunks. */
export const wanted = 5;

/** Depths of the list that is filtered afterwards. */
export const fetchDepths = [10, 20, 50, 100, 200] as const;

/** The first permitted chunks of a ranking over everything: what a search within the permitted set finds, where scores do not depend on it. */
export function filterBefore(ranking: readonly number[], allowed: Uint8Array): number[] {
  return firstAllowed(ranking, ranking.length, allowed);
}

/** The permitted ones among the first `depth` of the ranking, as many as are wanted. */
export function filterAfter(ranking: readonly number[], depth: number, allowed: Uint8Array): number[] {
  return firstAllowed(ranking, depth, allowed);
}

function firstAllowed(ranking: readonly number[], depth: number, allowed: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = 0; at < depth && at < ranking.length && found.length < wanted; at++) {
    const place = ranking[at] ?? 0;
    if (allowed[place] === 1) found.push(place);
  }
  return found;
}

/** The chance of fewer than {@link wanted} permitted chunks among `depth` if each were permitted independently: a binomial tail. */
export function chanceOfTooFew(depth: number, share: number): number {
  let [term, sum] = [(1 - share) ** depth, 0];
  for (let count = 0; count < wanted; count++) {
    sum += term;
    term *= share === 1 ? 0 : ((depth - count) / (count + 1)) * (share / (1 - share));
  }
  return share === 1 ? Number(depth < wanted) : sum;
}
