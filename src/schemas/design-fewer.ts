/**
 * The counts of a design that depend on what can be verified, with the words a reader sees when a design has fewer:
 * `<Fewer in="incidents" because="…" />`.
 */
export const fewerCounts = {
  incidents: 'incidents',
  decisions: 'recorded decisions',
  'executable-decisions': 'decisions with a condition that is computed',
  'production-systems': 'production systems',
  citations: 'cited sources',
  'research-citations': 'cited research papers',
  'production-citations': 'first-party accounts of production systems',
} as const;

/** A count that may be lower when the page says why. */
export type FewerCount = keyof typeof fewerCounts;

/** The shortest reason that tells a reader anything, in characters. */
export const shortestReason = 40;

/** Whether a `<Fewer>` names a count that may be lower. */
export function isFewerCount(name: string): name is FewerCount {
  return Object.hasOwn(fewerCounts, name);
}
