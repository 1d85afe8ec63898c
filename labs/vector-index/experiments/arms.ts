import { encodeBits, scanBits } from '../index/binary-codes.ts';
import { scan } from '../index/exact.ts';
import { emptyGraph, insertAll, linkBytes, type Graph } from '../index/graph.ts';
import { fileVectors, searchLists, type InvertedFile } from '../index/inverted-file.ts';
import { kMeans } from '../index/k-means.ts';
import { encode, rerank, scanCodes, trainQuantizer } from '../index/product-quantizer.ts';
import { encodeBytes, scanBytes } from '../index/scalar-codes.ts';
import { searchGraph } from '../index/search-graph.ts';
import { takeVectors, vectorAt, wordBytes, type Found, type Vectors } from '../index/vectors.ts';
import { embedPictures, learnEmbedding, pixelsOf } from '../load/embed.ts';
import { seed, wanted, type Prepared } from './prepare.ts';

/** An index with its dial: what a search may spend. */
export interface Arm {
  /** What the table calls it. */
  model: string;
  label: string;
  /** How it was built. */
  built: Record<string, number>;
  /** The dial's name, and its settings from the cheapest up. */
  dial: string;
  settings: readonly number[];
  search: (query: Float32Array, setting: number, index: number) => Found;
  /** Its first step as deep as any setting asks for, which settings share; searching again would find the same. */
  first?: (query: Float32Array, index: number) => Found;
  /** Bytes a vector: as its parts were allocated, and by formula. What only re-ranking reads stands apart. */
  bytes: { measured: number; formula: number; reranked: number };
  /** What other experiments search too. */
  graph?: Graph;
  file?: InvertedFile;
}

const listCounts = [64, 256];
const probes = [1, 2, 4, 8, 16, 32];
const graphs = [
  { m: 8, candidates: 100 },
  { m: 16, candidates: 40 },
  { m: 16, candidates: 100 },
];
const breadths = [10, 20, 40, 80, 160];
const depths = [0, 20, 50, 100, 200, 500];

/** Builds every index. */
export function armsOf(prepared: Prepared): Arm[] {
  const { indexed, sizes } = prepared;
  const { count, width } = indexed;
  const raw = width * wordBytes;
  const sample = takeVectors(
    indexed,
    Array.from({ length: Math.min(count, 2 * sizes.training) }, (_, at) => at),
  );
  const exact: Arm = {
    model: 'exact',
    label: 'Exact scan',
    built: {},
    dial: 'none',
    settings: [0],
    search: (query) => scan(indexed, query, wanted),
    bytes: { measured: indexed.values.byteLength / count, formula: raw, reranked: 0 },
  };
  return [exact, ...listArms(indexed, sample), ...graphArms(indexed), ...codeArms(prepared, sample)];
}

function listArms(indexed: Vectors, sample: Vectors): Arm[] {
  const raw = indexed.width * wordBytes;
  return listCounts.map((lists) => {
    const file = fileVectors(indexed, kMeans(sample, lists, seed));
    const listed = file.lists.reduce((sum, list) => sum + list.byteLength, 0);
    return {
      model: 'ivf',
      label: `IVF, ${lists} lists`,
      built: { lists },
      dial: 'nprobe',
      settings: probes,
      search: (query, setting) => searchLists(file, query, wanted, setting),
      bytes: {
        measured: (indexed.values.byteLength + listed + file.centroids.values.byteLength) / indexed.count,
        formula: raw + wordBytes + (lists * raw) / indexed.count,
        reranked: 0,
      },
      file,
    };
  });
}

function graphArms(indexed: Vectors): Arm[] {
  const raw = indexed.width * wordBytes;
  return graphs.map(({ m, candidates }) => {
    const graph = emptyGraph(indexed, { m, candidates }, seed);
    insertAll(graph, Array.from({ length: indexed.count }).keys());
    return {
      model: 'hnsw',
      label: `HNSW, M = ${m}, efConstruction = ${candidates}`,
      built: { m, efConstruction: candidates },
      dial: 'ef',
      settings: breadths,
      search: (query, setting) => searchGraph(graph, query, wanted, setting),
      bytes: {
        measured: (indexed.values.byteLength + linkBytes(graph)) / indexed.count,
        // Levels above the lowest hold 1 ÷ (M − 1) nodes for each vector; each level also counts its links.
        formula: raw + wordBytes * (2 * m + 1) + (wordBytes * (m + 1)) / (m - 1),
        reranked: 0,
      },
      graph,
    };
  });
}

/** Compressed codes: scanned, and the best of them re-ranked by their whole vectors. */
function codeArms(prepared: Prepared, sample: Vectors): Arm[] {
  const { indexed, sizes, pictures, queryPictures, pool, training } = prepared;
  const raw = indexed.width * wordBytes;
  const deepest = Math.max(...depths);
  const arm = (
    names: Pick<Arm, 'model' | 'label' | 'built'>,
    formula: number,
    measured: number,
    scanning: (query: Float32Array, count: number, index: number) => Found,
  ): Arm => ({
    ...{ ...names, dial: 'reranked', settings: depths },
    search: (query, setting, index) => refine(indexed, query, scanning(query, Math.max(setting, wanted), index), setting),
    first: (query, index) => scanning(query, deepest, index),
    bytes: { measured: measured / indexed.count, formula, reranked: raw },
  });
  const books = 256 * raw;
  const product = [8, 16, 32].map((parts) => {
    const quantizer = trainQuantizer(sample, parts, seed);
    const codes = encode(quantizer, indexed);
    const own = quantizer.codebooks.reduce((sum, { values }) => sum + values.byteLength, codes.byteLength);
    return arm({ model: 'pq', label: `PQ, ${parts} bytes`, built: { parts } }, parts + books / indexed.count, own, (query, count) =>
      scanCodes(quantizer, codes, query, count),
    );
  });
  // The same components in the order of their variance: the first parts then hold nearly all of it.
  const sorted = learnEmbedding(pictures, training.slice(0, sizes.training), pixelsOf, indexed.width, 0);
  const unturned = embedPictures(sorted, pictures, pool.slice(0, indexed.count));
  const asked = embedPictures(sorted, queryPictures, [...prepared.development.ids, ...prepared.test.ids]);
  const quantizer = trainQuantizer(
    takeVectors(
      unturned,
      Array.from({ length: sample.count }, (_, id) => id),
    ),
    16,
    seed,
  );
  const codes = encode(quantizer, unturned);
  const own = quantizer.codebooks.reduce((sum, { values }) => sum + values.byteLength, codes.byteLength);
  const uneven = arm(
    { model: 'pq-not-rotated', label: 'PQ, 16 bytes, vectors not rotated', built: { parts: 16 } },
    16 + books / indexed.count,
    own,
    (_, count, index) => scanCodes(quantizer, codes, vectorAt(asked, index), count),
  );
  const bytes = encodeBytes(indexed);
  const scalar = arm(
    { model: 'scalar', label: 'One byte a number', built: {} },
    indexed.width + (2 * raw) / indexed.count,
    bytes.codes.byteLength + bytes.low.byteLength + bytes.step.byteLength,
    (query, count) => scanBytes(bytes, query, count),
  );
  const binary = [64, 256].map((bits) => {
    const own = encodeBits(indexed, bits, seed);
    return arm(
      { model: 'binary', label: `${bits} bits`, built: { bits } },
      bits / 8 + (bits * (raw + wordBytes)) / indexed.count,
      own.words.byteLength + own.directions.values.byteLength + own.thresholds.byteLength,
      (query, count) => scanBits(own, query, count),
    );
  });
  return [...product, uneven, scalar, ...binary];
}

/** The nearest of a first step by their codes, or the first `depth` of them by their whole vectors. */
export function refine(indexed: Vectors, query: Float32Array, first: Found, depth: number): Found {
  if (depth === 0) return { ...first, ids: first.ids.slice(0, wanted) };
  return rerank(indexed, query, { ...first, ids: first.ids.slice(0, depth) }, wanted);
}
