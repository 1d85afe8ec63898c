import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadGlossary } from '../../src/data/glossary.ts';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { openEngine } from '../../src/search/engine.ts';
import { readPages, serveFromDisk, transferredBytes } from '../../src/search/evaluation/built-index.ts';
import { firstAddresses } from '../../src/search/evaluation/evaluate.ts';
import { growSite } from './grow-site.ts';
import { loadJudgedQueries } from '../../src/search/evaluation/judged-queries.ts';
import { loadQuestions } from '../../src/search/questions.ts';
import { median } from './measure-page.ts';

/** What search costs at one size of the site. */
export interface SearchCost {
  factor: number;
  sections: number;
  words: number;
  buildSeconds: number;
  indexBytes: number;
  /** Bytes that a browser loads up to the first and up to the fifth search. */
  firstBytes: number;
  fifthBytes: number;
  /** Time of a query whose pieces of the index are loaded, without network: the median and the 95th percentile of the judged queries. */
  medianMs: number;
  slowMs: number;
}

/** Builds the index of a built site and of copies of several times its size, and searches in each. */
export async function measureGrowth(site: string, factors: readonly number[]): Promise<SearchCost[]> {
  const pages = readPages(site);
  const costs: SearchCost[] = [];
  for (const factor of factors) {
    const folder = mkdtempSync(join(tmpdir(), 'search-growth-'));
    try {
      const started = performance.now();
      const sections = await buildSearchIndex(growSite(pages, factor), join(folder, 'pagefind'), {
        terms: loadGlossary(),
        questions: loadQuestions('content'),
      });
      const buildSeconds = (performance.now() - started) / 1000;
      costs.push({ factor, sections, buildSeconds, ...(await searchIn(folder)) });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return costs;
}

async function searchIn(folder: string): Promise<Omit<SearchCost, 'factor' | 'sections' | 'buildSeconds'>> {
  const loaded = new Set<string>();
  const engine = await openEngine('/', serveFromDisk(folder, (path) => loaded.add(path)).load);
  const queries = loadJudgedQueries('development').map(({ query }) => query);
  const bytes: number[] = [];
  for (const query of queries.slice(0, 5)) {
    await firstAddresses(engine, query);
    bytes.push([...loaded].reduce((sum, path) => sum + transferredBytes(join(folder, path)), 0));
  }
  const times: number[] = [];
  for (const query of queries) {
    await firstAddresses(engine, query);
    const started = performance.now();
    await firstAddresses(engine, query);
    times.push(performance.now() - started);
  }
  times.sort((one, other) => one - other);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
  return {
    words: engine.vocabulary.words.length,
    indexBytes: files.filter((file) => statSync(file).isFile()).reduce((sum, file) => sum + transferredBytes(file), 0),
    firstBytes: bytes[0] ?? 0,
    fifthBytes: bytes.at(-1) ?? 0,
    medianMs: median(times),
    slowMs: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}
