import { describe, expect, it } from 'vitest';
import { madeUpVectors } from '../made-up.ts';
import { bitsOf, encodeBits, scanBits } from './binary-codes.ts';
import { scan } from './exact.ts';
import { emptyGraph, insertAll, linkBytes, linksOf } from './graph.ts';
import { heapOf, nearestOf } from './heap.ts';
import { fileVectors, searchLists } from './inverted-file.ts';
import { assign, kMeans } from './k-means.ts';
import { encode, rerank, scanCodes, trainQuantizer } from './product-quantizer.ts';
import { encodeBytes, scanBytes } from './scalar-codes.ts';
import { searchGraph } from './search-graph.ts';
import { squaredDistance, takeVectors, vectorAt, type Vectors } from './vectors.ts';

const vectors = madeUpVectors(300, 16, 1);
const queries = madeUpVectors(40, 16, 2);
const each = (of: (query: Float32Array) => ArrayLike<number>): number[][] =>
  Array.from({ length: queries.count }, (_, at) => [...Array.from(of(vectorAt(queries, at)))]);
const exact = each((query) => scan(vectors, query, 10).ids);
const recall = (found: number[][]): number =>
  found.reduce((sum, ids, at) => sum + ids.filter((id) => exact[at]?.includes(id)).length, 0) / (10 * queries.count);
const isEven = (id: number): boolean => id % 2 === 0;

describe('vectors and heaps', () => {
  it('squaredDistance is that of Euclid, for widths that four does not divide too', () => {
    expect(squaredDistance(Float32Array.of(1, 2, 3, 4, 5), Float32Array.of(9, 1, 2, 3, 4, 8), 1)).toBe(0 + 0 + 0 + 0 + 9);
    expect([...takeVectors({ count: 3, width: 2, values: Float32Array.of(0, 1, 2, 3, 4, 5) }, [2, 0]).values]).toEqual([4, 5, 0, 1]);
  });

  it('heapOf gives back ids by ascending key', () => {
    const heap = heapOf();
    [5, 3, 8, 1, 9, 2].forEach((key) => {
      heap.push(10 * key, key);
    });
    expect(heap.topKey()).toBe(1);
    expect(Array.from({ length: 6 }, () => heap.pop())).toEqual([10, 20, 30, 50, 80, 90]);
    expect(heap.topKey()).toBe(Infinity);
  });

  it('nearestOf keeps the nearest, the nearest first, and of equals the first', () => {
    const nearest = nearestOf(3);
    [5, 1, 4, 1, 9].forEach((distance, id) => {
      nearest.offer(id, distance);
    });
    expect(nearest.worst()).toBe(4);
    expect([...nearest.take()].sort()).toEqual([1, 2, 3]);
    nearest.offer(7, 2);
    nearest.offer(8, 2);
    nearest.offer(9, 2);
    nearest.offer(6, 2);
    expect([...nearest.take()].sort()).toEqual([7, 8, 9]);
  });

  it('scan finds what sorting finds, and computes a distance for each', () => {
    const query = vectorAt(queries, 0);
    const sorted = Array.from({ length: 300 }, (_, id) => id).sort(
      (one, other) => squaredDistance(query, vectors.values, one * 16) - squaredDistance(query, vectors.values, other * 16),
    );
    const found = scan(vectors, query, 10);
    expect([...found.ids]).toEqual(sorted.slice(0, 10));
    expect([found.distances, found.bytes]).toEqual([300, 300 * 64]);
    expect([...scan(vectors, query, 2, Int32Array.of(4, 9, 7)).ids].every((id) => [4, 7, 9].includes(id))).toBe(true);
  });
});

describe('inverted file', () => {
  const centroids = kMeans(vectors, 12, 1);
  const file = fileVectors(vectors, centroids);

  it('k-means halves two heaps, and gives back vectors where there are no more of them than centroids', () => {
    const heaps: Vectors = { count: 6, width: 1, values: Float32Array.of(0, 1, 2, 100, 101, 102) };
    expect([...kMeans(heaps, 2, 3).values].sort((a, b) => a - b)).toEqual([1, 101]);
    expect([...kMeans(heaps, 6, 1).values].sort((a, b) => a - b)).toEqual([0, 1, 2, 100, 101, 102]);
    expect([...assign(heaps, { count: 2, width: 1, values: Float32Array.of(0, 90) })]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('is exact when all lists are searched, and files each vector once', () => {
    expect(each((query) => searchLists(file, query, 10, 12).ids)).toEqual(exact);
    expect(file.lists.reduce((sum, list) => sum + list.length, 0)).toBe(300);
    expect(searchLists(file, vectorAt(queries, 0), 10, 12).distances).toBe(312);
  });

  it('finds more and computes more the more lists are searched', () => {
    const at = (probes: number): number => recall(each((query) => searchLists(file, query, 10, probes).ids));
    expect(at(1)).toBeLessThan(at(4));
    expect(at(4)).toBeLessThan(1);
  });

  it('keeps the filter, and computes nothing for what it refuses', () => {
    const found = searchLists(file, vectorAt(queries, 0), 10, 12, isEven);
    expect([...found.ids].every(isEven)).toBe(true);
    expect(found.distances).toBe(12 + 150);
  });

  it('files only what it is given', () => {
    const few = fileVectors(vectors, centroids, Int32Array.of(5, 6, 7));
    expect([...searchLists(few, vectorAt(queries, 0), 10, 12).ids].sort()).toEqual([5, 6, 7]);
  });
});

describe('graph', () => {
  const graph = emptyGraph(vectors, { m: 8, candidates: 40 }, 1);
  insertAll(
    graph,
    Array.from({ length: 300 }, (_, id) => id),
  );

  it('finds on few points what a scan finds, when it keeps many candidates', () => {
    expect(recall(each((query) => searchGraph(graph, query, 10, 200).ids))).toBe(1);
    const narrow = searchGraph(graph, vectorAt(queries, 0), 10, 10);
    expect(narrow.distances).toBeLessThan(250);
    expect(narrow.ids).toHaveLength(10);
  });

  it('has no more links than there is room for, none to itself, and levels that thin out', () => {
    for (let id = 0; id < 300; id++) {
      const [size = 0, ...links] = linksOf(graph, id, 0);
      expect(size).toBeLessThanOrEqual(16);
      expect(links.slice(0, size)).not.toContain(id);
      expect(new Set(links.slice(0, size)).size).toBe(size);
    }
    expect(graph.upper[0]?.size).toBeGreaterThan(15);
    expect(graph.upper[0]?.size).toBeLessThan(80);
    expect(linkBytes(graph)).toBeGreaterThan(300 * 17 * 4);
  });

  it.each(['through', 'around', 'two-hop'] as const)('keeps the filter when it walks %s', (keeping) => {
    each((query) => searchGraph(graph, query, 10, 100, isEven, keeping).ids)
      .flat()
      .forEach((id) => {
        expect(isEven(id)).toBe(true);
      });
  });

  it('finds all that pass when it walks through refused nodes with room for all', () => {
    const passing = Int32Array.from({ length: 150 }, (_, at) => 2 * at);
    const truth = each((query) => scan(vectors, query, 10, passing).ids);
    expect(each((query) => searchGraph(graph, query, 10, 150, isEven).ids)).toEqual(truth);
    // Around refused nodes computes no distance for them, but for those on the way down.
    const around = searchGraph(graph, vectorAt(queries, 0), 10, 300, isEven, 'around');
    expect(around.distances).toBeLessThan(searchGraph(graph, vectorAt(queries, 0), 10, 300, isEven).distances);
  });

  it('two hops reach what walking around loses', () => {
    const isRare = (id: number): boolean => id % 8 === 0;
    const found = (keeping: 'around' | 'two-hop'): number =>
      each((query) => searchGraph(graph, query, 10, 100, isRare, keeping).ids).flat().length;
    expect(found('two-hop')).toBeGreaterThan(found('around'));
  });

  it('grows: what is inserted later is found', () => {
    const grown = emptyGraph(vectors, { m: 8, candidates: 40 }, 1);
    insertAll(grown, [0, 1, 2]);
    expect([...searchGraph(grown, vectorAt(vectors, 200), 10, 20).ids].sort()).toEqual([0, 1, 2]);
    insertAll(grown, [200]);
    expect(searchGraph(grown, vectorAt(vectors, 200), 1, 20).ids[0]).toBe(200);
  });
});

describe('codes', () => {
  it('product codes with as many codes as there are points are exact', () => {
    const few = takeVectors(
      vectors,
      Array.from({ length: 60 }, (_, id) => id),
    );
    const quantizer = trainQuantizer(few, 4, 1);
    const codes = encode(quantizer, few);
    expect(codes).toHaveLength(240);
    const query = vectorAt(queries, 0);
    expect([...scanCodes(quantizer, codes, query, 10).ids]).toEqual([...scan(few, query, 10).ids]);
    expect(() => trainQuantizer(few, 3, 1)).toThrow('do not divide');
  });

  it('product codes lose something, and re-ranking all of them loses nothing', () => {
    const quantizer = trainQuantizer(vectors, 4, 1, 16);
    const codes = encode(quantizer, vectors);
    expect(recall(each((query) => scanCodes(quantizer, codes, query, 10).ids))).toBeLessThan(0.8);
    expect(each((query) => rerank(vectors, query, scanCodes(quantizer, codes, query, 300), 10).ids)).toEqual(exact);
    expect(rerank(vectors, vectorAt(queries, 0), scanCodes(quantizer, codes, vectorAt(queries, 0), 50), 10).distances).toBe(16 + 50);
  });

  it('bytes order nearly as numbers do', () => {
    const bytes = encodeBytes(vectors);
    expect(bytes.codes).toHaveLength(300 * 16);
    expect(recall(each((query) => scanBytes(bytes, query, 10).ids))).toBeGreaterThan(0.95);
    expect(Math.max(...bytes.codes)).toBe(255);
  });

  it('bits find more the more there are, and a vector finds itself', () => {
    expect([bitsOf(0), bitsOf(0xff00ff), bitsOf(-1)]).toEqual([0, 16, 32]);
    const at = (bits: number): number => {
      const codes = encodeBits(vectors, bits, 1);
      return recall(each((query) => scanBits(codes, query, 10).ids));
    };
    expect(at(32)).toBeLessThan(at(512));
    const codes = encodeBits(vectors, 128, 1);
    expect(scanBits(codes, vectorAt(vectors, 17), 1).ids[0]).toBe(17);
    // They tell sides of the mean, wherever it lies.
    const moved = encodeBits({ ...vectors, values: vectors.values.map((value) => value + 5) }, 128, 1);
    const differing = codes.words.reduce((sum, word, at) => sum + bitsOf(word ^ (moved.words[at] ?? 0)), 0);
    expect(differing).toBeLessThan(0.001 * 300 * 128);
  });
});
