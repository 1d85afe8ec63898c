/** What can be chosen in the atlas, in the order of its columns. */
export const facets = ['domain', 'task', 'modality', 'inference', 'family'] as const;
export type Facet = (typeof facets)[number];

/** What can be compared as numbers. */
export const measures = ['latency', 'scale', 'cost'] as const;
export type Measure = (typeof measures)[number];

/** A worked design as the atlas compares it. */
export interface AtlasEntry {
  readonly path: string;
  readonly title: string;
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
  /** Each number in base units, to sort by. */
  readonly measures: Readonly<Record<Measure, number>>;
}

/** What a reader chose. */
export interface AtlasState {
  /** Of each facet, the values of which one must apply; none is any. */
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  readonly sort: Measure | undefined;
  readonly view: 'cards' | 'table';
}

/** A record with a value for each facet. */
export function eachFacet<Value>(value: (facet: Facet) => Value): Record<Facet, Value> {
  return Object.fromEntries(facets.map((facet) => [facet, value(facet)])) as Record<Facet, Value>;
}

/** Whether an entry is wanted: of every facet with a choice, one of its values was chosen. */
export function isWanted(entry: Pick<AtlasEntry, 'facets'>, { chosen }: Pick<AtlasState, 'chosen'>): boolean {
  return facets.every((facet) => chosen[facet].length === 0 || entry.facets[facet].some((value) => chosen[facet].includes(value)));
}

/** The entries in the order asked for; without one, as they came. */
export function sorted<Entry extends Pick<AtlasEntry, 'measures'>>(entries: readonly Entry[], sort: Measure | undefined): Entry[] {
  return sort ? [...entries].sort((one, other) => one.measures[sort] - other.measures[sort]) : [...entries];
}

/** Reads `?domain=recsys&task=ranking&sort=cost&view=table`. What the atlas does not have is left out. */
export function readState(search: string, known: Readonly<Record<Facet, readonly string[]>>): AtlasState {
  const parameters = new URLSearchParams(search);
  const sort = measures.find((measure) => measure === parameters.get('sort'));
  return {
    chosen: eachFacet((facet) => parameters.getAll(facet).filter((value) => known[facet].includes(value))),
    sort,
    view: parameters.get('view') === 'table' ? 'table' : 'cards',
  };
}

/** Writes the state as a query; nothing for what nobody chose. */
export function writeState({ chosen, sort, view }: AtlasState): string {
  const pairs = facets.flatMap((facet) => chosen[facet].map((value) => [facet, value]));
  if (sort) pairs.push(['sort', sort]);
  if (view === 'table') pairs.push(['view', view]);
  return pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : '';
}
