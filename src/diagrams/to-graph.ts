import { DiagramError } from './diagram-error.ts';
import type { EdgeEnd, Graph, GraphEdge, GraphNode, Shape } from './graph.ts';
import { decodeMermaidEscapes } from './mermaid-escapes.ts';

/** What mermaid's `getData` gives for a flowchart or a state diagram, as far as it is used. */
interface MermaidGraph {
  getDirection(): string | undefined;
  getData(): { nodes: MermaidNode[]; edges: MermaidEdge[] };
}

interface MermaidNode {
  id: string;
  label?: string;
  shape?: string;
  parentId?: string;
  cssClasses?: string;
  isGroup?: boolean;
  /** The lines below a state's name. */
  description?: string[];
}

interface MermaidEdge {
  start: string;
  end: string;
  label?: string;
  /** State diagrams say `dashed` here, flowcharts say the same as in `thickness`. */
  pattern?: string;
  thickness?: string;
  arrowTypeStart?: string;
  arrowTypeEnd?: string;
  minlen?: number;
}

/** Mermaid's names for shapes, with the synonyms of its `@{ shape: … }` syntax; a shape that is not here is a rectangle. */
// prettier-ignore
const shapes: Record<string, Shape> = {
  roundedRect: 'round', rounded: 'round', event: 'round',
  stadium: 'stadium', pill: 'stadium', terminal: 'stadium',
  cylinder: 'cylinder', cyl: 'cylinder', db: 'cylinder', database: 'cylinder', das: 'cylinder', disk: 'cylinder', 'h-cyl': 'cylinder',
  diamond: 'diamond', diam: 'diamond', decision: 'diamond', question: 'diamond',
  circle: 'circle', circ: 'circle', doublecircle: 'double-circle', 'dbl-circ': 'double-circle', 'double-circle': 'double-circle',
  hexagon: 'hexagon', hex: 'hexagon', prepare: 'hexagon',
  lean_right: 'parallelogram', 'lean-r': 'parallelogram', 'lean-right': 'parallelogram', 'in-out': 'parallelogram',
  lean_left: 'parallelogram-alt', 'lean-l': 'parallelogram-alt', 'lean-left': 'parallelogram-alt', 'out-in': 'parallelogram-alt',
  trapezoid: 'trapezoid', 'trap-b': 'trapezoid', inv_trapezoid: 'trapezoid-alt', 'trap-t': 'trapezoid-alt',
  subroutine: 'subroutine', subproc: 'subroutine', subprocess: 'subroutine', 'fr-rect': 'subroutine',
  stateStart: 'start', stateEnd: 'end', choice: 'choice', fork: 'bar', join: 'bar', note: 'note', rectWithTitle: 'round',
};

/** Mermaid's own classes say nothing about what a node is. */
const ownClass = /^(default|statediagram-.*)$/;

const ends: Record<string, EdgeEnd> = { arrow_point: 'arrow', arrow_barb: 'arrow', arrow_circle: 'circle', arrow_cross: 'cross' };

function isMermaidGraph(db: unknown): db is MermaidGraph {
  return typeof db === 'object' && db !== null && 'getData' in db && 'getDirection' in db;
}

/** Turns mermaid's database of a flowchart or a state diagram into a graph. */
export function toGraph(db: unknown): Graph {
  if (!isMermaidGraph(db))
    throw new DiagramError('Mermaid has changed its internals: the diagram has no graph. Pin the version that worked.');
  const data = db.getData();
  // A group around a state and its note is mermaid's device for placing the note; here the note is a node of its own.
  const noteGroups = new Set(data.nodes.filter((node) => node.shape === 'noteGroup').map((node) => node.id));
  const parents = new Set(data.nodes.map((node) => node.parentId));
  const drawn = data.nodes.filter((node) => !noteGroups.has(node.id));
  // A frame around nothing cannot be laid out: it is drawn as a node.
  const isCluster = (node: MermaidNode): boolean => node.isGroup === true && parents.has(node.id);
  const isState = data.nodes.some((node) => node.cssClasses?.includes('statediagram-'));
  const parentOf = (node: MermaidNode): string | undefined =>
    node.parentId === undefined || noteGroups.has(node.parentId) ? undefined : node.parentId;
  const common = (node: MermaidNode) => ({ id: node.id, label: labelOf(node), parent: parentOf(node), classes: classesOf(node) });
  return {
    direction: directionOf(db.getDirection()),
    nodes: drawn
      .filter((node) => !isCluster(node))
      .map((node): GraphNode => {
        const shape = shapes[node.shape ?? ''] ?? (isState ? 'round' : 'rect');
        return { ...common(node), shape, classes: withAutomatic(classesOf(node), shape) };
      }),
    // Flowcharts list their subgraphs from the last to the first.
    clusters: (isState ? drawn : drawn.toReversed()).filter(isCluster).map(common),
    edges: data.edges.map(toEdge),
  };
}

function directionOf(direction: string | undefined): Graph['direction'] {
  return direction === 'LR' || direction === 'RL' || direction === 'BT' ? direction : 'TB';
}

function labelOf(node: MermaidNode): string {
  if (node.shape !== undefined && ['stateStart', 'stateEnd', 'choice', 'fork', 'join'].includes(node.shape)) return '';
  return [node.label ?? '', ...(node.description ?? [])].map(decodeMermaidEscapes).join('\n');
}

function classesOf(node: MermaidNode): string[] {
  const names = (node.cssClasses ?? '').split(/\s+/).filter((name) => /^[A-Za-z][\w-]*$/.test(name) && !ownClass.test(name));
  return [...new Set(names)];
}

function withAutomatic(classes: string[], shape: Shape): string[] {
  return shape === 'cylinder' && !classes.includes('store') ? ['store', ...classes] : classes;
}

function toEdge(edge: MermaidEdge): GraphEdge {
  const line = edge.pattern === 'dashed' ? 'dotted' : edge.thickness;
  return {
    from: edge.start,
    to: edge.end,
    label: decodeMermaidEscapes(edge.label ?? ''),
    line: line === 'dotted' || line === 'thick' || line === 'invisible' ? line : 'solid',
    start: ends[edge.arrowTypeStart ?? ''] ?? 'none',
    end: ends[edge.arrowTypeEnd ?? ''] ?? 'none',
    minimumLength: edge.minlen ?? 1,
  };
}
