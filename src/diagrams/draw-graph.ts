import { drawRoute } from './draw-edge.ts';
import { drawShape, labelCentre } from './draw-shape.ts';
import type { Box, Point } from './geometry.ts';
import { labelStyles, type Label } from './label.ts';
import type { GraphLayout } from './layout.ts';
import type { MeasuredGraph } from './measured-graph.ts';
import { element, labelText } from './svg.ts';

/** Draws a graph that is laid out: frames below, then lines, nodes, and the labels of lines on top. */
export function drawGraph(graph: MeasuredGraph, layout: GraphLayout): string[] {
  const frames = graph.clusters
    .map((cluster, index) => ({ cluster, place: layout.clusters[index], depth: depthOf(graph, cluster.parent) }))
    // Outer frames first: an inner one would be painted over.
    .sort((a, b) => a.depth - b.depth);
  const clusters = frames.map(({ cluster, place }) => {
    if (place === undefined) return '';
    return element('g', { class: ['cluster', ...cluster.classes].join(' ') }, frame(place.box));
  });
  const titles = frames.map(({ cluster, place }) =>
    place?.label === undefined ? '' : labelText(cluster.text, labelStyles.cluster, titleStart(place.label, place.box), 'cluster-label'),
  );
  const edges = graph.edges.map((edge, index) => {
    const route = layout.edges[index];
    if (route === undefined || edge.line === 'invisible') return '';
    const className = edge.line === 'solid' ? 'edge' : `edge ${edge.line}`;
    return element('g', { class: className }, drawRoute(route.curve, route.startTip, route.endTip, edge));
  });
  const nodes = graph.nodes.map((node, index) => {
    const box = nodeBox(graph, layout, index);
    const shape = drawShape(node.shape, box);
    const text = labelText(node.text, labelStyles.node, labelCentre(node.shape, box), 'label');
    return element('g', { class: ['node', ...markClass(node.shape), ...node.classes].join(' ') }, shape + text);
  });
  const labels = graph.edges.map((edge, index) => {
    const centre = layout.edges[index]?.label;
    if (centre === undefined || edge.line === 'invisible') return '';
    const inCluster = layout.clusters.some(({ box }) => holds(box, centre));
    return edgeLabel(edge.text, centre, inCluster);
  });
  return [...clusters, ...edges, ...nodes, ...titles, ...labels];
}

/** The rectangle of a node. */
export function nodeBox(graph: MeasuredGraph, layout: GraphLayout, index: number): Box {
  const { width, height } = graph.nodes[index] ?? { width: 0, height: 0 };
  return { ...(layout.nodes[index] ?? { x: 0, y: 0 }), width, height };
}

/** The label of a line, on a ground that keeps other lines out of its letters. */
export function edgeLabel(label: Label, centre: Point, inCluster: boolean): string {
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

function frame(box: Box): string {
  return element('rect', { x: box.x - box.width / 2, y: box.y - box.height / 2, width: box.width, height: box.height, rx: 6 });
}

/** Cluster labels begin at the frame's left side. */
function titleStart(label: Point, box: Box): Point {
  return { x: box.x - box.width / 2 + 12, y: label.y };
}

function holds(box: Box, point: Point): boolean {
  return Math.abs(point.x - box.x) < box.width / 2 && Math.abs(point.y - box.y) < box.height / 2;
}

function depthOf(graph: MeasuredGraph, parent: string | undefined): number {
  const cluster = graph.clusters.find(({ id }) => id === parent);
  return cluster === undefined ? 0 : 1 + depthOf(graph, cluster.parent);
}

/** Marks are filled with ink, and notes are set apart from states. */
function markClass(shape: MeasuredGraph['nodes'][number]['shape']): string[] {
  return shape === 'start' || shape === 'end' || shape === 'bar' || shape === 'note' ? [`${shape}-mark`] : [];
}
