/** Which texts hold a term, and how often each. */
export interface Postings {
  texts: Int32Array;
  counts: Int32Array;
}

/** Texts by their terms. */
export interface InvertedIndex {
  size: number;
  postings: ReadonlyMap<string, Postings>;
  /** Terms of each text. */
  lengths: Int32Array;
  meanLength: number;
}

/** Indexes texts, each given by its terms. */
export function indexOf(texts: readonly (readonly string[])[]): InvertedIndex {
  const lists = new Map<string, number[]>();
  texts.forEach((terms, text) => {
    for (const [term, count] of countsOf(terms)) {
      const list = lists.get(term);
      if (list) list.push(text, count);
      else lists.set(term, [text, count]);
    }
  });
  const postings = new Map<string, Postings>();
  for (const [term, list] of lists) {
    const length = list.length / 2;
    postings.set(term, {
      texts: Int32Array.from({ length }, (_, at) => list[2 * at] ?? 0),
      counts: Int32Array.from({ length }, (_, at) => list[2 * at + 1] ?? 0),
    });
  }
  const lengths = Int32Array.from(texts, (terms) => terms.length);
  return { size: texts.length, postings, lengths, meanLength: lengths.reduce((sum, each) => sum + each, 0) / Math.max(1, texts.length) };
}

/** How often each term occurs. */
export function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
