import { sentencesOf, type PageText, type Stretch } from '../corpus/page-text.ts';
import { termsOf } from '../corpus/tokens.ts';

/** A query that the corpus itself suggests, and the text that it should find. Terms as they are indexed. */
export interface PseudoPair {
  /** Pairs of one section are never held against one another. */
  section: number;
  query: string[];
  text: string[];
}

/** Words of the text that a query should find, and the fewest of a sentence and of what surrounds it. */
const sizes = { text: 120, sentence: 5, rest: 20 };

/**
 * Pairs for training without any judged question: a heading with the text under it, and each sentence with what stands around it, the sentence itself
 * taken out (the inverse cloze task of Lee, Chang and Toutanova, 2019).
 */
export function pseudoPairs(pages: readonly PageText[], analyze: (tokens: readonly string[]) => string[]): PseudoPair[] {
  return pages.flatMap((page) =>
    page.sections.flatMap(({ section, index, first, last }) => {
      const sentences = sentencesOf(page, { first, last });
      const terms = (stretch: Stretch): string[] => analyze(termsOf(page.words.slice(stretch.first, stretch.last).join(' ')));
      const heading = analyze(termsOf(section.title));
      const [title, ...others] = sentences;
      const begin = title?.last ?? first;
      const fromHeading =
        heading.length > 0 && last - begin >= sizes.rest
          ? [{ section: index, query: heading, text: terms({ first: begin, last: Math.min(last, begin + sizes.text) }) }]
          : [];
      const fromSentences = others
        .filter((sentence) => sentence.last - sentence.first >= sizes.sentence)
        .flatMap((sentence) => {
          const before = { first: Math.max(first, sentence.first - sizes.text / 2), last: sentence.first };
          const after = { first: sentence.last, last: Math.min(last, sentence.last + sizes.text / 2) };
          if (before.last - before.first + after.last - after.first < sizes.rest) return [];
          return [{ section: index, query: terms(sentence), text: [...terms(before), ...terms(after)] }];
        });
      return [...fromHeading, ...fromSentences].filter(({ query }) => query.length > 0);
    }),
  );
}
