import type { Facets } from './facets.ts';

/** What is known of a section before it is fetched: its facets and its page. */
export interface SectionPlace extends Facets {
  /** Path of the page on the site, `/lifecycle/`. */
  readonly page: string;
  /** The title of the page, when the section is its opening. */
  readonly title?: string | undefined;
}

/** What all ids of the index start with. */
const idStart = /^en_/;
const firstShared = 'A'.charCodeAt(0);

/**
 * The places of all sections as a file: a line for each page, kind and domain, and for each opening; then an empty line, a line of ids in
 * order, and a line with a sign for the place of each.
 *
 * Ids are random and compress badly. Each is cut to the beginning that no other id has, and stands after a capital for how many
 * letters of it are those of the one before (`A` for none).
 */
export function packSections(placeOf: ReadonlyMap<string, SectionPlace>): string {
  const sections = [...placeOf]
    .map(([id, { kind, domain = '', page, title = '' }]) => ({
      id: id.replace(idStart, ''),
      place: [page, kind, domain, title].join('\t'),
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const places = [...Map.groupBy(sections, ({ place }) => place)]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([place]) => place);
  let before = '';
  const ids = sections.map(({ id }, index) => {
    const neighbors = [sections[index - 1]?.id, sections[index + 1]?.id];
    const own = id.slice(0, 1 + Math.max(...neighbors.map((other) => sharedLength(id, other))));
    const shared = sharedLength(own, before);
    before = own;
    return String.fromCharCode(firstShared + shared) + own.slice(shared);
  });
  const signs = sections.map(({ place }) => signOf(places.indexOf(place)));
  return `${places.join('\n')}\n\n${ids.join('')}\n${signs.join('')}`;
}

/** How many letters two ids have in common at their beginning. */
function sharedLength(id: string, other = ''): number {
  let length = 0;
  while (length < id.length && id[length] === other[length]) length += 1;
  return length;
}

/** A printable sign for a number: from `!` on to `~`, then from the letters with accents on. */
const signOf = (number: number): string => String.fromCharCode(number < 94 ? 33 + number : 162 + number);
const numberOf = (sign: string): number => (sign <= '~' ? sign.charCodeAt(0) - 33 : sign.charCodeAt(0) - 162);

/** The sections of an index, by id. */
export class SectionPlaces {
  readonly #byStart: ReadonlyMap<string, SectionPlace>;
  readonly size: number;

  constructor(byStart: ReadonlyMap<string, SectionPlace>) {
    this.#byStart = byStart;
    this.size = byStart.size;
  }

  /** The place of a section: the list has one beginning of its id, and that of no other. */
  get(id: string): SectionPlace | undefined {
    const rest = id.replace(idStart, '');
    for (let length = 1; length <= rest.length; length += 1) {
      const place = this.#byStart.get(rest.slice(0, length));
      if (place) return place;
    }
    return undefined;
  }
}

/** Reads what {@link packSections} wrote. */
export function unpackSections(text: string): SectionPlaces {
  const [lines = '', packed = ''] = text.split('\n\n');
  const [ids = '', signs = ''] = packed.split('\n');
  const places = lines.split('\n').map((line): SectionPlace => {
    const [page = '', kind = '', domain = '', title = ''] = line.split('\t');
    return { page, kind, domain: domain || undefined, title: title || undefined };
  });
  let before = '';
  const entries = [...ids.matchAll(/([A-Z])([^A-Z]*)/g)].flatMap(([, shared = 'A', rest = ''], index): [string, SectionPlace][] => {
    before = before.slice(0, shared.charCodeAt(0) - firstShared) + rest;
    const place = places[numberOf(signs[index] ?? '')];
    return place ? [[before, place]] : [];
  });
  return new SectionPlaces(new Map(entries));
}
