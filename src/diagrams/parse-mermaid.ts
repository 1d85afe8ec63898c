import DOMPurify from 'dompurify';
import mermaid from 'mermaid';
import { DiagramError } from './diagram-error.ts';
import { readSource, type DiagramSource } from './diagram-source.ts';
import type { Graph } from './graph.ts';
import { toGraph } from './to-graph.ts';
import type { Sequence } from './sequence.ts';
import { toSequence } from './to-sequence.ts';

/** A parsed diagram of one of the supported types. */
export type ParsedDiagram = { title: string; description: string } & (
  { kind: 'graph'; graph: Graph } | { kind: 'sequence'; sequence: Sequence }
);

const supported = ['flowchart', 'stateDiagram-v2', 'sequenceDiagram'];

// Mermaid cleans labels with DOMPurify, which does nothing but throw where there is no DOM. Our labels never become
// markup (svg.ts escapes them), so that they may pass as they are.
Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: unknown) => String(text) });

/** Mermaid keeps titles and grammars in module state: two diagrams at once would mix. */
let last: Promise<unknown> = Promise.resolve();

/** Parses a diagram with mermaid's own grammars; nothing else in this folder touches mermaid. */
export function parseMermaid(source: string): Promise<ParsedDiagram> {
  const parsed = last.then(() => parseNow(readSource(source)));
  last = parsed.catch(() => undefined);
  return parsed;
}

async function parseNow(source: DiagramSource): Promise<ParsedDiagram> {
  refuseUnsupported(source);
  const { type, db } = await diagramOf(source);
  const common = commonDatabase(db);
  const title = common.getAccTitle().trim();
  const description = common.getAccDescription().replace(/\s+/g, ' ').trim();
  if (title === '') throw new DiagramError('The diagram has no title. Add "accTitle: …" below its first line.', source.originalLine(1));
  if (description === '') {
    throw new DiagramError(
      'The diagram has no description. Add "accDescr: …", a sentence on what it shows, below its first line.',
      source.originalLine(1),
    );
  }
  if (type === 'sequence') {
    const sequence = toSequence(db);
    if (sequence.participants.length === 0) throw nothingToDraw(source);
    return { kind: 'sequence', title, description, sequence };
  }
  const graph = toGraph(db);
  if (graph.nodes.length === 0) throw nothingToDraw(source);
  return { kind: 'graph', title, description, graph };
}

function nothingToDraw(source: DiagramSource): DiagramError {
  return new DiagramError('The diagram has nothing to draw. Add a node or a message.', source.originalLine(1));
}

/** Refuses by the first word, since mermaid's own errors for other types name grammars instead of a cure. */
function refuseUnsupported(source: DiagramSource): void {
  const lines = source.text.split('\n');
  const keyword = /^\s*([\w-]*)/.exec(lines[0] ?? '')?.[1] ?? '';
  if (!/^(flowchart|graph|stateDiagram|stateDiagram-v2|sequenceDiagram)$/.test(keyword)) {
    const problem = keyword === '' ? 'The diagram is empty' : `Diagrams of the type "${keyword}" are not supported`;
    throw new DiagramError(`${problem}. Begin with one of: ${supported.join(', ')}.`, source.originalLine(1));
  }
  if (keyword !== 'sequenceDiagram') return;
  // The grammar itself asks the browser whether the box's colour is one.
  const box = lines.findIndex((line) => /^\s*box\b/.test(line));
  if (box >= 0)
    throw new DiagramError('"box" around participants is not supported. Remove "box" and its "end".', source.originalLine(box + 1));
}

async function diagramOf(source: DiagramSource): Promise<{ type: string; db: unknown }> {
  try {
    // Registers the grammars, which the next call needs.
    await mermaid.parse(source.text);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else gives the parsed diagram; mermaid is pinned
    return await mermaid.mermaidAPI.getDiagramFromText(source.text);
  } catch (error) {
    throw syntaxError(error, source);
  }
}

function syntaxError(error: unknown, source: DiagramSource): DiagramError {
  const message = error instanceof Error ? error.message : String(error);
  const { text = '', loc } = jisonHash(error);
  const seen = text.trim() !== '';
  // A token's location begins where the token before ended and ends where it ends itself. A token that is seen stands
  // at the end; a line break or the end of the source is on the line that it ends.
  const line = seen ? loc?.last_line : loc?.first_line;
  if (line === undefined) return new DiagramError(`The diagram cannot be parsed: ${message.split('\n')[0]}`);
  const place = source.originalLine(line);
  if (/got '1'|got 'EOF'/.test(message)) {
    return new DiagramError(
      'The diagram cannot be parsed: it ends too early. Close every bracket and quote, and give each subgraph, loop and alt its "end".',
      place,
    );
  }
  const found = seen ? `an unexpected "${text.trim()}" in` : 'something is missing in';
  return new DiagramError(
    `The diagram cannot be parsed: ${found} "${(source.text.split('\n')[line - 1] ?? '').trim()}". Close every bracket, and put labels with brackets or quotes into double quotes, as in A["f(x)"].`,
    place,
  );
}

/** What mermaid's parser generator adds to its errors. */
interface JisonHash {
  text?: string;
  loc?: { first_line?: number; last_line?: number };
}

function jisonHash(error: unknown): JisonHash {
  return typeof error === 'object' && error !== null && 'hash' in error ? (error.hash ?? {}) : {};
}

interface CommonDatabase {
  getAccTitle(): string;
  getAccDescription(): string;
}

function commonDatabase(db: unknown): CommonDatabase {
  if (typeof db === 'object' && db !== null && 'getAccTitle' in db && 'getAccDescription' in db) return db as CommonDatabase;
  throw new DiagramError('Mermaid has changed its internals: the diagram has no accessible title. Pin the version that worked.');
}
