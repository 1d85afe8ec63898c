import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { loadGlossary } from '../data/glossary.ts';
import { nameGroups } from '../search/aliases.ts';
import { canonicalIndex } from '../search/canonical-index.ts';
import { readPages } from '../search/evaluation/built-index.ts';
import { toRecords, type SearchRecord } from '../search/record.ts';
import { wordCounts, packVocabulary } from '../search/vocabulary.ts';

/** The files a search needs: Pagefind also writes interfaces of its own and a worker, which the site does not use. */
const shipped = /^(pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|pagefind\.\w+\.pf_meta|(index|fragment|filter)\/.*)$/;

/** Builds the search index over the sections of the built pages. A page that cannot be indexed stops the build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const glossary = loadGlossary();
        const pages = readPages(folder);
        const records = toRecords(pages, (id, kind) => (kind === 'Glossary term' ? (glossary.get(id)?.aliases ?? []) : []));
        if (records.length === 0)
          throw new Error('search-index: no built page has <main data-pagefind-body>, so there is nothing to search.');
        await writeIndex(records, join(folder, 'pagefind'));
        const texts = records.map(({ content }) => content.replace(/<[^>]+>|&\w+;/g, ' '));
        writeFileSync(join(folder, 'pagefind/vocabulary.txt'), packVocabulary(wordCounts(texts)));
        writeFileSync(join(folder, 'pagefind/names.json'), JSON.stringify(nameGroups(glossary.values())));
        logger.info(`${records.length} sections of ${pages.length} pages`);
      },
    },
  };
}

async function writeIndex(records: readonly SearchRecord[], folder: string): Promise<void> {
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
    for (const { path, content } of canonicalIndex(output.files.filter((file) => shipped.test(file.path)))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  } finally {
    await close();
  }
}
