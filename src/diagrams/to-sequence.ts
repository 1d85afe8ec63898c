import { DiagramError } from './diagram-error.ts';
import { decodeMermaidEscapes } from './mermaid-escapes.ts';
import type { EdgeEnd } from './graph.ts';
import type { FrameKind, Participant, Sequence, SequenceStep } from './sequence.ts';

/** What mermaid keeps of a sequence diagram, as far as it is used. */
interface MermaidSequence {
  LINETYPE: Record<string, number>;
  PLACEMENT: Record<string, number>;
  getActors(): Map<string, { name: string; description: string; type: string }>;
  getMessages(): MermaidMessage[];
}

interface MermaidMessage {
  from?: string;
  to?: string;
  message: string | { start?: number; step?: number; visible?: boolean };
  type?: number;
  placement?: number | string;
}

const participantShapes: Record<string, Pick<Participant, 'shape' | 'classes'>> = {
  actor: { shape: 'stadium', classes: ['human'] },
  database: { shape: 'cylinder', classes: ['store'] },
};

interface Line {
  dashed: boolean;
  start: EdgeEnd;
  end: EdgeEnd;
}
const lines: Record<string, Line> = {
  SOLID: { dashed: false, start: 'none', end: 'arrow' },
  DOTTED: { dashed: true, start: 'none', end: 'arrow' },
  SOLID_OPEN: { dashed: false, start: 'none', end: 'none' },
  DOTTED_OPEN: { dashed: true, start: 'none', end: 'none' },
  SOLID_CROSS: { dashed: false, start: 'none', end: 'cross' },
  DOTTED_CROSS: { dashed: true, start: 'none', end: 'cross' },
  SOLID_POINT: { dashed: false, start: 'none', end: 'arrow' },
  DOTTED_POINT: { dashed: true, start: 'none', end: 'arrow' },
  BIDIRECTIONAL_SOLID: { dashed: false, start: 'arrow', end: 'arrow' },
  BIDIRECTIONAL_DOTTED: { dashed: true, start: 'arrow', end: 'arrow' },
};

// prettier-ignore
const frameStarts: Record<string, FrameKind> = {
  LOOP_START: 'loop', ALT_START: 'alt', OPT_START: 'opt', PAR_START: 'par', PAR_OVER_START: 'par', CRITICAL_START: 'critical', BREAK_START: 'break',
};
const frameBranches: Record<string, string> = { ALT_ELSE: 'else', PAR_AND: 'and', CRITICAL_OPTION: 'option' };
const frameEnds = new Set(['LOOP_END', 'ALT_END', 'OPT_END', 'PAR_END', 'CRITICAL_END', 'BREAK_END']);
/** Coloured backgrounds and activation bars are decoration that the drawing leaves out. */
const ignored = new Set(['ACTIVE_START', 'ACTIVE_END', 'RECT_START', 'RECT_END']);

function isMermaidSequence(db: unknown): db is MermaidSequence {
  return typeof db === 'object' && db !== null && 'getActors' in db && 'getMessages' in db && 'LINETYPE' in db && 'PLACEMENT' in db;
}

/** Turns mermaid's database of a sequence diagram into participants and steps. */
export function toSequence(db: unknown): Sequence {
  if (!isMermaidSequence(db))
    throw new DiagramError('Mermaid has changed its internals: the diagram has no messages. Pin the version that worked.');
  const participants = [...db.getActors()].map(([id, actor]): Participant => ({
    id,
    label: decodeMermaidEscapes(actor.description),
    ...(participantShapes[actor.type] ?? { shape: 'rect', classes: [] }),
  }));
  const lineTypes = new Map(Object.entries(db.LINETYPE).map(([name, value]) => [value, name]));
  const placements = new Map(Object.entries(db.PLACEMENT).map(([name, value]) => [value, name]));
  const numbering = { next: 1, step: 1, visible: false };
  const steps: SequenceStep[] = [];
  for (const message of db.getMessages()) {
    const type = lineTypes.get(message.type ?? -1) ?? 'an unknown line';
    if (type === 'AUTONUMBER') {
      if (typeof message.message === 'string') continue;
      numbering.visible = message.message.visible ?? true;
      numbering.next = message.message.start ?? numbering.next;
      numbering.step = message.message.step ?? numbering.step;
    } else if (!ignored.has(type)) {
      steps.push(toStep(message, type, placements.get(Number(message.placement)), numbering));
    }
  }
  return { participants, steps };
}

function toStep(
  message: MermaidMessage,
  type: string,
  placement: string | undefined,
  numbering: { next: number; step: number; visible: boolean },
): SequenceStep {
  const label = typeof message.message === 'string' ? decodeMermaidEscapes(message.message) : '';
  const from = message.from ?? '';
  const to = message.to ?? from;
  if (type === 'NOTE')
    return { kind: 'note', placement: placement === 'LEFTOF' ? 'left' : placement === 'RIGHTOF' ? 'right' : 'over', from, to, label };
  if (frameEnds.has(type)) return { kind: 'frame-end' };
  const frame = frameStarts[type];
  if (frame !== undefined) return { kind: 'frame-start', frame, label };
  const keyword = frameBranches[type];
  if (keyword !== undefined) return { kind: 'frame-branch', keyword, label };
  const line = lines[type];
  if (line === undefined)
    throw new DiagramError(`The arrow of the message "${label}" is not supported. Use ->>, -->>, ->, -->, -x, --x, -), --) or <<->>.`);
  const number = numbering.next;
  numbering.next += numbering.step;
  return { kind: 'message', from, to, label, ...line, number: numbering.visible ? number : undefined };
}
