import { normalize } from '../normalize.ts';
import { stopWords } from '../stop-words.ts';
import { seededRandom } from '../../../labs/shared/random.ts';
import type { Judgments } from './metrics.ts';

/** A query with what it should find. */
export interface JudgedQuery {
  readonly query: string;
  readonly judgments: Judgments;
}

/** A section of the built site. */
export interface KnownSection {
  readonly url: string;
  readonly title: string;
  /** Its running text, without title, context or other names. */
  readonly text: string;
}

/** The most queries of each generated set, so that an evaluation ends within a minute. */
const mostQueries = 300;

/** Every heading as a query. Headings that many sections share ("In short") ask for none of them and are left out. */
export function headingQueries(sections: readonly KnownSection[]): JudgedQuery[] {
  const byTitle = Map.groupBy(sections, ({ title }) => normalize(title));
  const queries = [...byTitle.values()]
    .filter((same) => same.length <= 2)
    .map((same) => ({ query: same[0]?.title ?? '', judgments: Object.fromEntries(same.map(({ url }) => [url, 3])) }));
  return sample(queries, 1);
}

/** The same with one random edit in the longest word. */
export function typoQueries(sections: readonly KnownSection[]): JudgedQuery[] {
  const random = seededRandom(2).next;
  return headingQueries(sections).flatMap(({ query, judgments }) => {
    const words = query.split(' ');
    const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
    if (longest.replace(/[^\p{L}]/gu, '').length < 5) return [];
    return [{ query: query.replace(longest, misspelled(longest, random)), judgments }];
  });
}

/** Four telling words in a row from the text of a section. */
export function bodyQueries(sections: readonly KnownSection[]): JudgedQuery[] {
  const random = seededRandom(3).next;
  const queries = sections.flatMap(({ url, text }) => {
    const words = text.split(/\s+/).filter((word) => /^[\p{L}-]{3,}[,.;:]?$/u.test(word) && !stopWords.has(normalize(word)));
    if (words.length < 12) return [];
    const from = Math.floor(random() * (words.length - 4));
    return [
      {
        query: words
          .slice(from, from + 4)
          .join(' ')
          .replace(/[,.;:]/g, ''),
        judgments: { [url]: 3 },
      },
    ];
  });
  return sample(queries, 4);
}

/** Every other name of a glossary term. */
export function aliasQueries(terms: ReadonlyMap<string, { readonly aliases?: readonly string[] | undefined }>): JudgedQuery[] {
  return [...terms].flatMap(([id, { aliases = [] }]) =>
    aliases.map((alias) => ({ query: alias, judgments: { [`/reference/glossary/#${id}`]: 3 } })),
  );
}

/** A word with one letter dropped, doubled, replaced or swapped with its neighbor; never the first, which people get right. */
function misspelled(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = word[at] ?? '';
  const other = String.fromCharCode(97 + Math.floor(random() * 26));
  const edits = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + other + word.slice(at + 1),
    word.slice(0, at) + (word[at + 1] ?? '') + letter + word.slice(at + 2),
  ];
  const edited = edits[Math.floor(random() * edits.length)] ?? word;
  return edited === word ? word.slice(0, at) + word.slice(at + 1) : edited;
}

function sample<Item>(items: readonly Item[], seed: number): Item[] {
  const random = seededRandom(seed).next;
  return items
    .map((item) => ({ item, key: random() }))
    .sort((one, other) => one.key - other.key)
    .slice(0, mostQueries)
    .map(({ item }) => item);
}
