import { stopWords } from './stop-words.ts';

/** A word to look up. */
export interface QueryWord {
  text: string;
  /** Whether words that only start with it are left out: `ab` is not the beginning of "about" once the next word is typed. */
  exact: boolean;
}

/** One thing the reader asks for, and the words that stand for it; a section answers it with the best of them. */
export interface QueryUnit {
  alternatives: QueryWord[];
  /** Other names of what is meant, each of several words that must all be there. */
  phrases?: QueryWord[][];
}

/** A query as the index is asked. */
export interface PreparedQuery {
  /** What was typed, with single spaces. */
  text: string;
  units: QueryUnit[];
}

/** A word as short as this is the start of too many others. */
export const shortWord = 3;
/** More units than anybody types; a pasted paragraph stays cheap. */
const mostUnits = 12;

/** Lower case without accents, apostrophes or possessive endings. */
export function normalize(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
    .replace(/['’]/g, '');
}

/** Turns what was typed into the units that the index is asked for, each with its alternatives. */
export function prepareQuery(text: string): PreparedQuery {
  const words = normalize(text)
    .split(/[^\p{L}\p{N}\p{Pd}/@._+#]+/u)
    .flatMap(splitWord);
  const telling = words.filter(([first = '']) => first.length > 1 && !stopWords.has(first));
  const kept = distinct(telling.length > 0 ? telling : words).slice(0, mostUnits);
  const units = kept.map((alternatives, index) => ({
    alternatives: alternatives.map((word) => ({ text: word, exact: isExact(word, index === kept.length - 1) })),
  }));
  return { text: text.trim().replace(/\s+/g, ' '), units };
}

/** The last word may still be being typed. */
function isExact(word: string, isLast: boolean): boolean {
  return word.length === 1 || /^\d+$/.test(word) || (word.length <= shortWord && !isLast);
}

/**
 * A compound is indexed joined and in parts: `real-time` asks for `real` and `time`, each also as `realtime`. Single letters
 * ask for nothing by themselves: `A/B` asks for `ab`, `top-k` for `top` or `topk`.
 */
function splitWord(word: string): string[][] {
  const parts = word.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const joined = parts.join('');
  if (joined === '') return [];
  const telling = parts.filter((part) => part.length > 1 && !stopWords.has(part));
  const isNumber = parts.every((part) => /^\d+$/.test(part));
  if (parts.length === 1 || telling.length === 0 || isNumber) return [[joined]];
  return telling.map((part) => [part, joined]);
}

function distinct(units: readonly string[][]): string[][] {
  return [...new Map(units.map((words) => [words.join(' '), words])).values()];
}
