import { aliasLabel, aliasSeparator, crumbSeparator } from './record-text.ts';
import type { IndexedPage, SearchSection } from './section.ts';

/** One entry of the search index, in the form Pagefind reads. */
export interface SearchRecord {
  /** Path with the anchor, without the site's base. */
  url: string;
  content: string;
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/**
 * The index records of all pages, in the order given.
 *
 * @param namesOf what else a section is called or asked for, by its address.
 */
export function toRecords(
  pages: readonly IndexedPage[],
  namesOf: (url: string, section: SearchSection) => readonly string[] = () => [],
): SearchRecord[] {
  const titles = new Map(pages.map(({ path, title }) => [path, title]));
  return pages.flatMap((page) =>
    page.sections.map((section) => {
      const steps = [...parentTitles(page.path, titles), ...(section.id ? [page.title] : []), ...(section.within ? [section.within] : [])];
      const url = section.id ? `${page.path}#${section.id}` : page.path;
      return { url, content: recordHtml(page, section, steps.join(crumbSeparator), namesOf(url, section)) };
    }),
  );
}

/** The titles of the pages above a page, `/lifecycle/` above `/lifecycle/framing/`. */
function parentTitles(path: string, titles: ReadonlyMap<string, string>): string[] {
  const steps = path.split('/').slice(1, -2);
  return steps.flatMap((_, index) => titles.get(`/${steps.slice(0, index + 1).join('/')}/`) ?? []);
}

/** The title first and the context last, so that the excerpt of a result can leave both out by counting words. */
function recordHtml(page: IndexedPage, section: SearchSection, crumbs: string, aliases: readonly string[]): string {
  const meta = (name: string, value: string): string => `<meta data-pagefind-meta="${name}[content]" content="${escape(value)}">`;
  const paragraph = (text: string, weight: number): string => `<p data-pagefind-weight="${weight}">${escape(text)}</p>`;
  return [
    '<!doctype html><html lang="en"><head>',
    meta('page', page.title),
    meta('crumbs', crumbs),
    aliases.length > 0 ? meta('also', aliases.join(aliasSeparator)) : '',
    // Words of the metadata are found and never shown in an excerpt.
    section.symbols.length > 0 ? meta('symbols', [...new Set(section.symbols)].sort().join(' ')) : '',
    '</head><body data-pagefind-body>',
    `<h1 data-pagefind-meta="title" data-pagefind-weight="${section.titleWeight}">${escape(section.title)}</h1>`,
    ...section.blocks.map(({ text, weight }) => paragraph(text, weight)),
    aliases.length > 0 ? paragraph(`${aliasLabel} ${aliases.join(aliasSeparator)}.`, 3) : '',
    // A heading that only groups others is not an answer to the words above it.
    crumbs ? paragraph(crumbs, section.blocks.length > 0 ? 2 : 0.3) : '',
    '</body></html>',
  ].join('');
}
