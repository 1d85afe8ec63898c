import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import type { SearchEngine } from '../../src/search/engine.ts';
import { firstAddresses, openBuiltEngine } from '../../src/search/evaluation/evaluate.ts';
import { signedNames } from '../../src/search/formulas.ts';
import type { IndexedPage } from '../../src/search/section.ts';

/** Sections as short as can be, each about one thing whose name is hard to search for. */
const texts: Record<string, string> = {
  ndcg: 'NDCG@10 and recall@100 of a ranking',
  'a-b-test': 'A/B test of two versions',
  'kv-cache': 'KV cache of a decoder',
  cpp: 'Bindings for C++ and C#',
  p99: 'The p99 of a service, 99.9 % of requests',
  '3d': '3D reconstruction from photographs',
  ctr: 'Click-through rate of a slot',
  'rnn-t': 'RNN-T decodes a stream',
  labeling: 'Labeling centers optimize the behavior of catalogs',
  'f1-score': 'F1 score, the mean of two shares',
  'one-to-many': '1:N against 1:1',
  letters: 'C is a language; a cache of a test; a rate; a stream; 1 of n',
};

const page: IndexedPage = {
  path: '/p/',
  title: 'Names',
  sections: Object.entries(texts).map(([id, text]) => ({
    id,
    title: text,
    kind: id === 'ctr' ? 'Glossary term' : 'Topic',
    blocks: [{ text, weight: 1 }],
    symbols: signedNames(text),
    titleWeight: 7,
  })),
};

describe('names of the field', () => {
  let engine: SearchEngine;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'search-names-'));
    const terms = new Map([['ctr', { term: 'Click-through rate', aliases: ['CTR'] }]]);
    await buildSearchIndex([page], join(folder, 'pagefind'), { terms, questions: new Map() });
    engine = await openBuiltEngine(folder);
  });

  it.each([
    ['NDCG@10', 'ndcg'],
    ['ndcg 10', 'ndcg'],
    ['A/B test', 'a-b-test'],
    ['AB testing', 'a-b-test'],
    ['KV cache', 'kv-cache'],
    ['kv-cache', 'kv-cache'],
    ['kvcache', 'kv-cache'],
    ['C++', 'cpp'],
    ['c#', 'cpp'],
    ['p99', 'p99'],
    ['99.9 %', 'p99'],
    ['3D', '3d'],
    ['3-D reconstruction', '3d'],
    ['CTR', 'ctr'],
    ['click-through rate', 'ctr'],
    ['clickthrough rate', 'ctr'],
    ['RNN-T', 'rnn-t'],
    ['RNNT', 'rnn-t'],
    ['labelling', 'labeling'],
    ['optimise behaviour', 'labeling'],
    ['catalogue centre', 'labeling'],
    ['F1', 'f1-score'],
    ['1:N', 'one-to-many'],
  ])('%s', async (query, id) => {
    expect((await firstAddresses(engine, query))[0]).toBe(`/p/#${id}`);
  });
});
