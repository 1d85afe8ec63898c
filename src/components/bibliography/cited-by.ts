import { citedKeys } from '../../markdown/citation-syntax.ts';

/** A page as far as the bibliography needs it. */
export interface CitingPage {
  title: string;
  /** Path on the site without the base, `lifecycle/`. */
  path: string;
  /** MDX source. */
  body: string;
  /** Keys the page cites through data rather than in its text. */
  dataKeys?: readonly string[];
}

/** Who cites what: citation key → pages, in the order of the pages. */
export function citedBy(pages: readonly CitingPage[]): Map<string, CitingPage[]> {
  const index = new Map<string, CitingPage[]>();
  for (const page of pages) {
    for (const key of new Set([...citedKeys(page.body), ...(page.dataKeys ?? [])])) {
      index.set(key, [...(index.get(key) ?? []), page]);
    }
  }
  return index;
}
