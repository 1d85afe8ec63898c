import { emptyGraph, insertAll, type Graph } from '../index/graph.ts';
import { fileVectors, searchLists, type InvertedFile } from '../index/inverted-file.ts';
import { kMeans } from '../index/k-means.ts';
import { encode, rerank, scanCodes, trainQuantizer } from '../index/product-quantizer.ts';
import { searchGraph } from '../index/search-graph.ts';
import { takeVectors, type Found, type Vectors } from '../index/vectors.ts';
import { drawIds, embedPictures } from '../load/embed.ts';
import { measureSearch, type Measured } from './measure.ts';
import { seed, truthOf, wanted, type Prepared } from './prepare.ts';

/** Share of the vectors that go, and that come. */
export const turnover = 0.3;

/** Classes that the index begins with; when the stock drifts, others come. */
const firstClasses = 7;

/** What comes: more of the same classes, or classes that the index never saw. */
export const changes = ['same', 'drift'] as const;
export type Change = (typeof changes)[number];

/** An index before a change, kept up or built anew after it. */
export interface Kept {
  change: Change;
  index: string;
  label: string;
  /** Kept: old centroids, codebooks or links. Anew: built from what is there after the change. */
  kept: Measured;
  anew: Measured;
  /** Of queries of classes that came new; all queries where none did. */
  keptNew: Measured;
  anewNew: Measured;
}

const lists = 128;
const probes = 8;
const parts = 16;
const reranked = 50;
const graphSettings = { m: 16, candidates: 50 };
const breadth = 20;

/** The ids that an index holds before and after a change; numbers are places in `vectors`. */
interface Stock {
  vectors: Vectors;
  before: Int32Array;
  left: Int32Array;
  after: Int32Array;
}

/** Deletes 30 % of an index and inserts as many, with and without drift. */
export function sweepFreshness(prepared: Prepared): Kept[] {
  return changes.flatMap((change) => {
    const stock = stockOf(prepared, change);
    const own = queriesOf(prepared, change);
    const truth = truthOf(stock.vectors, own.all, () => stock.after);
    const pick = own.isNew.flatMap((isNew, at) => (isNew ? [at] : []));
    return indexesOf(stock).map(({ index, label, kept, anew }): Kept => {
      const [one, other] = [measureSearch(own.all, truth, kept), measureSearch(own.all, truth, anew)];
      return { change, index, label, kept: one, anew: other, keptNew: rowsOf(one, pick), anewNew: rowsOf(other, pick) };
    });
  });
}

/** Draws what is there before, and what comes. */
function stockOf({ pictures, pool, embedding, sizes }: Prepared, change: Change): Stock {
  const old = pool.filter((id) => (pictures.classes[id] ?? 0) < firstClasses);
  const fresh = pool.filter((id) => (pictures.classes[id] ?? 0) >= firstClasses);
  const count = sizes.changing;
  const come = Math.round(turnover * count);
  const ids = [...old.slice(0, count), ...(change === 'drift' ? fresh.slice(0, come) : old.slice(count, count + come))];
  const before = Int32Array.from({ length: count }, (_, at) => at);
  const left = Int32Array.from(drawIds([...before], come, seed + 3));
  const gone = new Set(left);
  const after = Int32Array.from({ length: ids.length }, (_, at) => at).filter((at) => !gone.has(at));
  return { vectors: embedPictures(embedding, pictures, ids), before, left, after };
}

/** Test queries in the proportion of the index after the change. */
function queriesOf({ test, sizes }: Prepared, change: Change): { all: Vectors; isNew: boolean[] } {
  const places = Array.from(test.classes, (_, at) => at);
  const isOld = (at: number): boolean => (test.classes[at] ?? 0) < firstClasses;
  // Seven classes of ten are old, as are seven tenths of the index after a drift: then all queries are taken.
  const kept = change === 'drift' ? places : places.filter(isOld);
  return { all: takeVectors(test.vectors, kept.slice(0, sizes.test)), isNew: kept.map((at) => change === 'same' || !isOld(at)) };
}

type Search = (query: Float32Array) => Found;

function indexesOf(stock: Stock): { index: string; label: string; kept: Search; anew: Search }[] {
  const { vectors, before, left, after } = stock;
  const gone = new Set(left);
  const [old, now] = [takeVectors(vectors, before), takeVectors(vectors, after)];
  const byLists =
    (file: InvertedFile): Search =>
    (query) =>
      searchLists(file, query, wanted, probes);
  const file = (trained: Vectors): InvertedFile => fileVectors(vectors, kMeans(trained, lists, seed), after);
  const byCodes = (trained: Vectors): [plain: Search, exact: Search] => {
    const quantizer = trainQuantizer(takeVectors(trained, sampleOf(trained)), parts, seed);
    const codes = encode(quantizer, vectors);
    return [
      (query) => scanCodes(quantizer, codes, query, wanted, after),
      (query) => rerank(vectors, query, scanCodes(quantizer, codes, query, reranked, after), wanted),
    ];
  };
  const [keptCodes, keptExact] = byCodes(old);
  const [anewCodes, anewExact] = byCodes(now);
  const grown = graphOf(vectors, before);
  insertAll(
    grown,
    after.filter((id) => id >= before.length),
  );
  const fresh = graphOf(vectors, after);
  return [
    { index: 'ivf', label: `IVF, ${lists} lists, nprobe ${probes}`, kept: byLists(file(old)), anew: byLists(file(now)) },
    { index: 'pq', label: `PQ, ${parts} bytes`, kept: keptCodes, anew: anewCodes },
    { index: 'pq-reranked', label: `PQ, ${parts} bytes, ${reranked} re-ranked`, kept: keptExact, anew: anewExact },
    {
      index: 'hnsw',
      label: `HNSW, ef = ${breadth}, deleted ones marked`,
      kept: (query) => searchGraph(grown, query, wanted, breadth, (id) => !gone.has(id)),
      anew: (query) => searchGraph(fresh, query, wanted, breadth),
    },
  ];
}

function graphOf(vectors: Vectors, ids: Int32Array): Graph {
  const graph = emptyGraph(vectors, graphSettings, seed);
  insertAll(graph, ids);
  return graph;
}

function sampleOf({ count }: Vectors): number[] {
  return Array.from({ length: Math.min(count, 3000) }, (_, at) => Math.floor((at * count) / Math.min(count, 3000)));
}

function rowsOf(measured: Measured, rows: readonly number[]): Measured {
  const take = (values: Float64Array): Float64Array => Float64Array.from(rows, (row) => values[row] ?? 0);
  const { recall, distances, codes, bytes, ms } = measured;
  return { recall: take(recall), distances: take(distances), codes: take(codes), bytes: take(bytes), ms };
}
