import { prepareQuery, type PreparedQuery, type QueryWord } from './prepare-query.ts';

/** The names of one thing, each in the words that a query for it asks for: `[['click', 'rate'], ['ctr']]`. */
export type NameGroup = readonly (readonly string[])[];

/** How many other names of a thing are looked up. */
const mostNames = 4;

/** The names of things as a query's words, from the terms of the glossary; things with one name are left out. */
export function nameGroups(terms: Iterable<{ readonly term: string; readonly aliases: readonly string[] }>): NameGroup[] {
  return [...terms].flatMap(({ term, aliases }) => {
    const names = new Map([term, ...aliases].map((name) => [wordsOf(prepareQuery(name)).join(' '), wordsOf(prepareQuery(name))]));
    names.delete('');
    return names.size > 1 ? [[...names.values()]] : [];
  });
}

/** The names as a file: a line for each thing, names with tabs and their words with spaces between them. */
export function packNames(groups: readonly NameGroup[]): string {
  return groups.map((group) => group.map((words) => words.join(' ')).join('\t')).join('\n');
}

/** Reads what {@link packNames} wrote. */
export function unpackNames(text: string): NameGroup[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t').map((name) => name.split(' ')));
}

/** Knows which words name something that has other names too. */
export class Aliases {
  readonly #groups: readonly NameGroup[];
  readonly #byName = new Map<string, NameGroup[]>();
  readonly #longest: number;

  constructor(groups: readonly NameGroup[]) {
    this.#groups = groups;
    for (const group of groups)
      for (const name of group) this.#byName.set(name.join(' '), [...(this.#byName.get(name.join(' ')) ?? []), group]);
    this.#longest = Math.max(0, ...this.#groups.flatMap((group) => group.map(({ length }) => length)));
  }

  /**
   * Adds to the units of a query what else the thing is called that they name: the longest name first, each word of a query in one name.
   * A section that has another name answers every unit of the name that was asked for.
   */
  apply(query: PreparedQuery): PreparedQuery {
    const words = wordsOf(query);
    const units = [...query.units];
    for (let from = 0; from < words.length; from += 1) {
      for (let length = Math.min(this.#longest, words.length - from); length > 0; length -= 1) {
        const name = words.slice(from, from + length).join(' ');
        const others = (this.#byName.get(name) ?? [])
          .flatMap((group) => group.filter((other) => other.join(' ') !== name))
          .slice(0, mostNames);
        if (others.length === 0) continue;
        const phrases = others.map((other) => other.map((text): QueryWord => ({ text, exact: text.length <= 4 })));
        for (let index = from; index < from + length; index += 1) {
          const unit = units[index];
          if (unit) units[index] = { ...unit, phrases };
        }
        from += length - 1;
        break;
      }
    }
    return { ...query, units };
  }
}

/** The word of each unit. */
function wordsOf({ units }: PreparedQuery): string[] {
  return units.map(({ alternatives: [first] }) => first?.text ?? '');
}
