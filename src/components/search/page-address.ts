/** A search as an address holds it. */
export interface SearchAddress {
  query: string;
  kinds: string[];
}

/** Reads `?q=…&kind=…`. */
export function readAddress(search: string): SearchAddress {
  const parameters = new URLSearchParams(search);
  return { query: parameters.get('q')?.trim() ?? '', kinds: parameters.getAll('kind') };
}

/** Writes `?q=…&kind=…`; nothing for an empty search. */
export function writeAddress({ query, kinds }: SearchAddress): string {
  const pairs = [...(query ? [['q', query]] : []), ...kinds.map((kind) => ['kind', kind])];
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
