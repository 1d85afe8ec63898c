import { Aliases, unpackNames } from './aliases.ts';
import { shortWord, type QueryWord } from './prepare-query.ts';
import type { EngineHit } from './rank.ts';
import { unpackSections, type SectionPlace } from './section-list.ts';
import { unpackVocabulary, type Vocabulary } from './vocabulary.ts';

/** A section as it is fetched for display. */
export interface Fragment {
  url: string;
  content: string;
  meta: { title: string; page: string; crumbs: string; also?: string };
}

/** What a word that only starts with a short one counts for: "auction" for `auc`. */
const startShare = 0.5;

/** The search index as the rest of the search sees it. */
export interface SearchEngine {
  /** The sections that hold a word or, unless only the word itself is wanted, one that starts with it. */
  find(word: QueryWord): Promise<EngineHit[]>;
  /** Page, kind and domain of every section, by id. */
  readonly sections: Pick<ReadonlyMap<string, SectionPlace>, 'get'>;
  /** The words of the index. */
  readonly vocabulary: Vocabulary;
  /** Other names of things. */
  readonly aliases: Aliases;
  /** A section, for display. */
  fetch(id: string): Promise<Fragment>;
}

/** The part of Pagefind's module that the engine uses. */
export interface Pagefind {
  createInstance: (options: Record<string, unknown>) => PagefindInstance;
}

interface PagefindInstance {
  init(): Promise<void>;
  filters(): Promise<unknown>;
  preload(term: string): Promise<unknown>;
  search(term: string): Promise<{ results: PagefindHit[] }>;
}

type PagefindHit = EngineHit & { data(): Promise<Fragment> };

/**
 * Opens the index.
 *
 * @param base path of the site, with slashes at both ends.
 * @throws when a file of the index cannot be loaded.
 */
export async function openEngine(base: string, load = loadPagefind, read = readText): Promise<SearchEngine> {
  const [{ createInstance }, sectionList, words, names] = await Promise.all([
    load(`${base}pagefind/pagefind.js`),
    read(`${base}pagefind/sections.txt`),
    read(`${base}pagefind/vocabulary.txt`),
    read(`${base}pagefind/names.txt`),
  ]);
  const instance = createInstance({
    basePath: `${base}pagefind/`,
    baseUrl: base,
    // A worker would cost a second copy of the engine's script; a search takes a few milliseconds.
    noWorker: true,
    // What is 0 is for display: the text of a section already ends with it.
    ranking: { metaWeights: { title: 1, page: 0, crumbs: 0, also: 0, symbols: 1 } },
  });
  await instance.init();
  // Has the engine itself loaded before the first search.
  await instance.filters();
  const sections = unpackSections(sectionList);
  if (sections.size === 0) throw new Error('The search index is empty.');
  const hits = new Map<string, PagefindHit>();
  const find = async (term: string): Promise<PagefindHit[]> => {
    const { results } = await instance.search(term);
    for (const hit of results) hits.set(hit.id, hit);
    return results;
  };
  const asked = new Map<string, Promise<unknown>>();
  const loadAround = (text: string): Promise<unknown> => {
    const loading = asked.get(text) ?? Promise.all(boundsOf(text).map((bound) => instance.preload(bound)));
    asked.set(text, loading);
    return loading;
  };
  return {
    async find({ text, exact }) {
      // A quoted word matches itself alone, in all its forms, but with the same score everywhere.
      if (text.length === 1) return find(`"${text}"`);
      await loadAround(text);
      const [scored, exactly] = await Promise.all([find(text), find(`"${text}"`)]);
      const whole = new Map(exactly.map((hit) => [hit.id, hit]));
      // A word that the index lacks: what was found instead begins like it, and depends on what was loaded before.
      if (whole.size === 0) return [];
      if (exact) return scored.filter(({ id }) => whole.has(id)).map((hit) => ({ ...hit, words: whole.get(hit.id)?.words ?? [] }));
      if (text.length > shortWord) return scored;
      return scored.map((hit) => (whole.has(hit.id) ? hit : { ...hit, score: hit.score * startShare }));
    },
    sections,
    vocabulary: unpackVocabulary(words),
    aliases: new Aliases(unpackNames(names)),
    async fetch(id) {
      const hit = hits.get(id);
      if (!hit) throw new Error(`The search index has no section "${id}".`);
      return hit.data();
    },
  };
}

/** The end of the words that begin with something, in the order of the alphabet. */
const last = 'zzzz';
const signs = '0123456789abcdefghijklmnopqrstuvwxyz'.split('');

/**
 * Pagefind also finds words that begin with the stem of a word, but only in the pieces of the index that happen to be loaded. These terms
 * make it load all pieces in which such words can be, so that a query always finds the same: of a short word every
 * beginning, of a long one each of its own that could be its stem.
 */
function boundsOf(text: string): string[] {
  const every = (start: string): string[] => ['', ...signs].map((sign) => start + sign + last);
  if (text.length <= shortWord) return [text, ...shortStems(text)].flatMap(every);
  const shortest = Math.max(shortWord + 1, Math.floor(text.length / 2));
  const long = Array.from({ length: text.length - shortest + 1 }, (_, index) => text.slice(0, shortest + index) + last);
  return [...long, ...shortStems(text).flatMap(every)];
}

/** The stems of two or three letters that a word may have: `ads` → `ad`, `uses` → `use`, `running` → `run`. */
function shortStems(text: string): string[] {
  const ending = /^.?(e|y|al|ly|ings?|e?rs?|e?d|i?e?s)$/;
  return [2, 3].filter((length) => ending.test(text.slice(length))).map((length) => text.slice(0, length));
}

let attempts = 0;

/** A browser may remember that a module could not be loaded, so that a second attempt needs another address. */
function loadPagefind(url: string): Promise<Pagefind> {
  attempts += 1;
  return import(/* @vite-ignore */ attempts === 1 ? url : `${url}?attempt=${attempts}`) as Promise<Pagefind>;
}

async function readText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
