import type { Fragment, SearchEngine } from './engine.ts';
import { countWords, excerpt, markTitle, type Run } from './excerpt.ts';
import type { SectionHit } from './find-sections.ts';
import { normalize } from './normalize.ts';
import { aliasLabel, aliasSeparator, termLabel } from './record-text.ts';
import { stopWords } from './stop-words.ts';

/** A result as it is drawn. */
export interface ResultRow {
  url: string;
  title: Run[];
  /** Another name of the section by which it was found. */
  also?: string | undefined;
  /** The steps from a part of the site to the section. */
  crumbs: string;
  kind: string;
  /** The whole definition, when the query names a term of the glossary. */
  definition?: string | undefined;
  excerpt: Run[];
}

/** At most so many sections of one page stand among the first results, so that one long page does not fill the list. */
const mostOfOnePage = 3;

/**
 * Fetches the sections to show, in order: a section that the query names comes first, and sections of a page that already has its share
 * come after the others.
 *
 * @param options.limit how many to show at most.
 * @param options.capped whether a page's share is limited.
 */
export async function showSections(
  engine: SearchEngine,
  hits: readonly SectionHit[],
  options: { limit: number; capped: boolean },
): Promise<ResultRow[]> {
  const chosen = (options.capped ? sharedOut(hits) : hits).slice(0, options.limit);
  const fetched = await Promise.all(chosen.map(async (hit) => ({ hit, fragment: await engine.fetch(hit.id) })));
  return fetched
    .sort((one, other) => Number(isNamed(other.hit, other.fragment)) - Number(isNamed(one.hit, one.fragment)))
    .map(({ hit, fragment }) => toRow(hit, fragment));
}

/** The sections of a page beyond its share after all others, otherwise in their order. */
function sharedOut(hits: readonly SectionHit[]): SectionHit[] {
  const ofPage = new Map<string, number>();
  const [within, beyond]: [SectionHit[], SectionHit[]] = [[], []];
  for (const hit of hits) {
    const count = (ofPage.get(hit.page) ?? 0) + 1;
    ofPage.set(hit.page, count);
    (count > mostOfOnePage ? beyond : within).push(hit);
  }
  return [...within, ...beyond];
}

/** A section's words by their positions: its title, its own text, its other names, the steps to it. */
interface Layout {
  readonly start: number;
  readonly aliases: readonly { readonly alias: string; readonly words: readonly string[]; readonly first: number }[];
  readonly end: number;
  readonly total: number;
}

function layoutOf({ content, meta }: Fragment): Layout {
  const total = countWords(content);
  const names = meta.also?.split(aliasSeparator) ?? [];
  const afterNames = total - countWords(meta.crumbs);
  const end = names.length > 0 ? afterNames - countWords(`${aliasLabel} ${meta.also ?? ''}`) : afterNames;
  let first = end + countWords(aliasLabel);
  const aliases = names.map((alias) => {
    const words = alias.split(/\s+/);
    first += words.length;
    return { alias, words, first: first - words.length };
  });
  return { start: countWords(meta.title), aliases, end, total };
}

/** Whether the query is the section's title or another of its names. */
function isNamed(hit: SectionHit, fragment: Fragment): boolean {
  if (hit.coverage < 1) return false;
  const isTyped = (words: readonly string[], first: number): boolean =>
    words.every((word, index) => hit.typed.has(first + index) || stopWords.has(normalize(word)));
  return isTyped(fragment.meta.title.split(/\s+/), 0) || layoutOf(fragment).aliases.some(({ words, first }) => isTyped(words, first));
}

function toRow(hit: SectionHit, fragment: Fragment): ResultRow {
  const { url, content, meta } = fragment;
  const { start, end, total, aliases } = layoutOf(fragment);
  const words = new Set(hit.words);
  return {
    url,
    title: markTitle(meta.title, hit.words),
    also: hit.words.some((word) => word < start) ? undefined : aliasWithHit(aliases, words),
    crumbs: meta.crumbs,
    kind: hit.kind,
    definition: hit.kind === termLabel && isNamed(hit, fragment) ? content.split(/\s+/).slice(start, end).join(' ') : undefined,
    excerpt: excerpt(content, hit.words, { start, end: total - end }),
  };
}

/** The alias that the query covers best, the shorter before the longer. */
function aliasWithHit(aliases: Layout['aliases'], hits: ReadonlySet<number>): string | undefined {
  let best: { alias: string; share: number } | undefined;
  for (const { alias, words, first } of aliases) {
    const share = words.filter((_, index) => hits.has(first + index)).length / words.length;
    if (share > (best?.share ?? 0)) best = { alias, share };
  }
  return best?.alias;
}
