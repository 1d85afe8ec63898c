import type { Box, Point } from './geometry.ts';
import { labelStyles, setLabel, type Label } from './label.ts';
import { noteMargin, selfLoop, spaceColumns, stepLabel, type Columns } from './sequence-columns.ts';
import type { Sequence, SequenceStep } from './sequence.ts';

type Message = Extract<SequenceStep, { kind: 'message' }>;
type Note = Extract<SequenceStep, { kind: 'note' }>;

/** A frame around steps, with its branches. */
export interface PlacedFrame {
  box: Box;
  headings: { keyword: string; condition: Label; y: number }[];
}

/** Where everything in a sequence diagram stands. */
export interface SequenceLayout {
  width: number;
  height: number;
  heads: (Box & { text: Label })[];
  lifelines: { top: number; bottom: number };
  messages: { step: Message; fromX: number; toX: number; y: number; text: Label; labelCentre: Point }[];
  notes: { box: Box; text: Label }[];
  /** Outer frames before inner ones. */
  frames: PlacedFrame[];
}

interface OpenFrame {
  placed: PlacedFrame;
  top: number;
  left: number;
  right: number;
}

const margin = 4;
const rowGap = 14;
const framePadding = 12;
const headingHeight = 24;

/** Gives every step a row of its own, from top to bottom. */
export function layoutSequence(sequence: Sequence): SequenceLayout {
  const columns = spaceColumns(sequence);
  const layout: SequenceLayout = {
    width: 0,
    height: 0,
    heads: placeHeads(columns),
    lifelines: { top: columns.headHeight, bottom: 0 },
    messages: [],
    notes: [],
    frames: [],
  };
  const extent = { left: 0, right: 0 };
  const open: OpenFrame[] = [];
  const claim = (left: number, right: number): void => {
    for (const area of [extent, ...open.slice(-1)]) {
      area.left = Math.min(area.left, left);
      area.right = Math.max(area.right, right);
    }
  };
  for (const head of layout.heads) claim(head.x - head.width / 2, head.x + head.width / 2);
  const centre = (id: string): number => columns.centres[sequence.participants.findIndex((one) => one.id === id)] ?? 0;
  let y = columns.headHeight + rowGap;

  const placeMessage = (step: Message): void => {
    const text = setLabel(stepLabel(step), labelStyles.message);
    const [fromX, toX] = [centre(step.from), centre(step.to)];
    if (step.from === step.to) {
      const height = Math.max(selfLoop.height, text.height);
      const labelCentre = { x: fromX + selfLoop.labelStart + text.width / 2, y: y + height / 2 };
      layout.messages.push({ step, fromX, toX, y: y + (height - selfLoop.height) / 2, text, labelCentre });
      claim(fromX, labelCentre.x + text.width / 2);
      y += height + rowGap;
      return;
    }
    const middle = (fromX + toX) / 2;
    layout.messages.push({ step, fromX, toX, y: y + text.height + 5, text, labelCentre: { x: middle, y: y + text.height / 2 } });
    claim(Math.min(fromX, toX, middle - text.width / 2), Math.max(fromX, toX, middle + text.width / 2));
    y += text.height + 5 + rowGap;
  };
  const placeNote = (step: Note): void => {
    const text = setLabel(step.label, labelStyles.message);
    const [a, b] = [centre(step.from), centre(step.to)];
    const span = Math.abs(b - a);
    const width = Math.max(text.width + 2 * noteMargin.x, span > 0 ? span + 24 : 0);
    const shift = step.placement === 'over' ? 0 : (width / 2 + 12) * (step.placement === 'left' ? -1 : 1);
    const box = { x: (a + b) / 2 + shift, y: y + text.height / 2 + noteMargin.y, width, height: text.height + 2 * noteMargin.y };
    layout.notes.push({ box, text });
    claim(box.x - width / 2, box.x + width / 2);
    y += box.height + rowGap;
  };
  const addHeading = (frame: OpenFrame, keyword: string, label: string): void => {
    const condition = setLabel(label === '' ? '' : `[${label}]`, labelStyles.message);
    frame.placed.headings.push({ keyword, condition, y });
    y += Math.max(headingHeight, condition.height + 8) + 4;
  };
  const closeFrame = (frame: OpenFrame): void => {
    const headingsWidth = Math.max(...frame.placed.headings.map(({ keyword, condition }) => headingWidth(keyword) + condition.width + 24));
    const left = frame.left - framePadding;
    const right = Math.max(frame.right + framePadding, left + headingsWidth);
    const bottom = y - 2;
    frame.placed.box = { x: (left + right) / 2, y: (frame.top + bottom) / 2, width: right - left, height: bottom - frame.top };
    claim(left, right);
    y = bottom + rowGap;
  };
  for (const step of sequence.steps) {
    switch (step.kind) {
      case 'message':
        placeMessage(step);
        break;
      case 'note':
        placeNote(step);
        break;
      case 'frame-start': {
        const frame: OpenFrame = {
          placed: { box: { x: 0, y: 0, width: 0, height: 0 }, headings: [] },
          top: y,
          left: Number.POSITIVE_INFINITY,
          right: Number.NEGATIVE_INFINITY,
        };
        layout.frames.push(frame.placed);
        open.push(frame);
        addHeading(frame, step.frame, step.label);
        break;
      }
      case 'frame-branch': {
        const frame = open.at(-1);
        if (frame !== undefined) addHeading(frame, step.keyword, step.label);
        break;
      }
      case 'frame-end': {
        const frame = open.pop();
        // A frame around nothing is as wide as the picture.
        if (frame !== undefined) closeFrame(frame.left < frame.right ? frame : { ...frame, ...extent });
        break;
      }
    }
  }
  layout.lifelines.bottom = y;
  layout.width = extent.right - extent.left + 2 * margin;
  layout.height = y + 2 * margin;
  return moved(layout, margin - extent.left, margin);
}

/** The width of the tab that names a frame's kind. */
export function headingWidth(keyword: string): number {
  return setLabel(keyword, labelStyles.keyword).width + 20;
}

function placeHeads(columns: Columns): SequenceLayout['heads'] {
  return columns.heads.map((head, index) => ({ ...head, x: columns.centres[index] ?? 0, y: columns.headHeight - head.height / 2 }));
}

/** The same layout with its left top corner elsewhere. */
function moved(layout: SequenceLayout, x: number, y: number): SequenceLayout {
  const shift = <T extends Point>(point: T): T => ({ ...point, x: point.x + x, y: point.y + y });
  return {
    ...layout,
    heads: layout.heads.map(shift),
    lifelines: { top: layout.lifelines.top + y, bottom: layout.lifelines.bottom + y },
    messages: layout.messages.map((message) => ({
      ...message,
      fromX: message.fromX + x,
      toX: message.toX + x,
      y: message.y + y,
      labelCentre: shift(message.labelCentre),
    })),
    notes: layout.notes.map((note) => ({ ...note, box: shift(note.box) })),
    frames: layout.frames.map(({ box, headings }) => ({
      box: shift(box),
      headings: headings.map((heading) => ({ ...heading, y: heading.y + y })),
    })),
  };
}
