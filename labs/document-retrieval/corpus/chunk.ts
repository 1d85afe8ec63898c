import { sentencesOf, tokenStretch, wordsOf, type PageText, type Stretch } from './page-text.ts';
import { termsOf } from './tokens.ts';

/** How pages are cut. `overlap` is the share of a window that the next one repeats. */
export type Cutting =
  | { kind: 'section' }
  | { kind: 'windows'; words: number; overlap: number; within: 'section' | 'page' }
  | { kind: 'sentences'; words: number };

/** A cutting, with or without the path of headings before each chunk. */
export interface Chunking {
  cutting: Cutting;
  path: boolean;
}

/** What is indexed, ranked and put into the prompt: a stretch of a page's words. */
export interface Chunk extends Stretch {
  page: number;
  /** The same stretch in tokens of the page. */
  tokens: Stretch;
  /** Sections of the snapshot that it has words of. */
  sections: readonly number[];
  /** Title of the section that it begins in, and the path of headings to it; in the prompt and in the index where the chunking says so. */
  title: string;
  path: string;
  header: readonly string[];
  headerWords: number;
}

/** Cuts all pages. */
export function chunksOf(pages: readonly PageText[], { cutting, path: withPath }: Chunking): Chunk[] {
  return pages.flatMap((page, index) => stretches(page, cutting).map((stretch) => chunkOf(page, index, stretch, withPath)));
}

function chunkOf(page: PageText, index: number, stretch: Stretch, withPath: boolean): Chunk {
  const touched = page.sections.filter(({ first, last }) => first < stretch.last && stretch.first < last);
  const [start] = touched;
  const title = start?.section.title ?? '';
  const path = [start?.section.crumbs, title].filter(Boolean).join(' › ');
  return {
    ...stretch,
    page: index,
    tokens: tokenStretch(page, stretch),
    sections: touched.map((each) => each.index),
    title,
    path,
    header: withPath ? termsOf(path) : [],
    headerWords: withPath ? wordsOf(path).length : 0,
  };
}

function stretches(page: PageText, cutting: Cutting): Stretch[] {
  switch (cutting.kind) {
    case 'section':
      return page.sections.map(({ first, last }) => ({ first, last }));
    case 'windows':
      return (cutting.within === 'section' ? page.sections : [{ first: 0, last: page.words.length }]).flatMap((whole) =>
        windows(whole, cutting.words, cutting.overlap),
      );
    case 'sentences':
      return page.sections.flatMap((whole) => packed(sentencesOf(page, whole), cutting.words));
  }
}

/** Windows of so many words; the last one ends where the text does, and may be shorter. */
export function windows({ first, last }: Stretch, words: number, overlap: number): Stretch[] {
  const step = Math.max(1, Math.round(words * (1 - overlap)));
  const found: Stretch[] = [];
  for (let from = first; ; from += step) {
    found.push({ first: from, last: Math.min(last, from + words) });
    if (from + words >= last) return found;
  }
}

/** Whole sentences, as many as fit into so many words; a longer sentence stands alone. */
export function packed(sentences: readonly Stretch[], words: number): Stretch[] {
  const found: Stretch[] = [];
  for (const sentence of sentences) {
    const open = found.at(-1);
    if (open && sentence.last - open.first <= words) open.last = sentence.last;
    else found.push({ ...sentence });
  }
  return found;
}

/** What is indexed of a chunk: the path, where it has one, and its tokens. */
export function chunkTerms(pages: readonly PageText[], { page, tokens, header }: Chunk): string[] {
  return [...header, ...(pages[page]?.tokens.slice(tokens.first, tokens.last) ?? [])];
}

/** Words that a chunk takes up in the prompt. */
export function wordCount({ first, last, headerWords }: Chunk): number {
  return headerWords + last - first;
}

/** A short name of a cutting: "windows-120-25-section". */
export function cuttingId(cutting: Cutting): string {
  if (cutting.kind === 'section') return 'section';
  if (cutting.kind === 'sentences') return `sentences-${cutting.words}`;
  return `${cutting.within}-windows-${cutting.words}-${Math.round(100 * cutting.overlap)}`;
}
