import { samples, titleStart } from './cluster-title.ts';
import { drawRoute } from './draw-edge.ts';
import { drawShape, labelCentre } from './draw-shape.ts';
import type { Box, Point } from './geometry.ts';
import type { Shape } from './graph.ts';
import { labelStyles, type Label } from './label.ts';
import type { EdgeRoute, GraphLayout } from './layout.ts';
import type { MeasuredGraph } from './measured-graph.ts';
import { element, labelText } from './svg.ts';
import { touchOutlines, type Target } from './touch-outlines.ts';

/** Draws a graph that is laid out: frames below, then lines, nodes, and the labels of frames and lines on top. */
export function drawGraph(graph: MeasuredGraph, layout: GraphLayout): string[] {
  const targets = new Map(graph.nodes.map(({ id, shape }, index): [string, Target] => [id, { shape, box: nodeBox(graph, layout, index) }]));
  const lines = graph.edges.flatMap((edge, index) => {
    const route = layout.edges[index];
    if (route === undefined || edge.line === 'invisible') return [];
    return [{ edge, route: touchOutlines(route, targets.get(edge.from), targets.get(edge.to)) }];
  });
  const nodes = graph.nodes.map((node, index) => {
    const box = nodeBox(graph, layout, index);
    const style = node.shape === 'note' ? labelStyles.message : labelStyles.node;
    const text = labelText(node.text, style, labelCentre(node.shape, box), 'label');
    return element('g', { class: ['node', ...markClass(node.shape), ...node.classes].join(' ') }, drawShape(node.shape, box) + text);
  });
  const { frames, titles } = drawClusters(
    graph,
    layout,
    lines.map(({ route }) => route),
  );
  return [
    ...frames,
    ...lines.map(({ edge, route }) =>
      element('g', { class: edge.line === 'solid' ? 'edge' : `edge ${edge.line}` }, drawRoute(route, edge)),
    ),
    ...nodes,
    ...titles,
    ...lines.map(({ edge, route }) => {
      const centre = route.label;
      if (centre === undefined) return '';
      return edgeLabel(
        edge.text,
        centre,
        layout.clusters.some(({ box }) => holds(box, centre)),
      );
    }),
  ];
}

/** The rectangle of a node. */
export function nodeBox(graph: MeasuredGraph, layout: GraphLayout, index: number): Box {
  const { width, height } = graph.nodes[index] ?? { width: 0, height: 0 };
  return { ...(layout.nodes[index] ?? { x: 0, y: 0 }), width, height };
}

/** The label of a line, on a ground that keeps other lines out of its letters. */
export function edgeLabel(label: Label, centre: Point, inCluster = false): string {
  if (label.lines.length === 0) return '';
  const ground = element('rect', {
    class: inCluster ? 'ground in-cluster' : 'ground',
    x: centre.x - label.width / 2 - 3,
    y: centre.y - label.height / 2,
    width: label.width + 6,
    height: label.height,
    rx: 2,
  });
  return element('g', { class: 'edge-label' }, ground + labelText(label, labelStyles.edge, centre, 'label'));
}

function drawClusters(graph: MeasuredGraph, layout: GraphLayout, routes: EdgeRoute[]): { frames: string[]; titles: string[] } {
  const crossing = routes.flatMap(({ curve }) => samples(curve));
  const placed = graph.clusters
    .flatMap((cluster, index) => {
      const place = layout.clusters[index];
      return place === undefined ? [] : [{ cluster, ...place, depth: depthOf(graph, cluster.parent) }];
    })
    // Outer frames first: an inner one would be painted over.
    .sort((a, b) => a.depth - b.depth);
  return {
    frames: placed.map(({ cluster, box }) =>
      element(
        'g',
        { class: ['cluster', ...cluster.classes].join(' ') },
        element('rect', { x: box.x - box.width / 2, y: box.y - box.height / 2, width: box.width, height: box.height, rx: 6 }),
      ),
    ),
    titles: placed.map(({ cluster, box, label }) =>
      label === undefined
        ? ''
        : labelText(cluster.text, labelStyles.cluster, titleStart(box, cluster.text, label.y, crossing), 'cluster-label'),
    ),
  };
}

function holds(box: Box, point: Point): boolean {
  return Math.abs(point.x - box.x) < box.width / 2 && Math.abs(point.y - box.y) < box.height / 2;
}

function depthOf(graph: MeasuredGraph, parent: string | undefined): number {
  const cluster = graph.clusters.find(({ id }) => id === parent);
  return cluster === undefined ? 0 : 1 + depthOf(graph, cluster.parent);
}

/** Marks are filled with ink, and notes are set apart from states. */
function markClass(shape: Shape): string[] {
  return shape === 'start' || shape === 'end' || shape === 'bar' || shape === 'note' ? [`${shape}-mark`] : [];
}
