import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { nameGroups, packNames } from './aliases.ts';
import { toRecords, type SearchRecord } from './record.ts';
import { termLabel } from './record-text.ts';
import type { IndexedPage } from './section.ts';
import { packSections, type SectionPlace } from './section-list.ts';
import { packVocabulary, wordCounts } from './vocabulary.ts';

/** The files a search needs: Pagefind also writes interfaces of its own and a worker, which the site does not use. */
const shipped = /^(pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|pagefind\.\w+\.pf_meta|(index|fragment)\/.*)$/;

/** A term of the glossary with its other names. */
interface Term {
  readonly term: string;
  readonly aliases: readonly string[];
}

/** What is known of the pages beside what stands on them. */
export interface SearchSources {
  /** The terms of the glossary, by id. */
  readonly terms: ReadonlyMap<string, Term>;
  /** What readers ask of a section, by its address. */
  readonly questions: ReadonlyMap<string, { readonly questions: readonly string[] }>;
}

/**
 * Writes the search index of some pages: Pagefind's files, the places of the sections, the vocabulary and the names of things.
 *
 * @param folder where the files go.
 * @returns how many sections the index holds.
 * @throws when a section cannot be indexed, or when there is none.
 */
export async function buildSearchIndex(
  pages: readonly IndexedPage[],
  folder: string,
  { terms, questions }: SearchSources,
): Promise<number> {
  const records = toRecords(pages, (url, { id, kind }) => [
    ...(kind === termLabel ? (terms.get(id)?.aliases ?? []) : []),
    ...(questions.get(url)?.questions ?? []),
  ]);
  if (records.length === 0) throw new Error('search-index: no built page has <main data-pagefind-body>, so there is nothing to search.');
  const ids = await writeIndex(records, folder);
  writeFileSync(join(folder, 'sections.txt'), packSections(placesById(pages, ids)));
  const texts = records.map(({ content }) => content.replace(/<[^>]+>|&\w+;/g, ' '));
  const symbols = pages.flatMap((page) => page.sections.flatMap((section) => section.symbols));
  writeFileSync(join(folder, 'vocabulary.txt'), packVocabulary(wordCounts([...texts, ...symbols])));
  writeFileSync(join(folder, 'names.txt'), packNames(nameGroups(terms.values())));
  return records.length;
}

/** Pagefind would load its whole index to tell which sections have a facet, so that the site keeps a list of its own. */
function placesById(pages: readonly IndexedPage[], ids: ReadonlyMap<string, string>): Map<string, SectionPlace> {
  const entries = pages.flatMap(({ path, title, domain, sections }) =>
    sections.map(({ id, kind, domain: own = domain }): [string, SectionPlace] => [
      ids.get(id ? `${path}#${id}` : path) ?? '',
      { page: path, kind, domain: own, title: id ? undefined : title },
    ]),
  );
  return new Map(entries.filter(([id]) => id !== ''));
}

/** Writes Pagefind's files; returns the id that it gave each section, by address. */
async function writeIndex(records: readonly SearchRecord[], folder: string): Promise<Map<string, string>> {
  // Small chunks of the word index halve what a first search fetches; Pagefind reads the size from the environment only.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '2500';
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    if (!index) throw new Error(`search-index: ${errors.join('; ')}`);
    for (const record of records) {
      const response = await index.addHTMLFile(record);
      if (response.errors.length > 0) throw new Error(`search-index: ${record.url}: ${response.errors.join('; ')}`);
    }
    const output = await index.getFiles();
    if (output.errors.length > 0) throw new Error(`search-index: ${output.errors.join('; ')}`);
    const ids = new Map<string, string>();
    for (const { path, content } of output.files.filter((file) => shipped.test(file.path))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
      if (path.startsWith('fragment/')) ids.set(addressOf(content), basename(path, '.pf_fragment'));
    }
    return ids;
  } finally {
    await close();
  }
}

/** The address in a fragment of Pagefind: compressed JSON after a signature. */
function addressOf(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString();
  return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
}
