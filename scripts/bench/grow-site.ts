import { seededRandom } from '../../labs/shared/random.ts';
import type { IndexedPage, SearchSection } from '../../src/search/section.ts';

/** A word that stands at most so often is one that another page would have in place of it. */
const rare = 12;
/** The share of rare words that a copy replaces by words of its own; ten copies then have about four times the words of one, as Heaps' law with an exponent of 0.6 says. */
const newWordShare = 0.33;

/**
 * A site of several times the pages: copies in which a part of the rare words are new ones, since a larger site also has more words. The
 * copies are made up; they show how an index grows, not how well it finds.
 */
export function growSite(pages: readonly IndexedPage[], factor: number): IndexedPage[] {
  const counts = new Map<string, number>();
  for (const word of wordsOf(pages)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const copies = Array.from({ length: factor - 1 }, (_, index) => copyOf(pages, index + 1, counts));
  return [...pages, ...copies.flat()];
}

function wordsOf(pages: readonly IndexedPage[]): string[] {
  return pages.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks.flatMap(({ text }) => text.match(word) ?? [])));
}

const word = /\p{L}{4,}/gu;

function copyOf(pages: readonly IndexedPage[], number: number, counts: ReadonlyMap<string, number>): IndexedPage[] {
  const random = seededRandom(number).next;
  const replaced = new Map<string, string>();
  const change = (text: string): string =>
    text.replace(word, (found) => {
      if ((counts.get(found) ?? 0) > rare) return found;
      const known = replaced.get(found) ?? (random() < newWordShare ? newWord(found, random) : found);
      replaced.set(found, known);
      return known;
    });
  const changeSection = (section: SearchSection): SearchSection => ({
    ...section,
    title: change(section.title),
    blocks: section.blocks.map(({ text, weight }) => ({ text: change(text), weight })),
  });
  return pages.map((page) => ({
    ...page,
    path: `/copy-${number}${page.path}`,
    title: change(page.title),
    sections: page.sections.map(changeSection),
  }));
}

/** The word with its letters after the second drawn anew from its own. */
function newWord(text: string, random: () => number): string {
  const letters = text.split('');
  return letters.map((letter, index) => (index < 2 ? letter : (letters[Math.floor(random() * letters.length)] ?? letter))).join('');
}
