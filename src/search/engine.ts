import { Aliases, type NameGroup } from './aliases.ts';
import { shortWord, type QueryWord } from './prepare-query.ts';
import type { EngineHit } from './rank.ts';
import { unpackVocabulary, type Vocabulary } from './vocabulary.ts';

/** A section as it is fetched for display. */
export interface Fragment {
  url: string;
  content: string;
  meta: { title: string; page: string; crumbs: string; also?: string };
  filters: { kind?: string[]; domain?: string[] };
}

/** What a word that only starts with a short one counts for: "auction" for `auc`. */
const startShare = 0.5;

/** The search index as the rest of the search sees it. */
export interface SearchEngine {
  /** The sections that hold a word or, unless only the word itself is wanted, one that starts with it. */
  find(word: QueryWord): Promise<EngineHit[]>;
  /** The kind of every section, by id. */
  kinds(): Promise<ReadonlyMap<string, string>>;
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
  filters(): Promise<Record<string, Record<string, number>>>;
  search(term: string | null, options?: { filters?: Record<string, string> }): Promise<{ results: PagefindHit[] }>;
}

type PagefindHit = EngineHit & { data(): Promise<Fragment> };

/**
 * Opens the index.
 *
 * @param base path of the site, with slashes at both ends.
 * @throws when a file of the index cannot be loaded.
 */
export async function openEngine(base: string, load = loadPagefind, read = readText): Promise<SearchEngine> {
  const [{ createInstance }, words, names] = await Promise.all([
    load(`${base}pagefind/pagefind.js`),
    read(`${base}pagefind/vocabulary.txt`),
    read(`${base}pagefind/names.json`),
  ]);
  const instance = createInstance({
    basePath: `${base}pagefind/`,
    baseUrl: base,
    // A worker would cost a second copy of the engine's script; a search takes a few milliseconds.
    noWorker: true,
    // The rest is for display: the text of a section already ends with it.
    ranking: { metaWeights: { title: 1, page: 0, crumbs: 0, also: 0 } },
  });
  await instance.init();
  const hits = new Map<string, PagefindHit>();
  const find = async (term: string | null, filters = {}): Promise<PagefindHit[]> => {
    const { results } = await instance.search(term, { filters });
    for (const hit of results) hits.set(hit.id, hit);
    return results;
  };
  const readKinds = async (): Promise<Map<string, string>> => {
    const { kind = {} } = await instance.filters();
    const byKind = await Promise.all(Object.keys(kind).map(async (name) => ({ name, sections: await find(null, { kind: name }) })));
    return new Map(byKind.flatMap(({ name, sections }) => sections.map(({ id }) => [id, name] as const)));
  };
  // Read at once: a search that lacks it could show no facets.
  const kinds = await readKinds();
  if (kinds.size === 0) throw new Error('The search index is empty.');
  return {
    async find({ text, exact }) {
      // A quoted word matches itself alone, in all its forms, but with the same score everywhere.
      const [scored, exactly] = await Promise.all([find(text), find(`"${text}"`)]);
      const whole = new Map(exactly.map((hit) => [hit.id, hit]));
      if (exact) return scored.map((hit) => ({ ...hit, words: whole.get(hit.id)?.words ?? [] })).filter(({ words }) => words.length > 0);
      if (text.length > shortWord) return scored;
      return scored.map((hit) => (whole.has(hit.id) ? hit : { ...hit, score: hit.score * startShare }));
    },
    kinds: () => Promise.resolve(kinds),
    vocabulary: unpackVocabulary(words),
    aliases: new Aliases(JSON.parse(names) as NameGroup[]),
    async fetch(id) {
      const hit = hits.get(id);
      if (!hit) throw new Error(`The search index has no section "${id}".`);
      return hit.data();
    },
  };
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
