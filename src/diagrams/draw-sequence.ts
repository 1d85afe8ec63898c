import { arrowLength } from './dot.ts';
import { drawEnd } from './draw-edge.ts';
import { edgeLabel } from './draw-graph.ts';
import { drawShape, labelCentre } from './draw-shape.ts';
import type { Point } from './geometry.ts';
import { labelStyles, setLabel } from './label.ts';
import { selfLoop } from './sequence-columns.ts';
import { headingWidth, type PlacedFrame, type SequenceLayout } from './sequence-layout.ts';
import type { Sequence } from './sequence.ts';
import { element, labelText, path } from './svg.ts';

/** Draws a sequence diagram that is laid out. */
export function drawSequence(sequence: Sequence, layout: SequenceLayout): string[] {
  const lifelines = layout.heads.map(({ x }) =>
    element('path', { class: 'lifeline', d: path('M', { x, y: layout.lifelines.top }, 'L', { x, y: layout.lifelines.bottom }) }),
  );
  const heads = layout.heads.map((head, index) => {
    const { shape, classes } = sequence.participants[index] ?? { shape: 'rect' as const, classes: [] };
    const text = labelText(head.text, labelStyles.node, labelCentre(shape, head), 'label');
    return element('g', { class: ['node', ...classes].join(' ') }, drawShape(shape, head) + text);
  });
  const notes = layout.notes.map(({ box, text }) =>
    element('g', { class: 'node note-mark' }, drawShape('note', box) + labelText(text, labelStyles.message, box, 'label')),
  );
  return [...lifelines, ...layout.frames.map(drawFrame), ...layout.messages.map(drawMessage), ...notes, ...heads];
}

function drawMessage({ step, fromX, toX, y, text, labelCentre: centre }: SequenceLayout['messages'][number]): string {
  const className = step.dashed ? 'edge message dotted' : 'edge message';
  const label = edgeLabel(text, centre);
  if (step.from === step.to) return element('g', { class: className }, selfMessage(fromX, y)) + label;
  const sign = Math.sign(toX - fromX);
  // A head's base is where the line stops; a line without a head runs through, and a cross stands on it.
  const startBase = { x: fromX + (step.start === 'none' ? 0 : sign * arrowLength), y };
  const endBase = { x: toX - (step.end === 'none' ? 0 : sign * arrowLength), y };
  const lineEnd = step.end === 'cross' ? { x: toX, y } : endBase;
  const drawing =
    element('path', { class: 'line', d: path('M', startBase, 'L', lineEnd) }) +
    drawEnd(step.start, startBase, { x: fromX, y }) +
    drawEnd(step.end, endBase, { x: toX, y });
  return element('g', { class: className }, drawing) + label;
}

function selfMessage(x: number, y: number): string {
  const right = x + selfLoop.width;
  const bottom = y + selfLoop.height;
  const base = { x: x + arrowLength, y: bottom };
  const corner = 6;
  const line = path(
    'M',
    { x, y },
    'L',
    { x: right - corner, y },
    'Q',
    { x: right, y },
    { x: right, y: y + corner },
    'L',
    { x: right, y: bottom - corner },
    'Q',
    { x: right, y: bottom },
    { x: right - corner, y: bottom },
    'L',
    base,
  );
  return element('path', { class: 'line', d: line }) + drawEnd('arrow', base, { x, y: bottom });
}

function drawFrame({ box, headings }: PlacedFrame): string {
  const left = box.x - box.width / 2;
  const right = box.x + box.width / 2;
  const outline = element('rect', { x: left, y: box.y - box.height / 2, width: box.width, height: box.height, rx: 6 });
  const parts = headings.map(({ keyword, condition, y }, index) => {
    const width = headingWidth(keyword);
    const rule = index === 0 ? '' : element('path', { class: 'branch', d: path('M', { x: left, y }, 'L', { x: right, y }) });
    const middle = y + 13;
    const keywordAt: Point = { x: left + 10, y: middle };
    const conditionAt: Point = { x: left + width + condition.width / 2, y: y + 5 + Math.max(16, condition.height) / 2 };
    const ground = element('rect', {
      class: 'ground',
      x: left + 4,
      y: middle - 9,
      width: width + condition.width + 2,
      height: Math.max(18, condition.height + 2),
      rx: 2,
    });
    return (
      rule +
      ground +
      labelText(setLabel(keyword, labelStyles.keyword), labelStyles.keyword, keywordAt, 'keyword') +
      element('g', { class: 'edge-label' }, labelText(condition, labelStyles.message, conditionAt, 'label'))
    );
  });
  return element('g', { class: 'frame' }, outline + parts.join(''));
}
