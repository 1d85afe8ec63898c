/** A text as counted features: words, and pieces of words. */
export interface Bag {
  ids: Int32Array;
  counts: Float64Array;
}

/** What the encoder has a vector for. */
export interface Vocabulary {
  words: ReadonlyMap<string, number>;
  /** Hashed pieces of words come after the words; none where only words are used. */
  pieces: number;
  /** Logarithm of the inverse share of texts that a feature is in: where the gates begin. */
  idf: Float64Array;
}

/** Pieces are runs of so many letters; a word is marked at both ends. */
const pieceLength = 3;

/** A vocabulary of the terms that occur at least twice, and of hashed pieces. */
export function vocabularyOf(texts: readonly (readonly string[])[], pieces: number): Vocabulary {
  const counts = new Map<string, number>();
  for (const terms of texts) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const words = new Map([...counts].filter(([, count]) => count > 1).map(([term], id) => [term, id]));
  const holding = new Float64Array(words.size + pieces);
  const bare = { words, pieces, idf: new Float64Array() };
  for (const terms of texts) for (const id of bagOf(terms, bare).ids) holding[id] = (holding[id] ?? 0) + 1;
  return { words, pieces, idf: holding.map((count) => Math.log((texts.length + 1) / (count + 1)) + 0.1) };
}

/** Counts the features of a text; the pieces of a word share one count, so that each word weighs the same (after Bojanowski et al., 2017). */
export function bagOf(terms: readonly string[], { words, pieces }: Vocabulary): Bag {
  const counts = new Map<number, number>();
  const count = (id: number, weight: number): void => {
    counts.set(id, (counts.get(id) ?? 0) + weight);
  };
  for (const term of terms) {
    const word = words.get(term);
    if (word !== undefined) count(word, 1);
    if (pieces === 0) continue;
    const found = piecesOf(term);
    for (const piece of found) count(words.size + (hash(piece) % pieces), 1 / found.length);
  }
  return { ids: Int32Array.from(counts.keys()), counts: Float64Array.from(counts.values()) };
}

/** Pieces of a word: "fare" → "<fa", "far", "are", "re>". */
export function piecesOf(term: string): string[] {
  const marked = `<${term}>`;
  return Array.from({ length: Math.max(1, marked.length - pieceLength + 1) }, (_, at) => marked.slice(at, at + pieceLength));
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let found = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) found = Math.imul(found ^ text.charCodeAt(at), 0x01000193);
  return found >>> 0;
}
