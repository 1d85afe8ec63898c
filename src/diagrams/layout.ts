import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { toDot } from './dot.ts';
import { planEdges } from './edge-plan.ts';
import type { Box, Point } from './geometry.ts';
import type { MeasuredGraph } from './measured-graph.ts';

/** The way of an edge: Bézier points, and the tips of its arrow heads where it has any. */
export interface EdgeRoute {
  /** A start point and three more for each curve. */
  curve: Point[];
  startTip: Point | undefined;
  endTip: Point | undefined;
  /** The centre of the label. */
  label: Point | undefined;
}

/** Where everything stands; arrays run parallel to those of the graph. */
export interface GraphLayout {
  width: number;
  height: number;
  nodes: Point[];
  clusters: { box: Box; label: Point | undefined }[];
  /** Undefined for an edge that could not be drawn: one to a cluster without nodes. */
  edges: (EdgeRoute | undefined)[];
}

/** What Graphviz writes as JSON, as far as it is used; numbers come as text. */
interface GraphvizJson {
  bb: string;
  objects?: { name: string; pos?: string; bb?: string; lp?: string }[];
  edges?: { id: string; pos?: string; lp?: string }[];
}

const margin = 4;

/** Lays a measured graph out with Graphviz's `dot`. */
export async function layoutGraph(graph: MeasuredGraph): Promise<GraphLayout> {
  const graphviz = await Graphviz.load();
  const plans = planEdges(graph);
  const result = JSON.parse(graphviz.layout(toDot(graph, plans), 'json', 'dot')) as GraphvizJson;
  const [, , width, height] = rectangle(result.bb);
  // Graphviz counts from the bottom.
  const place = ([x, y]: [number, number]): Point => ({ x: x + margin, y: height - y + margin });
  const at = (text: string | undefined): Point | undefined => (text === undefined ? undefined : place(pair(text)));
  const objects = new Map((result.objects ?? []).map((object) => [object.name, object]));
  const edges = new Map((result.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    width: width + 2 * margin,
    height: height + 2 * margin,
    nodes: graph.nodes.map((_, index) => at(objects.get(`n${index}`)?.pos) ?? { x: 0, y: 0 }),
    clusters: graph.clusters.map((_, index) => {
      const object = objects.get(`cluster_${index}`);
      const [left, bottom, right, top] = rectangle(object?.bb ?? '0,0,0,0');
      const centre = place([(left + right) / 2, (bottom + top) / 2]);
      return { box: { ...centre, width: right - left, height: top - bottom }, label: at(object?.lp) };
    }),
    edges: graph.edges.map((_, index) => {
      const edge = edges.get(String(index));
      if (edge?.pos === undefined) return undefined;
      const way = route(edge.pos, place);
      return { ...(plans[index]?.reversed ? turned(way) : way), label: at(edge.lp) };
    }),
  };
}

/** Reads `s,x,y e,x,y x,y x,y …`: tips first, both optional. */
function route(text: string, place: (position: [number, number]) => Point): Omit<EdgeRoute, 'label'> {
  const read: Omit<EdgeRoute, 'label'> = { curve: [], startTip: undefined, endTip: undefined };
  // Graphviz breaks long values with a backslash at the line's end.
  for (const part of text.replace(/\\\n/g, '').split(/\s+/)) {
    if (part.startsWith('s,')) read.startTip = place(pair(part.slice(2)));
    else if (part.startsWith('e,')) read.endTip = place(pair(part.slice(2)));
    else read.curve.push(place(pair(part)));
  }
  return read;
}

/** The same way from its other end: the layout got the edge turned round. */
function turned(way: Omit<EdgeRoute, 'label'>): Omit<EdgeRoute, 'label'> {
  return { curve: way.curve.toReversed(), startTip: way.endTip, endTip: way.startTip };
}

function pair(text: string): [number, number] {
  const [x = 0, y = 0] = text.split(',').map(Number);
  return [x, y];
}

function rectangle(text: string): [number, number, number, number] {
  const [left = 0, bottom = 0, right = 0, top = 0] = text.split(',').map(Number);
  return [left, bottom, right, top];
}
