import type { EdgePlan } from './edge-plan.ts';
import type { Label } from './label.ts';
import type { MeasuredGraph } from './measured-graph.ts';
import type { Shape } from './graph.ts';

/** Outlines that edges are clipped at; all other shapes count as their box. */
const dotShapes: Partial<Record<Shape, string>> = {
  circle: 'circle',
  'double-circle': 'circle',
  start: 'circle',
  end: 'circle',
  diamond: 'diamond',
  choice: 'diamond',
};

/** The length of an arrow head in pixels; Graphviz ends the line that much before the node. */
export const arrowLength = 8;
const pixelsPerInch = 72;
/** The room between the text of an edge and its line, or of a cluster and its frame. */
const edgeLabelMargin = { x: 7, y: 3 };
const clusterLabelMargin = { x: 6, y: 2 };

/**
 * Writes a measured graph in Graphviz's language.
 *
 * Nodes, clusters and edges are called by their index, so that no label or id can break out; labels are empty cells of
 * the measured size, since Graphviz would measure with a font of its own.
 */
export function toDot(graph: MeasuredGraph, plans: (EdgePlan | undefined)[]): string {
  const nodeNames = new Map(graph.nodes.map((node, index) => [node.id, `n${index}`]));
  const clusterNames = new Map(graph.clusters.map((cluster, index) => [cluster.id, `cluster_${index}`]));
  const body = (parent: string | undefined): string[] => [
    ...graph.nodes.flatMap((node, index) => (node.parent === parent ? [nodeLine(node, index)] : [])),
    ...graph.clusters.flatMap((cluster, index) =>
      cluster.parent === parent
        ? [`subgraph cluster_${index} { label=${cell(cluster.text, clusterLabelMargin)}; labeljust=l; margin=14`, ...body(cluster.id), '}']
        : [],
    ),
  ];
  const edges = graph.edges.flatMap((edge, index) => {
    const plan = plans[index];
    if (plan === undefined) return [];
    const ends = [
      { node: nodeNames.get(plan.from), cluster: clusterNames.get(edge.from), head: edge.start !== 'none' },
      { node: nodeNames.get(plan.to), cluster: clusterNames.get(edge.to), head: edge.end !== 'none' },
    ];
    const [tail, head] = plan.reversed ? ends.toReversed() : ends;
    if (tail?.node === undefined || head?.node === undefined) return [];
    const attributes = [
      `id=${index}`,
      `dir=${direction(tail.head, head.head)}`,
      // What leads back may bend, so that the way forward runs straight.
      `weight=${plan.reversed ? 1 : 4}`,
      `minlen=${edge.minimumLength}`,
      ...(edge.text.lines.length > 0 ? [`label=${cell(edge.text, edgeLabelMargin)}`] : []),
      ...(tail.cluster === undefined ? [] : [`ltail=${tail.cluster}`]),
      ...(head.cluster === undefined ? [] : [`lhead=${head.cluster}`]),
    ];
    return [`${tail.node} -> ${head.node} [${attributes.join(' ')}]`];
  });
  return [
    'digraph {',
    `rankdir=${graph.direction}; compound=true; nodesep=0.42; ranksep=0.5; pad=0`,
    'node [fixedsize=true label=""]',
    `edge [arrowsize=${arrowLength / 10}]`,
    ...body(undefined),
    ...edges,
    '}',
  ].join('\n');
}

function nodeLine(node: MeasuredGraph['nodes'][number], index: number): string {
  const inches = (pixels: number): string => (pixels / pixelsPerInch).toFixed(4);
  return `n${index} [shape=${dotShapes[node.shape] ?? 'box'} width=${inches(node.width)} height=${inches(node.height)}]`;
}

function cell(label: Label, margin: { x: number; y: number }): string {
  if (label.lines.length === 0) return '""';
  const width = Math.ceil(label.width + 2 * margin.x);
  const height = Math.ceil(label.height + 2 * margin.y);
  return `<<table border="0" cellborder="0" cellspacing="0" cellpadding="0"><tr><td fixedsize="true" width="${width}" height="${height}"></td></tr></table>>`;
}

function direction(start: boolean, end: boolean): string {
  if (start) return end ? 'both' : 'back';
  return end ? 'forward' : 'none';
}
