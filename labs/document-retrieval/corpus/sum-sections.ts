import type { PageText } from './page-text.ts';

/** Anchors of the long sections in which numbers stand with the sums that made them. */
const anchors = ['estimates', 'sums', 'calculate'];

/** Numbers of these sections: thousands of words in which a number is easily found by its label. */
export function sumSections(pages: readonly PageText[]): Set<number> {
  return new Set(
    pages.flatMap(({ sections }) =>
      sections.flatMap(({ section, index }) => (anchors.includes(section.id.split('#')[1] ?? '') ? [index] : [])),
    ),
  );
}
