import type { MeasuredGraph } from './measured-graph.ts';

/** How an edge is handed to the layout. */
export interface EdgePlan {
  /** The nodes to join: of a cluster, one that stands in it. */
  from: string;
  to: string;
  /** Whether the layout gets the edge turned round, because it leads back to where the flow came from. */
  reversed: boolean;
}

/**
 * Decides which node stands for a cluster at the end of an edge, and which edges lead back.
 *
 * Left to itself Graphviz breaks loops anywhere, so that the last step may come to stand on top. Here the flow follows
 * the source: what the author names first stands first. An edge whose end cannot be found is undefined.
 */
export function planEdges(graph: MeasuredGraph): (EdgePlan | undefined)[] {
  const ends = graph.edges.map((edge) => {
    const from = representative(graph, edge.from, 'out');
    const to = representative(graph, edge.to, 'in');
    return from === undefined || to === undefined ? undefined : { from, to };
  });
  const outgoing = new Map<string, { to: string; index: number }[]>(graph.nodes.map(({ id }) => [id, []]));
  ends.forEach((end, index) => {
    if (end !== undefined && end.from !== end.to) outgoing.get(end.from)?.push({ to: end.to, index });
  });
  const back = new Set<number>();
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string): void => {
    state.set(id, 'open');
    for (const { to, index } of outgoing.get(id) ?? []) {
      if (state.get(to) === 'open') back.add(index);
      else if (!state.has(to)) visit(to);
    }
    state.set(id, 'done');
  };
  // A start mark may be written anywhere.
  const starts = graph.nodes.filter(({ shape }) => shape === 'start');
  for (const { id } of [...starts, ...graph.nodes]) if (!state.has(id)) visit(id);
  return ends.map((end, index) => (end === undefined ? undefined : { ...end, reversed: back.has(index) }));
}

/** The node itself, or of a cluster the one that its flow begins (`in`) or ends (`out`) with. */
function representative(graph: MeasuredGraph, id: string, side: 'in' | 'out'): string | undefined {
  if (graph.nodes.some((node) => node.id === id)) return id;
  const inside = new Set(nodesIn(graph, id));
  const candidates = side === 'in' ? [...inside] : [...inside].reverse();
  const joined = (node: string): boolean =>
    graph.edges.some(({ from, to }) => from !== to && (side === 'in' ? to === node && inside.has(from) : from === node && inside.has(to)));
  return candidates.find((node) => !joined(node)) ?? candidates[0];
}

function nodesIn(graph: MeasuredGraph, cluster: string): string[] {
  return [
    ...graph.nodes.filter(({ parent }) => parent === cluster).map(({ id }) => id),
    ...graph.clusters.filter(({ parent }) => parent === cluster).flatMap(({ id }) => nodesIn(graph, id)),
  ];
}
