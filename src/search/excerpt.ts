/** A run of text, highlighted or not. */
export interface Run {
  text: string;
  mark: boolean;
}

/** About two lines of a result. */
const excerptWords = 32;
/** How far back the start of a sentence may be for the excerpt to begin there. */
const lookBack = 10;

const splitWords = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** How many words a text has, as the index counts them. */
export const countWords = (text: string): number => splitWords(text).length;

/** A title with the words that were searched for highlighted; the title is what the section's text starts with. */
export function markTitle(title: string, hits: readonly number[]): Run[] {
  return toRuns(splitWords(title), 0, new Set(hits));
}

/**
 * The most telling piece of a section's text.
 *
 * @param hits positions of the words that were searched for.
 * @param skip how many words at the start and the end are not the section's own text.
 */
export function excerpt(content: string, hits: readonly number[], skip: { start: number; end: number }): Run[] {
  const words = splitWords(content);
  const first = Math.min(skip.start, words.length);
  const end = Math.max(first, words.length - skip.end);
  const own = hits.filter((hit) => hit >= first && hit < end);
  const start = startOfExcerpt(words, own, first, end);
  const stop = Math.min(end, start + excerptWords);
  const runs = toRuns(words.slice(start, stop), start, new Set(own));
  if (start > first) runs.unshift({ text: '… ', mark: false });
  if (stop < end) runs.push({ text: ' …', mark: false });
  return runs;
}

/** The window with the most hits, moved back to the start of its sentence if that is near. */
function startOfExcerpt(words: readonly string[], hits: readonly number[], first: number, end: number): number {
  let densest = { start: first, count: 0 };
  for (const start of hits) {
    const count = hits.filter((hit) => hit >= start && hit < start + excerptWords - lookBack).length;
    if (count > densest.count) densest = { start, count };
  }
  if (densest.start - first <= lookBack) return first;
  for (let back = 0; back <= lookBack; back += 1) {
    if (/[.!?:]$/.test(words[densest.start - back - 1] ?? '')) return densest.start - back;
  }
  return Math.max(first, Math.min(densest.start - 4, end - excerptWords));
}

/** Joins words to runs; the punctuation around a word is not highlighted. */
function toRuns(words: readonly string[], offset: number, marked: ReadonlySet<number>): Run[] {
  const runs: Run[] = [];
  const add = (text: string, mark: boolean): void => {
    const last = runs.at(-1);
    if (text === '') return;
    if (last?.mark === mark) last.text += text;
    else runs.push({ text, mark });
  };
  words.forEach((word, index) => {
    if (index > 0) add(' ', false);
    const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
    add(before, false);
    add(core, marked.has(offset + index));
    add(after, false);
  });
  return runs;
}
