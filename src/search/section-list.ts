import type { Facets } from './facets.ts';

/** What is known of a section before it is fetched: its facets and its page. */
export interface SectionPlace extends Facets {
  /** Path of the page on the site, `/lifecycle/`. */
  readonly page: string;
  /** The title of the page, when the section is its opening. */
  readonly title?: string | undefined;
}

/** The places of all sections as a file: a line for each page and kind, with the ids of its sections; a line of its own for an opening. */
export function packSections(placeOf: ReadonlyMap<string, SectionPlace>): string {
  const lines = new Map<string, string[]>();
  for (const [id, { kind, domain = '', page, title = '' }] of [...placeOf].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const key = `${page}\t${kind}\t${domain}\t${title}`;
    lines.set(key, [...(lines.get(key) ?? []), id]);
  }
  return [...lines].map(([key, ids]) => `${key}\t${ids.join(' ')}`).join('\n');
}

/** Reads what {@link packSections} wrote. */
export function unpackSections(text: string): Map<string, SectionPlace> {
  return new Map(
    text.split('\n').flatMap((line) => {
      const [page = '', kind = '', domain = '', title = '', ids = ''] = line.split('\t');
      const place: SectionPlace = { page, kind, domain: domain || undefined, title: title || undefined };
      return ids
        .split(' ')
        .filter(Boolean)
        .map((id) => [id, place] as const);
    }),
  );
}
