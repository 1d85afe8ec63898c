import { drawGraph } from './draw-graph.ts';
import { drawSequence } from './draw-sequence.ts';
import type { Graph } from './graph.ts';
import { layoutGraph } from './layout.ts';
import { measureGraph } from './measured-graph.ts';
import { parseMermaid } from './parse-mermaid.ts';
import { layoutSequence } from './sequence-layout.ts';
import { picture } from './svg.ts';
import { graphText, sequenceText } from './text-version.ts';

export { DiagramError } from './diagram-error.ts';

/** A diagram drawn at build time. */
export interface RenderedDiagram {
  /** Markup for a page: an inline SVG with its title and description. */
  svg: string;
  /** The diagram in words, a line an edge or message. */
  text: string[];
  title: string;
  description: string;
  /** The size at which labels have their full size, in CSS pixels. */
  naturalWidth: number;
  naturalHeight: number;
  /** What an author should know, though the diagram can be drawn. */
  warnings: string[];
}

const widest = 900;
const mostNodes = 14;
const styledClasses = new Set(['store', 'model', 'external', 'offline', 'human', 'muted']);

/** Draws a mermaid diagram as SVG; `idPrefix` must be the diagram's own within a page. */
export async function renderDiagram(source: string, options: { idPrefix: string }): Promise<RenderedDiagram> {
  const parsed = await parseMermaid(source);
  const drawn = parsed.kind === 'graph' ? await renderGraph(parsed.graph) : renderSequence(parsed.sequence);
  const { title, description } = parsed;
  const naturalWidth = Math.ceil(drawn.width);
  const naturalHeight = Math.ceil(drawn.height);
  const tooWide =
    naturalWidth > widest
      ? [
          `The diagram is ${naturalWidth} px wide, more than ${widest}: its labels will be small. Shorten labels, or draw from top to bottom.`,
        ]
      : [];
  return {
    svg: picture({ idPrefix: options.idPrefix, title, description, width: naturalWidth, height: naturalHeight, parts: drawn.parts }),
    text: drawn.text,
    title,
    description,
    naturalWidth,
    naturalHeight,
    warnings: [...tooWide, ...drawn.warnings],
  };
}

interface Drawn {
  parts: string[];
  text: string[];
  width: number;
  height: number;
  warnings: string[];
}

async function renderGraph(graph: Graph): Promise<Drawn> {
  const measured = measureGraph(graph);
  const layout = await layoutGraph(measured);
  return {
    parts: drawGraph(measured, layout),
    text: graphText(graph),
    width: layout.width,
    height: layout.height,
    warnings: graphWarnings(graph),
  };
}

function renderSequence(sequence: Parameters<typeof layoutSequence>[0]): Drawn {
  const layout = layoutSequence(sequence);
  return { parts: drawSequence(sequence, layout), text: sequenceText(sequence), width: layout.width, height: layout.height, warnings: [] };
}

function graphWarnings(graph: Graph): string[] {
  const count = graph.nodes.length;
  const unstyled = [...graph.nodes, ...graph.clusters].flatMap(({ classes }) => classes.filter((name) => !styledClasses.has(name)));
  return [
    ...(count > mostNodes ? [`The diagram has ${count} nodes, more than ${mostNodes}: split it in two.`] : []),
    ...[...new Set(unstyled)].map((name) => `The class "${name}" has no style. Use one of: ${[...styledClasses].join(', ')}.`),
  ];
}
