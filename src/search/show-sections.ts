import type { Fragment, SearchEngine } from './engine.ts';
import { countWords, excerpt, markTitle, type Run } from './excerpt.ts';
import type { SectionHit } from './find-sections.ts';
import { normalize } from './prepare-query.ts';
import { aliasLabel, aliasSeparator } from './record-text.ts';
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
  excerpt: Run[];
}

/** At most so many sections of one page stand among the first results, so that one long page does not fill the list. */
const mostOfOnePage = 3;
/** How many sections are fetched at once. */
const batch = 12;

/**
 * Fetches the sections to show, in order: a section whose whole title was asked for comes first, and sections of a page that
 * already has its share come after the others.
 *
 * @param options.limit how many to show at most.
 * @param options.capped whether a page's share is limited.
 */
export async function showSections(
  engine: SearchEngine,
  hits: readonly SectionHit[],
  options: { limit: number; capped: boolean },
): Promise<ResultRow[]> {
  const shown: ResultRow[] = [];
  const later: ResultRow[] = [];
  const ofPage = new Map<string, number>();
  // A glossary could hold a hundred hits: what is fetched to find other pages has an end.
  const reach = Math.min(hits.length, options.capped ? options.limit * 3 : options.limit);
  for (let from = 0; from < reach && shown.length < options.limit; from += batch) {
    const fetched = await Promise.all(
      hits.slice(from, Math.min(from + batch, reach)).map(async (hit) => ({ hit, fragment: await engine.fetch(hit.id) })),
    );
    if (from === 0) fetched.sort((a, b) => Number(isNamed(b.hit, b.fragment)) - Number(isNamed(a.hit, a.fragment)));
    for (const { hit, fragment } of fetched) {
      const page = fragment.url.replace(/#.*/, '');
      const count = (ofPage.get(page) ?? 0) + 1;
      ofPage.set(page, count);
      (options.capped && count > mostOfOnePage ? later : shown).push(toRow(hit, fragment));
    }
  }
  return [...shown, ...later].slice(0, options.limit);
}

/** Whether the query is the section's title. */
function isNamed(hit: SectionHit, { meta }: Fragment): boolean {
  return hit.coverage === 1 && meta.title.split(/\s+/).every((word, index) => hit.typed.has(index) || stopWords.has(normalize(word)));
}

function toRow(hit: SectionHit, { url, content, meta }: Fragment): ResultRow {
  const start = countWords(meta.title);
  const aliases = meta.also?.split(aliasSeparator) ?? [];
  const aliasEnd = countWords(content) - countWords(meta.crumbs);
  const aliasStart = aliases.length > 0 ? aliasEnd - countWords(`${aliasLabel} ${meta.also ?? ''}`) : aliasEnd;
  const inTitle = hit.words.some((word) => word < start);
  return {
    url,
    title: markTitle(meta.title, hit.words),
    also: inTitle ? undefined : aliasWithHit(aliases, aliasStart + 1, new Set(hit.words)),
    crumbs: meta.crumbs,
    kind: hit.kind,
    excerpt: excerpt(content, hit.words, { start, end: countWords(content) - aliasStart }),
  };
}

/** The alias that the query covers best, the shorter before the longer. */
function aliasWithHit(aliases: readonly string[], first: number, words: ReadonlySet<number>): string | undefined {
  let position = first;
  let best: { alias: string; share: number } | undefined;
  for (const alias of aliases) {
    const length = countWords(alias);
    const hits = Array.from({ length }, (_, index) => position + index).filter((word) => words.has(word)).length;
    if (hits > 0 && hits / length > (best?.share ?? 0)) best = { alias, share: hits / length };
    position += length;
  }
  return best?.alias;
}
