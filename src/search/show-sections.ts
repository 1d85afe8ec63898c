import type { SearchEngine } from './engine.ts';
import { countWords, excerpt, markTitle, type Run } from './excerpt.ts';
import type { SectionHit } from './find-sections.ts';

/** A result as it is drawn. */
export interface ResultRow {
  url: string;
  title: Run[];
  /** The steps from a part of the site to the section. */
  crumbs: string;
  kind: string;
  excerpt: Run[];
}

/** At most so many sections of one page stand among the first results, so that one long page does not fill the list. */
const mostOfOnePage = 3;
/** How many sections are fetched at once. */
const batch = 8;

/**
 * Fetches the sections to show, in order; sections of a page that already has its share come after the others.
 *
 * @param options.limit how many to show at most.
 * @param options.capped whether a page's share is limited.
 */
export async function showSections(engine: SearchEngine, hits: readonly SectionHit[], options: { limit: number; capped: boolean }): Promise<ResultRow[]> {
  const shown: ResultRow[] = [];
  const later: ResultRow[] = [];
  const ofPage = new Map<string, number>();
  // A glossary could hold a hundred hits: what is fetched to find other pages has an end.
  const reach = options.capped ? options.limit * 3 : options.limit;
  for (let from = 0; from < Math.min(reach, hits.length) && shown.length < options.limit; from += batch) {
    const rows = await Promise.all(hits.slice(from, Math.min(from + batch, reach)).map((hit) => toRow(engine, hit)));
    for (const row of rows) {
      const page = row.url.replace(/#.*/, '');
      const count = (ofPage.get(page) ?? 0) + 1;
      ofPage.set(page, count);
      (options.capped && count > mostOfOnePage ? later : shown).push(row);
    }
  }
  return [...shown, ...later].slice(0, options.limit);
}

async function toRow(engine: SearchEngine, hit: SectionHit): Promise<ResultRow> {
  const { url, content, meta } = await engine.fetch(hit.id);
  const skip = { start: countWords(meta.title), end: countWords(meta.crumbs) };
  return { url, title: markTitle(meta.title, hit.words), crumbs: meta.crumbs, kind: hit.kind, excerpt: excerpt(content, hit.words, skip) };
}
