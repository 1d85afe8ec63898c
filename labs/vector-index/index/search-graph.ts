import { descend, linksOf, type Graph } from './graph.ts';
import { heapOf, nearestOf } from './heap.ts';
import { squaredDistance, wordBytes, type Found } from './vectors.ts';

/** How a filter is kept while a graph is searched. */
export type Keeping =
  /** Nodes that the filter refuses are walked through, but not returned. */
  | 'through'
  /** They are left out, as if they were not in the graph. */
  | 'around'
  /** They are left out, but what they link to is met in their place (as in ACORN-1; Patel et al., 2024). */
  | 'two-hop';

/**
 * Searches a graph (algorithm 5 of Malkov and Yashunin).
 *
 * @param breadth candidates that are kept: ef of the paper. As many nodes that the filter accepts are kept.
 * @param accepts the filter, and `keeping` how it is kept.
 */
export function searchGraph(
  graph: Graph,
  query: Float32Array,
  count: number,
  breadth: number,
  accepts?: (id: number) => boolean,
  keeping: Keeping = 'through',
): Found {
  const { near, distances: before } = descend(graph, query);
  const { last } = graph.visits;
  const visit = ++graph.visits.count;
  const { values, width } = graph.vectors;
  const [open, found] = [heapOf(), nearestOf(Math.max(breadth, count))];
  let distances = 0;
  let links = 0;
  const meet = (id: number): void => {
    if (last[id] === visit) return;
    last[id] = visit;
    distances++;
    const distance = squaredDistance(query, values, id * width);
    if (distance >= found.worst()) return;
    open.push(id, distance);
    if (!accepts || accepts(id)) found.offer(id, distance);
  };
  // The search has to begin somewhere, whatever the filter says of it.
  near.forEach(meet);
  while (open.size() > 0 && open.topKey() <= found.worst()) {
    const own = linksOf(graph, open.pop(), 0);
    const [size = 0] = own;
    links += size;
    for (let at = 1; at <= size; at++) {
      const id = own[at] ?? 0;
      if (!accepts || keeping === 'through' || accepts(id)) meet(id);
      else if (keeping === 'two-hop') links += meetBeyond(graph, id, accepts, meet);
    }
  }
  const ids = found.take().slice(0, count);
  const all = before + distances;
  return { ids, distances: all, codes: 0, bytes: all * width * wordBytes + links * wordBytes };
}

/** Meets what an unwanted node links to and the filter accepts. @returns the links that were read. */
function meetBeyond(graph: Graph, id: number, accepts: (id: number) => boolean, meet: (id: number) => void): number {
  const links = linksOf(graph, id, 0);
  const [size = 0] = links;
  for (let at = 1; at <= size; at++) {
    const other = links[at] ?? 0;
    if (accepts(other)) meet(other);
  }
  return size;
}
