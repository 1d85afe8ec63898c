import { answersAlone, heldQuotes, type Judged } from '../judge/evidence.ts';
import type { Chunk } from '../corpus/chunk.ts';
import type { PageText } from '../corpus/page-text.ts';
import { chanceOfTooFew, fetchDepths, filterAfter, filterBefore, wanted } from './filter.ts';
import { allowedChunks, generatePermissions, type PermissionSizes } from './generate.ts';

/** Users by the share of the chunks that they may read. */
export const bands = [
  { id: 'to-4', label: 'Up to 4 % of the chunks', below: 0.04 },
  { id: 'to-8', label: '4 to 8 %', below: 0.08 },
  { id: 'to-16', label: '8 to 16 %', below: 0.16 },
  { id: 'to-32', label: '16 to 32 %', below: 0.32 },
  { id: 'above', label: 'Above 32 %', below: Number.POSITIVE_INFINITY },
] as const;

/** The filters that are compared: before the search, and after it at several depths. */
export const filters = ['before', ...fetchDepths.map((depth) => `after${depth}` as const)] as const;

/** One of the filters. */
export type Filter = (typeof filters)[number];

/** Sums over users, kept by question so that questions can be resampled. */
export interface Sums {
  /** Users who asked. */
  asked: Float64Array;
  /** Users who may read at least one passage that answers alone. */
  answerable: Float64Array;
  /** By filter: sums of the recall among the permitted passages of this kind, and users who got fewer chunks than wanted. */
  recall: Record<Filter, Float64Array>;
  short: Record<Filter, Float64Array>;
  /** By depth: how many would get too few if chunks were permitted independently. */
  shortIfIndependent: Record<Filter, Float64Array>;
  /** Without any filter: forbidden chunks in the prompt, and prompts with at least one. */
  leaked: Float64Array;
  leaking: Float64Array;
}

/** What was counted for the users of a band. */
export interface BandFindings {
  users: number;
  /** Mean share of the chunks that they may read. */
  share: number;
  sums: Sums;
}

/** Rankings of the questions over all chunks, as deep as they go. */
export interface Rankings {
  judged: readonly Judged[];
  rankings: readonly (readonly number[])[];
}

/** Lets every user ask every question, for each seed of the permissions. */
export function simulatePermissions(
  pages: readonly PageText[],
  chunks: readonly Chunk[],
  { judged, rankings }: Rankings,
  { users, seeds }: PermissionSizes,
): BandFindings[] {
  const findings = bands.map((): BandFindings => ({ users: 0, share: 0, sums: newSums(judged.length) }));
  const held = judged.map((question) => {
    const alone = answersAlone(question);
    return chunks.map((chunk) => heldQuotes(question, chunk).filter((quote) => alone.has(quote)));
  });
  for (const seed of seeds) {
    const permissions = generatePermissions(pages, users, seed);
    for (const user of permissions.userGroups) {
      const allowed = allowedChunks(chunks, permissions, user);
      const share = allowed.reduce((sum, each) => sum + each, 0) / allowed.length;
      const finding = findings[bands.findIndex(({ below }) => share < below)];
      if (!finding) continue;
      finding.users++;
      finding.share += share;
      rankings.forEach((ranking, question) => {
        count(finding.sums, question, { ranking, allowed, share, held: held[question] ?? [] });
      });
    }
  }
  return findings.map(({ users: count, share, sums }) => ({ users: count, share: count === 0 ? 0 : share / count, sums }));
}

interface Visit {
  ranking: readonly number[];
  allowed: Uint8Array;
  share: number;
  /** Quotes that each chunk holds, of those that answer alone. */
  held: readonly (readonly number[])[];
}

function count(sums: Sums, question: number, { ranking, allowed, share, held }: Visit): void {
  const permitted = new Set(held.flatMap((quotes, place) => (allowed[place] === 1 ? quotes : [])));
  bump(sums.asked, question, 1);
  bump(sums.answerable, question, Number(permitted.size > 0));
  const top = ranking.slice(0, wanted).filter((place) => allowed[place] !== 1).length;
  bump(sums.leaked, question, top);
  bump(sums.leaking, question, Number(top > 0));
  for (const filter of filters) {
    const depth = filter === 'before' ? Number.POSITIVE_INFINITY : Number(filter.slice('after'.length));
    const found = filter === 'before' ? filterBefore(ranking, allowed) : filterAfter(ranking, depth, allowed);
    bump(sums.short[filter], question, Number(found.length < wanted));
    if (filter !== 'before') bump(sums.shortIfIndependent[filter], question, chanceOfTooFew(depth, share));
    if (permitted.size > 0) bump(sums.recall[filter], question, new Set(found.flatMap((place) => held[place] ?? [])).size / permitted.size);
  }
}

function newSums(questions: number): Sums {
  const empty = (): Float64Array => new Float64Array(questions);
  const byFilter = (): Record<Filter, Float64Array> =>
    Object.fromEntries(filters.map((filter) => [filter, empty()])) as Record<Filter, Float64Array>;
  return {
    ...{ asked: empty(), answerable: empty(), leaked: empty(), leaking: empty() },
    ...{ recall: byFilter(), short: byFilter(), shortIfIndependent: byFilter() },
  };
}

function bump(values: Float64Array, at: number, by: number): void {
  values[at] = (values[at] ?? 0) + by;
}
