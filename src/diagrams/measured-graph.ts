import type { Graph, GraphCluster, GraphEdge, GraphNode } from './graph.ts';
import { labelStyles, setLabel, type Label } from './label.ts';
import { shapeSize } from './shape-size.ts';

/** A graph whose labels are set and whose nodes have their size: all that layout needs to know. */
export interface MeasuredGraph {
  direction: Graph['direction'];
  nodes: (GraphNode & { text: Label; width: number; height: number })[];
  clusters: (GraphCluster & { text: Label })[];
  edges: (GraphEdge & { text: Label })[];
}

/** Sets the labels of a graph and sizes its nodes. */
export function measureGraph(graph: Graph): MeasuredGraph {
  return {
    direction: graph.direction,
    nodes: graph.nodes.map((node) => {
      const text = setLabel(node.label, node.shape === 'note' ? labelStyles.message : labelStyles.node);
      const size = shapeSize(node.shape, text);
      const upright = node.shape === 'bar' && (graph.direction === 'LR' || graph.direction === 'RL');
      return upright ? { ...node, text, width: size.height, height: size.width } : { ...node, text, ...size };
    }),
    clusters: graph.clusters.map((cluster) => ({ ...cluster, text: setLabel(cluster.label, labelStyles.cluster) })),
    edges: graph.edges.map((edge) => ({ ...edge, text: setLabel(edge.label, labelStyles.edge) })),
  };
}
