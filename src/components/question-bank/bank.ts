import { normalize } from '../../search/normalize.ts';

/** By what the questions are filtered, in the order of the form. */
export const bankFacets = ['domain', 'level', 'step', 'signal'] as const;
export type BankFacet = (typeof bankFacets)[number];

/** A question as the filters see it. */
export interface BankEntry {
  readonly id: string;
  readonly facets: Readonly<Record<BankFacet, string>>;
  /** Its words and those of its answer, normalized. */
  readonly text: string;
}

/** What a reader chose. */
export interface BankState {
  /** Of each facet the one value that is wanted; an empty one is any. */
  readonly chosen: Readonly<Record<BankFacet, string>>;
  /** Words that a question or its answer must all hold. */
  readonly text: string;
  /** Whether questions that are marked as known are left out. */
  readonly hidesKnown: boolean;
}

/** A record with a value for each facet. */
export function eachFacet<Value>(value: (facet: BankFacet) => Value): Record<BankFacet, Value> {
  return Object.fromEntries(bankFacets.map((facet) => [facet, value(facet)])) as Record<BankFacet, Value>;
}

/** The questions that fit, in their order. */
export function wanted<Entry extends BankEntry>(
  entries: readonly Entry[],
  { chosen, text, hidesKnown }: BankState,
  known: ReadonlySet<string>,
): Entry[] {
  const words = normalize(text).split(/\s+/).filter(Boolean);
  return entries.filter(
    (entry) =>
      bankFacets.every((facet) => chosen[facet] === '' || chosen[facet] === entry.facets[facet]) &&
      words.every((word) => entry.text.includes(word)) &&
      !(hidesKnown && known.has(entry.id)),
  );
}

/** One of the questions at random, another one than before where there is another; nothing of none. */
export function draw<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  before: string | undefined,
  random: () => number = Math.random,
): Entry | undefined {
  const others = entries.filter(({ id }) => id !== before);
  const from = others.length > 0 ? others : entries;
  return from[Math.floor(random() * from.length)];
}

/** Reads `?domain=cv&level=mid&q=drift&known=hide`. What the bank does not have is left out. */
export function readState(search: string, values: Readonly<Record<BankFacet, readonly string[]>>): BankState {
  const parameters = new URLSearchParams(search);
  return {
    chosen: eachFacet((facet) => values[facet].find((value) => value === parameters.get(facet)) ?? ''),
    text: parameters.get('q')?.trim() ?? '',
    hidesKnown: parameters.get('known') === 'hide',
  };
}

/** Writes the state as a query; nothing for what nobody chose. */
export function writeState({ chosen, text, hidesKnown }: BankState): string {
  const pairs = bankFacets.filter((facet) => chosen[facet] !== '').map((facet) => [facet, chosen[facet]]);
  if (text.trim() !== '') pairs.push(['q', text.trim()]);
  if (hidesKnown) pairs.push(['known', 'hide']);
  return pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : '';
}
