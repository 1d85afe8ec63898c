import type { Chunk } from '../corpus/chunk.ts';
import { tokenStretch, type PageText, type Stretch } from '../corpus/page-text.ts';
import type { Answerable } from '../corpus/section.ts';
import { termsOf } from '../corpus/tokens.ts';

/** The share of a quote's tokens that a chunk must hold to count as holding the quote. */
export const heldShare = 0.9;

/** Where a quote stands: tokens of a page. */
export interface Place extends Stretch {
  page: number;
}

/** A passage that answers a question, and each place where it stands word for word. */
export interface Quote {
  grade: number;
  /** The section that the judge took it from. */
  section: number;
  places: readonly Place[];
}

/** A question with its evidence located. */
export interface Judged {
  id: string;
  question: string;
  type: string;
  group: string;
  split: 'development' | 'test';
  quotes: readonly Quote[];
}

/**
 * Finds the evidence of a question. A quote that stands word for word in other places too counts in each of them.
 *
 * @throws Error when a quote does not stand in the section it is said to be from.
 */
export function locate({ evidence, ...question }: Answerable, pages: readonly PageText[]): Judged {
  const quotes = evidence.map(({ section, quote, grade }) => {
    const terms = termsOf(quote);
    const places = pages.flatMap(({ tokens }, page) =>
      occurrences(tokens, terms).map((first) => ({ page, first, last: first + terms.length })),
    );
    const home = findSection(pages, section);
    if (!home || !places.some((place) => place.page === home.page && home.tokens.first <= place.first && place.last <= home.tokens.last))
      throw new Error(`${question.id}: "${quote}" does not stand in ${section}.`);
    return { grade, section: home.index, places };
  });
  return { ...question, quotes };
}

function findSection(pages: readonly PageText[], id: string): { page: number; index: number; tokens: Stretch } | undefined {
  for (const [page, text] of pages.entries()) {
    const found = text.sections.find(({ section }) => section.id === id);
    if (found) return { page, index: found.index, tokens: tokenStretch(text, found) };
  }
  return undefined;
}

function occurrences(tokens: readonly string[], terms: readonly string[]): number[] {
  const [start] = terms;
  if (start === undefined) return [];
  const found: number[] = [];
  for (let at = tokens.indexOf(start); at >= 0; at = tokens.indexOf(start, at + 1))
    if (terms.every((term, index) => tokens[at + index] === term)) found.push(at);
  return found;
}

/** Whether tokens of a page hold at least {@link heldShare} of a place. */
export function holds(page: number, tokens: Stretch, place: Place): boolean {
  if (place.page !== page) return false;
  const shared = Math.min(tokens.last, place.last) - Math.max(tokens.first, place.first);
  return shared >= heldShare * (place.last - place.first);
}

/** Which quotes of a question a chunk holds, by number; `tokens` may be the part of it that fits the prompt. */
export function heldQuotes({ quotes }: Pick<Judged, 'quotes'>, { page, tokens }: Pick<Chunk, 'page' | 'tokens'>): number[] {
  return quotes.flatMap(({ places }, index) => (places.some((place) => holds(page, tokens, place)) ? [index] : []));
}

/** Numbers of the quotes that answer a question alone. */
export function answersAlone({ quotes }: Pick<Judged, 'quotes'>): Set<number> {
  return new Set(quotes.flatMap(({ grade }, index) => (grade === 2 ? [index] : [])));
}
