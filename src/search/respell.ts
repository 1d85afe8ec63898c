import { americanSpellings } from './american.ts';
import type { PreparedQuery, QueryUnit, QueryWord } from './prepare-query.ts';
import { corrected, inflected } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A query in words that the index has. */
export interface RespelledQuery extends PreparedQuery {
  /** What was typed, with words replaced that nobody wrote; absent when none was. */
  readonly shownFor?: string | undefined;
}

/** How many words that begin with what is being typed are looked up. */
const mostBeginnings = 6;

/**
 * Puts a query into words that the index has, since for others it answers with whatever it has loaded that begins alike. The last
 * word may still be being typed; a word with another ending or in British spelling is replaced silently; one that is misspelled is replaced and said so.
 */
export function respell(query: PreparedQuery, vocabulary: Vocabulary): RespelledQuery {
  const replaced = new Map<string, string>();
  const units = query.units.map((unit, index) => respellUnit(unit, index === query.units.length - 1, vocabulary, replaced));
  if (replaced.size === 0) return { ...query, units };
  const shownFor = query.text.replace(
    /[\p{L}\p{M}\p{N}'’]+/gu,
    (word) => replaced.get(word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')) ?? word,
  );
  return { ...query, units, shownFor };
}

function respellUnit({ alternatives }: QueryUnit, isLast: boolean, vocabulary: Vocabulary, replaced: Map<string, string>): QueryUnit {
  const american = alternatives.flatMap(({ text, exact }) => americanSpellings(text).map((other) => ({ text: other, exact })));
  const known = [...alternatives, ...american].filter(({ text }) => vocabulary.has(text));
  if (known.length > 0) return { alternatives: known };
  const [first] = alternatives;
  if (!first) return { alternatives: [] };
  const { text } = first;
  const beginnings = isLast && !first.exact ? vocabulary.startingWith(text).slice(0, mostBeginnings) : [];
  if (beginnings.length > 0) return { alternatives: beginnings.map(whole) };
  const other = inflected(text, vocabulary);
  const meant = corrected(text, vocabulary);
  // An ending is forgiven where no word is a slip of the finger away.
  const word = meant ?? other;
  if (meant !== undefined) replaced.set(text, meant);
  return { alternatives: word === undefined ? [] : [whole(word)] };
}

const whole = (text: string): QueryWord => ({ text, exact: false });
