import { seededRandom, type Random } from '../../shared/random.ts';
import { heapOf, nearestOf } from './heap.ts';
import { squaredDistance, vectorAt, type Vectors } from './vectors.ts';

/** How a graph is built, with the names of its paper. */
export interface GraphSettings {
  /** Links of a node on each level above the lowest; twice as many there. */
  m: number;
  /** Candidates from which the links of a new node are chosen: efConstruction. */
  candidates: number;
}

/** A hierarchical navigable small world graph over some vectors (HNSW; Malkov and Yashunin, 2020). */
export interface Graph {
  vectors: Vectors;
  settings: GraphSettings;
  /** The highest level of each node; −1 where it is not in the graph. */
  levels: Int8Array;
  /** Of each level: number of links, then links, for each node. Above the lowest level by node. */
  lowest: Int32Array;
  upper: Map<number, Int32Array>[];
  entry: number;
  random: Random;
  /** Distances that building took. */
  built: { distances: number };
  /** The last visit of each node, and the number of visits so far. */
  visits: { last: Uint32Array; count: number };
}

/** A graph without nodes, with room for all vectors. */
export function emptyGraph(vectors: Vectors, settings: GraphSettings, seed: number): Graph {
  return {
    vectors,
    settings,
    levels: new Int8Array(vectors.count).fill(-1),
    lowest: new Int32Array(vectors.count * (2 * settings.m + 1)),
    upper: [],
    entry: -1,
    random: seededRandom(seed),
    built: { distances: 0 },
    visits: { last: new Uint32Array(vectors.count), count: 0 },
  };
}

/** The links of a node on a level: how many, then which. */
export function linksOf(graph: Graph, id: number, level: number): Int32Array {
  const room = 2 * graph.settings.m + 1;
  if (level === 0) return graph.lowest.subarray(id * room, (id + 1) * room);
  return graph.upper[level - 1]?.get(id) ?? new Int32Array(1);
}

/** Puts vectors into the graph, one after the other (algorithm 1 of the paper). */
export function insertAll(graph: Graph, ids: Iterable<number>): void {
  for (const id of ids) insert(graph, id);
}

function insert(graph: Graph, id: number): void {
  const { m, candidates } = graph.settings;
  const level = Math.floor(-Math.log(1 - graph.random.next()) / Math.log(m));
  const query = vectorAt(graph.vectors, id);
  const top = graph.entry < 0 ? -1 : (graph.levels[graph.entry] ?? -1);
  let near: Int32Array = graph.entry < 0 ? new Int32Array() : Int32Array.of(graph.entry);
  for (let at = top; at > level; at--) near = searchLevel(graph, query, near, 1, at).ids;
  graph.levels[id] = level;
  for (let at = 1; at <= level; at++) (graph.upper[at - 1] ??= new Map()).set(id, new Int32Array(m + 1));
  for (let at = Math.min(top, level); at >= 0; at--) {
    near = searchLevel(graph, query, near, candidates, at).ids;
    const chosen = spread(graph, id, near, m);
    setLinks(graph, id, at, chosen);
    for (const other of chosen) linkBack(graph, other, id, at);
  }
  if (level > top) graph.entry = id;
}

/** Adds a link; where there is no more room, the links are chosen anew. */
function linkBack(graph: Graph, id: number, other: number, level: number): void {
  const links = linksOf(graph, id, level);
  const [size = 0] = links;
  if (size + 1 < links.length) {
    links[size + 1] = other;
    links[0] = size + 1;
    return;
  }
  const nearest = nearestOf(links.length);
  const own = vectorAt(graph.vectors, id);
  for (const each of [...links.subarray(1), other]) nearest.offer(each, distanceTo(graph, own, each));
  setLinks(graph, id, level, spread(graph, id, nearest.take(), links.length - 1));
}

function setLinks(graph: Graph, id: number, level: number, chosen: readonly number[]): void {
  const links = linksOf(graph, id, level);
  links[0] = chosen.length;
  links.set(chosen, 1);
}

/**
 * Chooses links by the heuristic of the paper (algorithm 4, without its extensions): a candidate is taken when it is nearer to the node than to all that
 * were taken, so links point in different directions.
 *
 * @param candidates the nearest first.
 */
function spread(graph: Graph, id: number, candidates: Int32Array, count: number): number[] {
  const chosen: number[] = [];
  const own = vectorAt(graph.vectors, id);
  for (const candidate of candidates) {
    if (candidate === id) continue;
    const distance = distanceTo(graph, own, candidate);
    const vector = vectorAt(graph.vectors, candidate);
    if (chosen.every((other) => distanceTo(graph, vector, other) > distance)) chosen.push(candidate);
    if (chosen.length === count) break;
  }
  return chosen;
}

function distanceTo(graph: Graph, vector: Float32Array, id: number): number {
  graph.built.distances++;
  return squaredDistance(vector, graph.vectors.values, id * graph.vectors.width);
}

/** Best-first search of one level without a filter (algorithm 2): the `count` nearest nodes that it comes by, the nearest first. */
export function searchLevel(
  graph: Graph,
  query: Float32Array,
  from: Int32Array,
  count: number,
  level: number,
): { ids: Int32Array; distances: number } {
  const { last } = graph.visits;
  const visit = ++graph.visits.count;
  const { values, width } = graph.vectors;
  const [open, found] = [heapOf(), nearestOf(count)];
  let distances = 0;
  const meet = (id: number): void => {
    if (last[id] === visit) return;
    last[id] = visit;
    distances++;
    const distance = squaredDistance(query, values, id * width);
    if (distance >= found.worst()) return;
    open.push(id, distance);
    found.offer(id, distance);
  };
  from.forEach(meet);
  while (open.size() > 0 && open.topKey() <= found.worst()) {
    const links = linksOf(graph, open.pop(), level);
    const [size = 0] = links;
    for (let at = 1; at <= size; at++) meet(links[at] ?? 0);
  }
  graph.built.distances += distances;
  return { ids: found.take(), distances };
}

/** The nearest node on level 1 by the way down, and the distances that it took (the first part of algorithm 5). */
export function descend(graph: Graph, query: Float32Array): { near: Int32Array; distances: number } {
  let near: Int32Array = Int32Array.of(graph.entry);
  let distances = 0;
  for (let level = graph.levels[graph.entry] ?? 0; level > 0; level--) {
    const step = searchLevel(graph, query, near, 1, level);
    near = step.ids;
    distances += step.distances;
  }
  return { near, distances };
}

/** Bytes of all links: what a graph needs beside its vectors. */
export function linkBytes({ lowest, upper }: Graph): number {
  let bytes = lowest.byteLength;
  for (const level of upper) for (const links of level.values()) bytes += links.byteLength;
  return bytes;
}
