import { formulasAsked, greekNames, signedNames, spellGreek } from './formulas.ts';
import { normalize } from './normalize.ts';
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
  /** Formulas in it, as the index has them. */
  formulas: string[];
}

/** A word as short as this is the start of too many others. */
export const shortWord = 3;
/** More units than anybody types; a pasted paragraph stays cheap. */
const mostUnits = 12;

/** Turns what was typed into the units that the index is asked for, each with its alternatives. */
export function prepareQuery(text: string): PreparedQuery {
  const words = normalize(text)
    .split(/[^\p{L}\p{N}\p{Pd}/@._+#:]+/u)
    .flatMap(splitWord);
  const telling = words.filter(([first = '']) => first.length > 1 && !stopWords.has(first));
  const kept = distinct(telling.length > 0 ? telling : words).slice(0, mostUnits);
  const units = kept.map((alternatives, index) => {
    // Nobody types on after a Greek letter.
    const isLast = index === kept.length - 1 && !alternatives.some((word) => spellGreek(word) !== word);
    return { alternatives: alternatives.map((word) => ({ text: word, exact: isExact(word, isLast) })) };
  });
  return { text: text.trim().replace(/\s+/g, ' '), units, formulas: formulasAsked(text) };
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
  const [signed] = signedNames(word);
  if (signed !== undefined) return [[signed]];
  const parts = word.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const joined = parts.join('');
  if (joined === '') return [];
  const telling = parts.filter((part) => part.length > 1 && !stopWords.has(part));
  const isNumber = parts.every((part) => /^\d+$/.test(part));
  if (parts.length === 1 || telling.length === 0 || isNumber) return [withGreek(joined)];
  return telling.map((part) => [...withGreek(part), joined]);
}

/** A word with Greek letters also asks for their names, with and without what stands beside them: `χ2` for `chi2` and `chi`. */
function withGreek(word: string): string[] {
  const spelled = spellGreek(word);
  return spelled === word ? [word] : [word, spelled, ...greekNames(word)];
}

function distinct(units: readonly string[][]): string[][] {
  return [...new Map(units.map((words) => [words.join(' '), words])).values()];
}
