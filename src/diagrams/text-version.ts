import type { EdgeEnd, Graph, GraphEdge, GraphNode } from './graph.ts';
import { plainText } from './label.ts';
import type { Sequence } from './sequence.ts';

/** Names for the marks that have no label. */
const unlabelled: Partial<Record<GraphNode['shape'], string>> = { start: 'Start', end: 'End', choice: 'Choice', bar: 'Fork or join' };

function connector(start: EdgeEnd, end: EdgeEnd): string {
  if (start !== 'none' && end !== 'none') return '↔';
  if (start !== 'none') return '←';
  return end === 'none' ? '—' : '→';
}

function sentence(from: string, sign: string, to: string, label: string): string {
  return `${from} ${sign} ${to}${label === '' ? '' : `: ${label}`}`;
}

/** A name with an arrow of its own stands in quotes, or the line could be read in two ways. */
function quoted(name: string): string {
  return /[→←↔—]/.test(name) ? `“${name}”` : name;
}

/** The graph in words: a line an edge, then what stands alone, then what each cluster holds. */
export function graphText(graph: Graph): string[] {
  const names = new Map<string, string>();
  for (const node of graph.nodes) names.set(node.id, quoted(plainText(node.label) || (unlabelled[node.shape] ?? node.id)));
  for (const cluster of graph.clusters) names.set(cluster.id, quoted(plainText(cluster.label) || cluster.id));
  const name = (id: string): string => names.get(id) ?? id;
  const edges = graph.edges.filter((edge) => edge.line !== 'invisible');
  const connected = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const members = (id: string): string[] =>
    [...graph.nodes, ...graph.clusters].filter((item) => item.parent === id && !isMark(item)).map((item) => name(item.id));
  return [
    ...edges.map(
      (edge) =>
        noteSentence(graph, edge, name) ?? sentence(name(edge.from), connector(edge.start, edge.end), name(edge.to), plainText(edge.label)),
    ),
    ...graph.nodes.filter((node) => !connected.has(node.id)).map((node) => name(node.id)),
    ...graph.clusters.map((cluster) => `${name(cluster.id)} contains ${members(cluster.id).join(', ')}`),
  ];
}

/** A note hangs on a state by an edge. */
function noteSentence(graph: Graph, edge: GraphEdge, name: (id: string) => string): string | undefined {
  const isNote = (id: string): boolean => graph.nodes.some((node) => node.id === id && node.shape === 'note');
  if (isNote(edge.to)) return `Note on ${name(edge.from)}: ${name(edge.to)}`;
  return isNote(edge.from) ? `Note on ${name(edge.to)}: ${name(edge.from)}` : undefined;
}

function isMark(item: object): boolean {
  return 'shape' in item && (item as GraphNode).shape in unlabelled;
}

/** The sequence in words: a line a message, note or condition. */
export function sequenceText(sequence: Sequence): string[] {
  const names = new Map(sequence.participants.map(({ id, label }) => [id, quoted(plainText(label) || id)]));
  const name = (id: string): string => names.get(id) ?? id;
  const frames: string[] = [];
  return sequence.steps.map((step): string => {
    switch (step.kind) {
      case 'message': {
        const number = step.number === undefined ? '' : `${step.number}. `;
        return number + sentence(name(step.from), connector(step.start, step.end), name(step.to), plainText(step.label));
      }
      case 'note':
        return `Note on ${step.from === step.to ? name(step.from) : `${name(step.from)} and ${name(step.to)}`}: ${plainText(step.label)}`;
      case 'frame-start':
        frames.push(step.frame);
        return labelled(step.frame, plainText(step.label));
      case 'frame-branch':
        return labelled(step.keyword, plainText(step.label));
      case 'frame-end':
        return `End of ${frames.pop() ?? 'block'}`;
    }
  });
}

function labelled(keyword: string, label: string): string {
  return `${keyword[0]?.toUpperCase() ?? ''}${keyword.slice(1)}${label === '' ? '' : `: ${label}`}`;
}
