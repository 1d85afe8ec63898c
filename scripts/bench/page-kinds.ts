import type { BuiltPage, BuiltSite } from '../../tests/support/built-site.ts';

/** A page that stands for its kind. */
export interface KindPage {
  kind: string;
  page: BuiltPage;
}

const pagesOfTheirOwn: Record<string, string> = { 'index.html': 'Home', '404.html': 'Not found', 'search/index.html': 'Search' };

/** The longest page of each kind that a built site has, and its home, search and not-found page. */
export function pageKinds(site: BuiltSite): KindPage[] {
  const longest = new Map<string, BuiltPage>();
  for (const page of site.pages) {
    const kind = pagesOfTheirOwn[page.file] ?? page.document.querySelector('meta[name="page-kind"]')?.getAttribute('content');
    // A redirect has no kind.
    if (kind && page.html.length > (longest.get(kind)?.html.length ?? 0)) longest.set(kind, page);
  }
  return [...longest].map(([kind, page]) => ({ kind, page })).sort((a, b) => a.page.file.localeCompare(b.page.file, 'en'));
}
