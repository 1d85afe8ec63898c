/** The outlines that a node can have. */
export type Shape =
  | 'rect'
  | 'round'
  | 'stadium'
  | 'cylinder'
  | 'diamond'
  | 'circle'
  | 'double-circle'
  | 'hexagon'
  | 'parallelogram'
  | 'parallelogram-alt'
  | 'trapezoid'
  | 'trapezoid-alt'
  | 'subroutine'
  | 'start'
  | 'end'
  | 'choice'
  | 'bar'
  | 'note';

/** What an edge ends in. */
export type EdgeEnd = 'none' | 'arrow' | 'circle' | 'cross';

/** A box, disc or other outline with a label. */
export interface GraphNode {
  id: string;
  /** The label as written, with its line breaks. */
  label: string;
  shape: Shape;
  /** The cluster that it stands in. */
  parent: string | undefined;
  /** CSS classes that say what it is: `model`, `store`, `external`. */
  classes: string[];
}

/** A frame around nodes and other clusters. */
export interface GraphCluster {
  id: string;
  label: string;
  parent: string | undefined;
  classes: string[];
}

/** A line from a node or cluster to another. */
export interface GraphEdge {
  from: string;
  to: string;
  label: string;
  line: 'solid' | 'dotted' | 'thick' | 'invisible';
  start: EdgeEnd;
  end: EdgeEnd;
  /** The fewest ranks that it spans. */
  minimumLength: number;
}

/** A flowchart or a state diagram, as its author wrote it. */
export interface Graph {
  direction: 'TB' | 'BT' | 'LR' | 'RL';
  nodes: GraphNode[];
  clusters: GraphCluster[];
  edges: GraphEdge[];
}
