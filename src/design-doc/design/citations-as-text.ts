import { splitCitations } from '../../markdown/citation-syntax.ts';
import { type Reference } from '../../schemas/reference.ts';

/** A text with its citations in words: `[@he2014, §4]` becomes "(He and others 2014)". */
export function citationsAsText(text: string, references: ReadonlyMap<string, Reference>): string {
  return splitCitations(text)
    .map((segment) => ('text' in segment ? segment.text : `(${segment.works.map(({ key }) => workText(key, references)).join('; ')})`))
    .join('');
}

function workText(key: string, references: ReadonlyMap<string, Reference>): string {
  const reference = references.get(key);
  if (!reference) throw new Error(`"${key}" is cited and is not in the bibliography.`);
  const { kind, authors, year } = reference;
  // Authors of papers and books are people; others are often organizations, whose name is one piece.
  const names = authors.map((author) => (kind === 'paper' || kind === 'book' ? (author.split(' ').at(-1) ?? author) : author));
  const [first = '', second] = names;
  return `${second === undefined ? first : names.length === 2 ? `${first} and ${second}` : `${first} and others`} ${year}`;
}
