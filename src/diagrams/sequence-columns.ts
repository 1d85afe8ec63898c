import { labelStyles, setLabel, type Label } from './label.ts';
import type { Sequence } from './sequence.ts';
import { shapeSize } from './shape-size.ts';

/** The heads of participants, from left to right. */
export interface Columns {
  /** The middle of each lifeline. */
  centres: number[];
  heads: { text: Label; width: number; height: number }[];
  headHeight: number;
}

/** The room beside a message's label, which holds the arrow head too. */
const messageMargin = 30;
/** How far a message to oneself leaves the lifeline, and where its label begins. */
export const selfLoop = { width: 26, height: 18, labelStart: 34 };
/** The room around the text of a note. */
export const noteMargin = { x: 10, y: 6 };
const headGap = 28;

/** Spaces the participants so that every label fits between the lifelines that it belongs to. */
export function spaceColumns(sequence: Sequence): Columns {
  const heads = sequence.participants.map(({ label, shape }) => {
    const text = setLabel(label, labelStyles.node);
    return { text, ...shapeSize(shape, text) };
  });
  const indexes = new Map(sequence.participants.map(({ id }, index) => [id, index]));
  const gaps = heads.slice(1).map((head, index) => ((heads[index]?.width ?? 0) + head.width) / 2 + headGap);
  const needs = sequence.steps.flatMap((step): { from: number; to: number; width: number }[] => {
    if (step.kind !== 'message' && step.kind !== 'note') return [];
    const [a, b] = [indexes.get(step.from) ?? 0, indexes.get(step.to) ?? 0];
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    const width = setLabel(stepLabel(step), labelStyles.message).width;
    if (from !== to) return [{ from, to, width: step.kind === 'message' ? width + messageMargin : width }];
    if (step.kind === 'message') return [{ from, to: from + 1, width: width + selfLoop.labelStart + 12 }];
    const room = width + 2 * noteMargin.x + 24;
    if (step.placement === 'right') return [{ from, to: from + 1, width: room }];
    if (step.placement === 'left') return [{ from: from - 1, to: from, width: room }];
    return [
      { from: from - 1, to: from, width: room / 2 },
      { from, to: from + 1, width: room / 2 },
    ];
  });
  // Short spans first: what they claim often leaves room enough for the long ones.
  needs.sort((a, b) => a.to - a.from - (b.to - b.from));
  for (const { from, to, width } of needs) {
    if (from < 0 || to > gaps.length) continue;
    const missing = width - gaps.slice(from, to).reduce((sum, gap) => sum + gap, 0);
    for (let index = from; index < to && missing > 0; index += 1) gaps[index] = (gaps[index] ?? 0) + missing / (to - from);
  }
  let x = 0;
  const centres = heads.map((_, index) => (x += index === 0 ? 0 : (gaps[index - 1] ?? 0)));
  return { centres, heads, headHeight: Math.max(0, ...heads.map(({ height }) => height)) };
}

/** The label of a step with its number in front. */
export function stepLabel(step: { label: string; number?: number | undefined }): string {
  return step.number === undefined ? step.label : `${step.number}. ${step.label}`;
}
