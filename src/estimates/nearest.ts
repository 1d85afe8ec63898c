/** Fewest single-character edits that turn one word into another. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const substitution = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** The up to three candidates that a mistyped name may have meant, best first. */
export function nearest(name: string, candidates: Iterable<string>): string[] {
  // A third of the letters may be wrong, so that short symbols suggest only each other's spellings.
  const limit = Math.max(1, Math.floor(name.length / 3));
  return [...candidates]
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** A sentence to end an error message with, ` Did you mean "listing"?`; empty when nothing is near. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const matches = nearest(name, candidates).map((match) => `"${match}"`);
  return matches.length > 0 ? ` Did you mean ${matches.join(' or ')}?` : '';
}
