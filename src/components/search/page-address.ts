import { facetNames, type Choice } from '../../search/facets.ts';

/** A search as an address holds it. */
export interface SearchAddress {
  query: string;
  chosen: Choice;
}

/** Reads `?q=…&kind=…&domain=…`. */
export function readAddress(search: string): SearchAddress {
  const parameters = new URLSearchParams(search);
  const values = (name: string): Set<string> => new Set(parameters.getAll(name));
  return { query: parameters.get('q')?.trim() ?? '', chosen: { kind: values('kind'), domain: values('domain') } };
}

/** Writes `?q=…&kind=…&domain=…`; nothing for an empty search. */
export function writeAddress({ query, chosen }: SearchAddress): string {
  const pairs = [...(query ? [['q', query]] : []), ...facetNames.flatMap((name) => [...chosen[name]].map((value) => [name, value]))];
  return pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : '';
}

/** The words of the last part of a path, which says what a page was about: `/designs/cv/visual-search.html` → `visual search`. */
export function wordsOfPath(path: string, base: string): string {
  let readable = path;
  try {
    readable = decodeURIComponent(path);
  } catch {
    // A malformed escape: the words around it still serve.
  }
  return (readable.startsWith(base) ? readable.slice(base.length) : readable)
    .replace(/\.(html?|mdx?|php)$/i, '')
    .replace(/(^|\/)index$/, '')
    .replace(/\/+$/, '')
    .replace(/^.*\//, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 8)
    .join(' ');
}
