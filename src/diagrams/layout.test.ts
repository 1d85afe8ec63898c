import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawSequence } from './draw-sequence.ts';
import { nodeBox } from './draw-graph.ts';
import { planEdges } from './edge-plan.ts';
import type { Box } from './geometry.ts';
import type { Graph } from './graph.ts';
import { layoutGraph } from './layout.ts';
import { measureGraph, type MeasuredGraph } from './measured-graph.ts';
import { parseMermaid } from './parse-mermaid.ts';
import { layoutSequence } from './sequence-layout.ts';

const read = (name: string) => parseMermaid(readFileSync(new URL(`./__golden__/${name}.mmd`, import.meta.url), 'utf8'));

async function graphOf(name: string): Promise<MeasuredGraph> {
  const parsed = await read(name);
  if (parsed.kind !== 'graph') throw new Error(`${name} is no graph`);
  return measureGraph(parsed.graph);
}

function overlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}

function overlaps(boxes: (Box & { name: string })[]): string[] {
  return boxes.flatMap((a, index) => boxes.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`${a.name} / ${b.name}`] : [])));
}

describe('graphs', () => {
  it.each(['two-stage-recommender', 'lifecycle', 'shapes', 'minimal'])(
    'keep nodes and labels apart, and inside the picture: %s',
    async (name) => {
      const graph = await graphOf(name);
      const layout = await layoutGraph(graph);
      const nodes = graph.nodes.map((node, index) => ({ ...nodeBox(graph, layout, index), name: node.id }));
      const labels = graph.edges.flatMap((edge, index) => {
        const centre = layout.edges[index]?.label;
        return centre === undefined ? [] : [{ ...centre, width: edge.text.width, height: edge.text.height, name: edge.label }];
      });
      expect(nodes.length).toBe(graph.nodes.length);
      expect(overlaps([...nodes, ...labels])).toEqual([]);
      for (const box of [...nodes, ...labels]) {
        expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width / 2).toBeLessThanOrEqual(layout.width);
        expect(box.y - box.height / 2).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height / 2).toBeLessThanOrEqual(layout.height);
      }
    },
  );

  it('give every label its padding', async () => {
    for (const name of ['two-stage-recommender', 'lifecycle', 'shapes']) {
      for (const node of (await graphOf(name)).nodes) {
        if (node.text.lines.length > 0 && node.shape !== 'circle' && node.shape !== 'double-circle') {
          expect(node.width, node.label).toBeGreaterThanOrEqual(node.text.width + 24);
        }
      }
    }
  });

  it('start with what the author names first, though a loop leads back to it', async () => {
    for (const [name, first] of [
      ['two-stage-recommender', 'client'],
      ['lifecycle', 'root_start'],
    ] as const) {
      const graph = await graphOf(name);
      const layout = await layoutGraph(graph);
      const top = Math.min(...layout.nodes.map(({ y }) => y));
      expect(layout.nodes[graph.nodes.findIndex(({ id }) => id === first)]?.y).toBe(top);
    }
  });

  it('end a line that was turned round for the layout where the author ends it', async () => {
    const graph = await graphOf('two-stage-recommender');
    const layout = await layoutGraph(graph);
    const index = graph.edges.findIndex(({ from, to }) => from === 'rerank' && to === 'client');
    expect(planEdges(graph)[index]?.reversed).toBe(true);
    const route = layout.edges[index];
    const client = nodeBox(
      graph,
      layout,
      graph.nodes.findIndex(({ id }) => id === 'client'),
    );
    expect(route?.startTip).toBeUndefined();
    expect(Math.abs((route?.endTip?.y ?? 0) - client.y)).toBeLessThanOrEqual(client.height / 2 + 1);
  });

  it('join a cluster at the node that its flow begins or ends with', () => {
    const node = (id: string, parent?: string): Graph['nodes'][number] => ({ id, label: id, shape: 'rect', parent, classes: [] });
    const edge = (from: string, to: string): Graph['edges'][number] => ({
      from,
      to,
      label: '',
      line: 'solid',
      start: 'none',
      end: 'arrow',
      minimumLength: 1,
    });
    const graph = measureGraph({
      direction: 'TB',
      nodes: [node('b', 'S'), node('a', 'S'), node('c', 'inner'), node('x')],
      clusters: [
        { id: 'S', label: 'S', parent: undefined, classes: [] },
        { id: 'inner', label: 'inner', parent: 'S', classes: [] },
      ],
      edges: [edge('a', 'b'), edge('b', 'c'), edge('x', 'S'), edge('S', 'x'), edge('nowhere', 'x')],
    });
    expect(planEdges(graph)).toEqual([
      // The author names b first: what leads to it closes the loop.
      { from: 'a', to: 'b', reversed: true },
      { from: 'b', to: 'c', reversed: false },
      { from: 'x', to: 'a', reversed: false },
      { from: 'c', to: 'x', reversed: false },
      undefined,
    ]);
  });
});

describe('sequences', () => {
  it('keep heads, labels and notes apart, and inside the picture', async () => {
    const parsed = await read('sequence');
    if (parsed.kind !== 'sequence') throw new Error('no sequence');
    const layout = layoutSequence(parsed.sequence);
    const boxes = [
      ...layout.heads.map((head) => ({ ...head, name: head.text.lines.join(' ') })),
      ...layout.messages.map(({ labelCentre, text, step }) => ({
        ...labelCentre,
        width: text.width,
        height: text.height,
        name: step.label,
      })),
      ...layout.notes.map(({ box, text }) => ({ ...box, name: text.lines.join(' ') })),
    ];
    expect(overlaps(boxes)).toEqual([]);
    for (const box of [...boxes, ...layout.frames.map((frame) => frame.box)]) {
      expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width / 2).toBeLessThanOrEqual(layout.width);
      expect(box.y + box.height / 2).toBeLessThanOrEqual(layout.height);
    }
    expect(drawSequence(parsed.sequence, layout).length).toBeGreaterThan(20);
  });

  it('number messages only where asked, from the number given', async () => {
    const numbers = async (line: string): Promise<(number | undefined)[]> => {
      const parsed = await parseMermaid(`sequenceDiagram\naccTitle: T\naccDescr: D\n${line}\nA->>B: x\nB-->>A: y`);
      return parsed.kind === 'sequence' ? parsed.sequence.steps.map((step) => (step.kind === 'message' ? step.number : -1)) : [];
    };
    expect(await numbers('')).toEqual([undefined, undefined]);
    expect(await numbers('autonumber 10 5')).toEqual([10, 15]);
  });

  it('nest frames', async () => {
    const parsed = await read('sequence');
    if (parsed.kind !== 'sequence') throw new Error('no sequence');
    const [alt, opt, loop] = layoutSequence(parsed.sequence).frames.map(({ box }) => box);
    if (alt === undefined || opt === undefined || loop === undefined) throw new Error('frames are missing');
    expect(alt.x + alt.width / 2).toBeGreaterThan(opt.x + opt.width / 2);
    expect(alt.y + alt.height / 2).toBeGreaterThan(opt.y + opt.height / 2);
    expect(alt.y + alt.height / 2).toBeLessThan(loop.y - loop.height / 2);
  });
});
