import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadGlossary } from '../../src/data/glossary.ts';
import { openEngine } from '../../src/search/engine.ts';
import { readPages, serveFromDisk, transferredBytes } from '../../src/search/evaluation/built-index.ts';
import { questionLabel, sourceLabel, termLabel } from '../../src/search/record-text.ts';
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
    ['frozen', 'hit5', 0.93],
    ['frozen', 'mrr', 0.82],
    ['development', 'mrr', 0.86],
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

describe('the names of things', () => {
  it('include every acronym of a heading, so that its long form finds the section too', () => {
    const names = new Set(
      [...loadGlossary().values()].flatMap(({ term, aliases }) => [term, ...aliases]).map((name) => name.toLowerCase()),
    );
    const headings = readPages(folder).flatMap(({ path, sections }) =>
      sections
        .filter(({ kind }) => ![sourceLabel, 'Incident', termLabel, questionLabel].includes(kind))
        .map(({ id, title }) => ({ url: `${path}#${id}`, title })),
    );
    const unknown = headings.flatMap(({ url, title }) =>
      (title.match(/\b[A-Z]{2,6}s?\b/g) ?? [])
        .filter((acronym) => !names.has(acronym.toLowerCase()))
        .map((acronym) => `${acronym} in ${url}`),
    );
    expect(unknown, 'Give the term in src/data/glossary.yaml the acronym as an alias').toEqual([]);
  });
});

describe('the index', () => {
  it('answers a query alike, whatever was searched before', async () => {
    const used = await openBuiltEngine(folder);
    const queries = loadJudgedQueries('development').map(({ query }) => query);
    for (const query of queries) await firstAddresses(used, query);
    for (const query of queries.filter((_, index) => index % 3 === 0))
      expect(await firstAddresses(used, query), query).toEqual(await firstAddresses(await openBuiltEngine(folder), query));
  });

  it('costs what a first search may, and five', async () => {
    const loaded = new Set<string>();
    const { load } = serveFromDisk(folder, (path) => loaded.add(path));
    const engine = await openEngine('/', load);
    const kilobytes = (): number => [...loaded].reduce((sum, path) => sum + transferredBytes(join(folder, path)), 0) / 1024;
    const queries = ['calibration', 'kv cache', 'how do I choose a threshold', 'data leakage', 'sample size for an a/b test'];
    const costs: number[] = [];
    for (const query of queries) {
      await firstAddresses(engine, query);
      costs.push(kilobytes());
    }
    const [first = Infinity, last = Infinity] = [costs[0], costs.at(-1)];
    mkdirSync('reports', { recursive: true });
    writeFileSync(
      'reports/search-bytes.md',
      `| search | KB, summed |\n| --- | ---: |\n${costs.map((cost, index) => `| ${queries[index]} | ${cost.toFixed(0)} |`).join('\n')}\n`,
    );
    expect(first).toBeLessThanOrEqual(170);
    expect(last).toBeLessThanOrEqual(450);
  });
});
