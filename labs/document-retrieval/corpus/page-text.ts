import type { Section } from './section.ts';
import { tokensOf } from './tokens.ts';

/** A stretch of a page's words: from the first to the one before the last. */
export interface Stretch {
  first: number;
  last: number;
}

/** A page as one text: each heading followed by what stands under it. Words are what blanks part; a word may hold several tokens, or none. */
export interface PageText {
  path: string;
  words: readonly string[];
  /** Tokens in order, and by word the number of tokens before it; one entry more than there are words. */
  tokens: readonly string[];
  tokensBefore: Int32Array;
  /** Its sections in order, with their words. */
  sections: readonly (Stretch & { section: Section; index: number })[];
}

/** Pages of the sections, in the order of their first one. */
export function pagesOf(sections: readonly Section[]): PageText[] {
  const byPage = Map.groupBy(
    sections.map((section, index) => ({ section, index })),
    ({ section }) => section.page,
  );
  return [...byPage].map(([path, own]) => pageText(path, own));
}

function pageText(path: string, own: readonly { section: Section; index: number }[]): PageText {
  const words: string[] = [];
  const sections = own.map(({ section, index }) => {
    const first = words.length;
    // A heading ends as a sentence does, so that sentences can be told apart.
    words.push(...wordsOf(`${section.title}.`), ...wordsOf(section.text));
    return { section, index, first, last: words.length };
  });
  const tokens: string[] = [];
  const tokensBefore = new Int32Array(words.length + 1);
  words.forEach((word, index) => {
    tokens.push(...tokensOf(word).map(({ text }) => text));
    tokensBefore[index + 1] = tokens.length;
  });
  return { path, words, tokens, tokensBefore, sections };
}

/** The words of a text: what blanks part. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** The tokens of a stretch of words, as places in the page's tokens. */
export function tokenStretch(page: PageText, { first, last }: Stretch): Stretch {
  return { first: page.tokensBefore[first] ?? 0, last: page.tokensBefore[last] ?? 0 };
}

/** Sentences of a stretch: they end at a word with a full stop, question or exclamation mark before a word that begins like a sentence. */
export function sentencesOf({ words }: Pick<PageText, 'words'>, { first, last }: Stretch): Stretch[] {
  const found: Stretch[] = [];
  let from = first;
  for (let at = first; at < last; at++) {
    const ends = /[.!?…][”’"')\]]*$/u.test(words[at] ?? '') && /^[“‘"'([]*[\p{Lu}\p{N}]/u.test(words[at + 1] ?? 'End');
    if (ends || at === last - 1) {
      found.push({ first: from, last: at + 1 });
      from = at + 1;
    }
  }
  return found;
}
