import { knownAcronyms } from './known-acronyms.ts';
import { quote, type ReviewRule } from './reviewed.ts';

const unit = /^[KMGTPE](?:FLOPS?|B|HZ|WH?|BPS)$/;

/** An abbreviation that nobody explains. */
export const acronym: ReviewRule = ({ sections, textOf }) => {
  const all = textOf();
  const words = all.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const asked = new Set<string>();
  return sections.flatMap(({ id, statements }) =>
    statements
      .filter((statement) => !shouts(statement))
      .flatMap((statement) =>
        [...statement.matchAll(/(?<![\w/&.-])([A-Z]{2,6})s?(?![\w/&-]|\.\w)/g)].flatMap(([, short = '']) => {
          if (knownAcronyms.has(short) || unit.test(short) || asked.has(short)) return [];
          asked.add(short);
          if (isExplained(short, all, words)) return [];
          return [
            {
              section: id,
              message: `What does ${short} stand for? Write it out where it first occurs, for readers of other teams.`,
              quote: quote(statement),
            },
          ];
        }),
      ),
  );
};

/** Whether most of a statement is in capitals: emphasis then, or a heading. */
function shouts(statement: string): boolean {
  const words = statement.match(/\p{L}{2,}/gu) ?? [];
  return words.filter((word) => word === word.toUpperCase()).length > words.length / 2;
}

/** Written out before or after it in brackets, said to mean something, or with its words somewhere in the document. */
function isExplained(short: string, all: string, words: readonly string[]): boolean {
  const bracketed = new RegExp(
    `\\(${short}s?[,;)]|\\b${short}s? ?\\(\\s*[\\p{L}"“]|\\b${short}s?(?: stands for| means| is short for|, (?:the|a|an|our|short for|that is)\\b|: )`,
    'u',
  );
  // Two letters in a row are found in any text.
  return bracketed.test(all) || (short.length > 2 && hasWords(short.toLowerCase(), words));
}

/** Whether words in a row, with or without the small ones, start with these letters. */
function hasWords(letters: string, words: readonly string[]): boolean {
  const small = new Set(['of', 'and', 'the', 'for', 'to', 'a', 'in', 'on', 'by', 'per']);
  const initials = (list: readonly string[]): string =>
    list.map((word) => (word === word.toUpperCase() && word.length > 1 ? ' ' : (word[0] ?? '').toLowerCase())).join('');
  return initials(words).includes(letters) || initials(words.filter((word) => !small.has(word.toLowerCase()))).includes(letters);
}
