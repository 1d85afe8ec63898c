/** What results are narrowed by. */
export const facetNames = ['kind', 'domain'] as const;

/** A property of a section by which results are narrowed. */
export type FacetName = (typeof facetNames)[number];

/** The facets of a section: every section has a kind, those of worked designs have a domain. */
export interface Facets {
  readonly kind: string;
  readonly domain?: string | undefined;
}

/** The values that a reader chose; none of a facet means all. */
export type Choice = Readonly<Record<FacetName, ReadonlySet<string>>>;

/** A value of a facet, and how many of the results have it. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** Everything. */
export const noChoice: Choice = { kind: new Set(), domain: new Set() };

/** Whether anything is narrowed. */
export const isNarrowed = (choice: Choice): boolean => facetNames.some((name) => choice[name].size > 0);

/** A choice with one value added or taken away. */
export function toggled(choice: Choice, name: FacetName, value: string): Choice {
  const values = new Set(choice[name]);
  if (!values.delete(value)) values.add(value);
  return { ...choice, [name]: values };
}

/** Whether a section has one of the chosen values of each facet; `except` leaves one facet out. */
export function isChosen(section: Facets, choice: Choice, except?: FacetName): boolean {
  return facetNames.every((name) => name === except || choice[name].size === 0 || choice[name].has(section[name] ?? ''));
}

/**
 * How many results each value would leave, given what is chosen of the other facets; the most frequent first. A chosen value is
 * listed even when nothing has it.
 */
export function countFacets(hits: readonly Facets[], choice: Choice = noChoice): Record<FacetName, FacetCount[]> {
  const countsOf = (name: FacetName): FacetCount[] => {
    const counts = new Map([...choice[name]].map((value) => [value, 0]));
    for (const hit of hits) {
      const value = hit[name];
      if (value !== undefined && isChosen(hit, choice, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  };
  return { kind: countsOf('kind'), domain: countsOf('domain') };
}
