import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../labs/shared/random.ts';
import { evaluateSearch, firstAddresses, openBuiltEngine, reportOf } from '../../src/search/evaluation/evaluate.ts';
import { loadJudgedQueries } from '../../src/search/evaluation/judged-queries.ts';

import { builtFolders, readBuiltSite } from '../support/built-site.ts';

const folder = builtFolders.site;
/** A set may lose this much of its mean before somebody has to look, and write a new baseline if it is meant. */
const drop = 0.02;

interface Baseline {
  name: string;
  mrr: number;
}

describe('the search over the built site', async () => {
  const results = await evaluateSearch(folder);
  mkdirSync('reports', { recursive: true });
  writeFileSync('reports/search.md', reportOf(results));
  if (process.env['UPDATE_SEARCH_BASELINE']) {
    const baseline = results.map(({ name, mrr }): Baseline => ({ name, mrr: Number(mrr.mean.toFixed(3)) }));
    writeFileSync('tests/search/baseline.json', `${JSON.stringify(baseline, null, 2)}\n`);
  }
  const baseline = JSON.parse(readFileSync('tests/search/baseline.json', 'utf8')) as Baseline[];
  const of = (name: string) => results.find((result) => result.name === name);

  // The classes are small: they are reported, and the sets gate.
  it.each(baseline.filter(({ name }) => !name.includes(':')))('$name: not more than .02 under $mrr', ({ name, mrr }) => {
    expect(of(name)?.mrr.mean ?? 0).toBeGreaterThan(mrr - drop);
  });

  it.each([
    ['headings', 'hit3', 0.95],
    ['headings with a typo', 'hit3', 0.9],
    ['words of the text', 'hit5', 0.9],
    ['other names', 'hit5', 0.95],
    ['frozen', 'hit5', 0.85],
  ] as const)('%s: %s of at least %d', (name, measure, floor) => {
    expect(of(name)?.[measure].mean ?? 0).toBeGreaterThanOrEqual(floor);
  });

  it('leaves hardly a query without a result', () => {
    const [empty, all] = results.filter(({ name }) => !name.includes(':')).reduce(([e, n], set) => [e + set.empty, n + set.n], [0, 0]);
    expect(empty / all).toBeLessThanOrEqual(0.005);
  });
});

describe('the judged queries', () => {
  const site = readBuiltSite(folder);
  const pages = new Map(site.pages.map((page) => [page.url, page.document]));
  const queries = (['development', 'frozen'] as const).flatMap((split) => loadJudgedQueries(split).map((query) => ({ split, ...query })));

  it('lead to addresses that exist', () => {
    const addresses = new Set(queries.flatMap(({ judgments }) => Object.keys(judgments)));
    const gone = [...addresses].filter((address) => {
      const [path = '', id] = address.split('#');
      const page = pages.get(path);
      return !page || (id !== undefined && !page.getElementById(id));
    });
    expect(gone).toEqual([]);
  });

  it('stand once, in one of both sets', () => {
    const texts = queries.map(({ query }) => query.toLowerCase());
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
    expect(queries.filter(({ split }) => split === 'frozen').length / queries.length).toBeGreaterThanOrEqual(0.3);
  });
});

describe('the index', () => {
  it('answers a query alike, whatever was searched before', async () => {
    const used = await openBuiltEngine(folder);
    const random = seededRandom(11);
    const queries = loadJudgedQueries('development').map(({ query }) => query);
    for (const query of queries.slice(0, 80)) await firstAddresses(used, query);
    for (let trial = 0; trial < 15; trial += 1) {
      const query = queries[random.below(queries.length)] ?? '';
      expect(await firstAddresses(used, query), query).toEqual(await firstAddresses(await openBuiltEngine(folder), query));
    }
  });

  it('costs what a first search may: the engine, the words and the index of all sections', () => {
    const site = readBuiltSite(folder);
    const always = [...site.files].filter((file) =>
      /^pagefind\/(pagefind\.js|pagefind-entry\.json|wasm.*|.*pf_meta|vocabulary\.txt|names\.json)$/.test(file),
    );
    const bytes = always.reduce(
      (sum, file) => sum + (/\.(js|json|txt)$/.test(file) ? gzipSync(site.read(file), { level: 9 }) : site.read(file)).length,
      0,
    );
    // What is fetched for a query itself, some chunks of the index and a dozen sections, is about 30 KB more.
    expect(bytes).toBeLessThanOrEqual(140 * 1024);
  });
});
