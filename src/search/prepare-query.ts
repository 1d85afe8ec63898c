import { stopWords } from './stop-words.ts';

/** One thing the reader asks for, and the words that stand for it; a section answers it with the best of them. */
export interface QueryUnit {
  alternatives: string[];
}

/** A query as the index is asked. */
export interface PreparedQuery {
  /** What was typed, with single spaces. */
  text: string;
  units: QueryUnit[];
}

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
  const telling = words.filter(({ alternatives: [first = ''] }) => first.length > 1 && !stopWords.has(first));
  return { text: text.trim().replace(/\s+/g, ' '), units: distinct(telling.length > 0 ? telling : words).slice(0, mostUnits) };
}

/**
 * A compound is indexed joined and in parts: `real-time` asks for `real` and `time`, each also as `realtime`. Single letters
 * ask for nothing by themselves: `A/B` asks for `ab`, `top-k` for `top` or `topk`.
 */
function splitWord(word: string): QueryUnit[] {
  const parts = word.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const joined = parts.join('');
  if (joined === '') return [];
  const telling = parts.filter((part) => part.length > 1 && !stopWords.has(part));
  const isNumber = parts.every((part) => /^\d+$/.test(part));
  if (parts.length === 1 || telling.length === 0 || isNumber) return [{ alternatives: [joined] }];
  return telling.map((part) => ({ alternatives: [part, joined] }));
}

function distinct(units: readonly QueryUnit[]): QueryUnit[] {
  return [...new Map(units.map((unit) => [unit.alternatives.join(' '), unit])).values()];
}
