import { loadGlossary } from '../../data/glossary.ts';
import { openEngine, type SearchEngine } from '../engine.ts';
import { findSections } from '../find-sections.ts';
import { prepareQuery } from '../prepare-query.ts';
import { sourceLabel, termLabel } from '../record-text.ts';
import { showSections } from '../show-sections.ts';
import { readPages, readSections, serveFromDisk } from './built-index.ts';
import { aliasQueries, bodyQueries, headingQueries, typoQueries, type JudgedQuery } from './generated-queries.ts';
import { loadJudgedQueries, queryClasses } from './judged-queries.ts';
import { hitAt, meanOf, ndcg, reciprocalRank, type MeanWithInterval } from './metrics.ts';

/** How well one set of queries is answered. */
export interface SetResult {
  readonly name: string;
  readonly n: number;
  readonly mrr: MeanWithInterval;
  readonly ndcg: MeanWithInterval;
  readonly hit3: MeanWithInterval;
  readonly hit5: MeanWithInterval;
  /** Queries without any result. */
  readonly empty: number;
}

/** The addresses that a query shows first, as a reader sees them. */
export async function firstAddresses(engine: SearchEngine, query: string): Promise<string[]> {
  const { hits } = await findSections(engine, prepareQuery(query));
  const rows = await showSections(engine, hits, { limit: 10, capped: true });
  return rows.map(({ url }) => url.replace(/^\/+/, '/'));
}

/** Opens the index of a built site, with nothing remembered. */
export function openBuiltEngine(folder: string): Promise<SearchEngine> {
  return openEngine('/', serveFromDisk(folder).load);
}

/** Runs every set of queries against a built site, with the search that readers use. */
export async function evaluateSearch(folder: string): Promise<SetResult[]> {
  const engine = await openBuiltEngine(folder);
  const enclosing = enclosingSections(folder);
  const sections = readSections(folder);
  const judged = { development: loadJudgedQueries('development'), frozen: loadJudgedQueries('frozen') };
  const sets: [string, readonly JudgedQuery[]][] = [
    ['frozen', judged.frozen],
    ['development', judged.development],
    ...queryClasses.map((name): [string, JudgedQuery[]] => [
      `development: ${name}`,
      judged.development.filter((query) => query.class === name),
    ]),
    ['headings', headingQueries(sections)],
    ['headings with a typo', typoQueries(sections)],
    ['words of the text', bodyQueries(sections)],
    ['other names', aliasQueries(loadGlossary())],
  ];
  const results: SetResult[] = [];
  for (const [name, queries] of sets) results.push(await evaluateSet(engine, name, queries, enclosing));
  return results;
}

async function evaluateSet(
  engine: SearchEngine,
  name: string,
  queries: readonly JudgedQuery[],
  enclosing: ReadonlyMap<string, string>,
): Promise<SetResult> {
  const found: { urls: string[]; judgments: JudgedQuery['judgments'] }[] = [];
  for (const { query, judgments } of queries) {
    const urls = await firstAddresses(engine, query);
    // An incident is judged as the section that holds it.
    found.push({ urls: [...new Set(urls.map((url) => (judgments[url] === undefined ? (enclosing.get(url) ?? url) : url)))], judgments });
  }
  const mean = (measure: (urls: readonly string[], judgments: JudgedQuery['judgments']) => number): MeanWithInterval =>
    meanOf(found.map(({ urls, judgments }) => measure(urls, judgments)));
  return {
    name,
    n: queries.length,
    mrr: mean(reciprocalRank),
    ndcg: mean(ndcg),
    hit3: mean((urls, judgments) => hitAt(urls, judgments, 3)),
    hit5: mean((urls, judgments) => hitAt(urls, judgments, 5)),
    empty: found.filter(({ urls }) => urls.length === 0).length,
  };
}

/** The section in which an incident or a source stands, by the address of that entry. */
function enclosingSections(folder: string): Map<string, string> {
  const enclosing = new Map<string, string>();
  for (const { path, sections } of readPages(folder)) {
    let section = path;
    for (const { id, kind } of sections) {
      const url = id ? `${path}#${id}` : path;
      if (kind === 'Incident' || kind === sourceLabel) enclosing.set(url, section);
      else if (kind !== 'Exercise' && kind !== termLabel) section = url;
    }
  }
  return enclosing;
}

/** The results as a Markdown table. */
export function reportOf(results: readonly SetResult[]): string {
  const cell = ({ mean, low, high }: MeanWithInterval): string => `${mean.toFixed(3)} (${low.toFixed(2)}–${high.toFixed(2)})`;
  return [
    '| queries | n | MRR@10 | nDCG@10 | hit@3 | hit@5 | empty |',
    '| --- | ---: | --- | --- | --- | --- | ---: |',
    ...results.map(
      ({ name, n, mrr, ndcg: gain, hit3, hit5, empty }) =>
        `| ${name} | ${n} | ${cell(mrr)} | ${cell(gain)} | ${cell(hit3)} | ${cell(hit5)} | ${empty} |`,
    ),
    '',
  ].join('\n');
}
