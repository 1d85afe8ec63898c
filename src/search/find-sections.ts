import type { SearchEngine } from './engine.ts';
import type { PreparedQuery } from './prepare-query.ts';
import { rank, type RankedHit } from './rank.ts';
import { sourceLabel } from './record-text.ts';

/** A ranked section with what the facets need. */
export interface SectionHit extends RankedHit {
  kind: string;
}

/** A source says where to read on; what the site itself says about the matter comes first. */
const sourceShare = 0.5;

/** Asks the index for each word of a query and ranks what it finds. */
export async function findSections(engine: SearchEngine, query: PreparedQuery): Promise<SectionHit[]> {
  const units = await Promise.all(query.units.map(({ alternatives }) => Promise.all(alternatives.map((word) => engine.find(word)))));
  const kinds = await engine.kinds();
  return rank(units)
    .map((hit) => ({ ...hit, kind: kinds.get(hit.id) ?? 'Page' }))
    .map((hit) => (hit.kind === sourceLabel ? { ...hit, score: hit.score * sourceShare } : hit))
    .sort((a, b) => b.score - a.score);
}

/** How many of the hits are of each kind, the most frequent first; a chosen kind is listed even when nothing is of it. */
export function countKinds(hits: readonly SectionHit[], chosen: ReadonlySet<string> = new Set()): { kind: string; count: number }[] {
  const counts = new Map([...chosen].map((kind) => [kind, 0]));
  for (const { kind } of hits) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count || a.kind.localeCompare(b.kind, 'en'));
}
