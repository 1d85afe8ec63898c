import SignaturePad, { type PointGroup } from 'signature_pad';
import { boardColors, boardSize, type BoardColor, type Stroke } from '../../practice/board.ts';
import { partOf } from '../search/part-of.ts';
import type { PracticeElement } from './element.ts';
import { make } from './make.ts';

const colorNames: Readonly<Record<BoardColor, string>> = { ink: 'Ink', accent: 'Accent' };
const open = new WeakMap<PracticeElement, SketchBoard>();

/** Opens the sketch board of the interview, or shows the strokes of another in it. */
export function openSketch(root: PracticeElement): void {
  const board = open.get(root) ?? new SketchBoard(root);
  open.set(root, board);
  board.show();
}

/** A board to draw on with a pen, a finger or a mouse. The strokes are kept in units of the board, so that they fit every screen. */
class SketchBoard {
  #root: PracticeElement;
  #pad: SignaturePad;
  #canvas = make('canvas', {
    class: 'practice-canvas',
    role: 'img',
    'aria-label': 'Sketch board, for a pointer; the board in words is its equal',
  });
  #colors: HTMLButtonElement[];
  #color: BoardColor = 'ink';
  /** The board as it was before each change. */
  #past: (readonly Stroke[])[] = [];

  constructor(root: PracticeElement) {
    this.#root = root;
    this.#colors = boardColors.map((color) => this.#button(colorNames[color], () => this.#choose(color)));
    const tools = make(
      'div',
      { class: 'practice-buttons', role: 'group', 'aria-label': 'Sketch board' },
      ...this.#colors,
      this.#button('Undo', () => this.#undo()),
      this.#button('Clear', () => this.#change([])),
    );
    partOf(root, '.practice-sketch', HTMLElement).append(tools, this.#canvas);
    this.#pad = new SignaturePad(this.#canvas, { minWidth: 1, maxWidth: 1, dotSize: 1.5, minDistance: 2, backgroundColor: 'transparent' });
    this.#pad.addEventListener('endStroke', () => this.#take());
    new ResizeObserver(() => this.#draw()).observe(this.#canvas);
    new MutationObserver(() => this.#draw()).observe(document.documentElement, { attributeFilter: ['data-theme'] });
    root.addEventListener('session', () => this.show());
    this.#choose('ink');
    this.#colors[0]?.focus();
  }

  show(): void {
    this.#past = [];
    this.#draw();
  }

  get #strokes(): readonly Stroke[] {
    return this.#root.keeper?.session.board.strokes ?? [];
  }

  /** Pixels of the screen for each unit of the board. */
  get #scale(): number {
    return this.#canvas.clientWidth / boardSize.width || 1;
  }

  #button(text: string, act: () => void): HTMLButtonElement {
    const button = make('button', { type: 'button' }, text);
    button.addEventListener('click', act);
    return button;
  }

  #choose(color: BoardColor): void {
    this.#color = color;
    this.#colors.forEach((button, index) => button.setAttribute('aria-pressed', String(boardColors[index] === color)));
    this.#pad.penColor = this.#colorOf(color);
  }

  /** The color in the theme that is on. */
  #colorOf(color: BoardColor): string {
    const style = getComputedStyle(this.#canvas);
    return color === 'ink' ? style.color : style.accentColor;
  }

  /** Keeps the stroke that was just drawn. */
  #take(): void {
    const drawn = this.#pad.toData().at(-1);
    if (!drawn) return;
    const scale = this.#scale;
    const points = drawn.points.flatMap(({ x, y }) => [x, y].map((value) => Math.round((value / scale) * 10) / 10));
    this.#change([...this.#strokes, { color: this.#color, points }]);
  }

  #change(strokes: readonly Stroke[]): void {
    this.#past.push(this.#strokes);
    this.#store(strokes);
  }

  #undo(): void {
    // After a reload the last stroke goes, then the one before.
    this.#store(this.#past.pop() ?? this.#strokes.slice(0, -1));
  }

  #store(strokes: readonly Stroke[]): void {
    const { keeper } = this.#root;
    if (!keeper) return;
    keeper.edit({ board: { ...keeper.session.board, strokes } });
    this.#draw();
  }

  #draw(): void {
    const { clientWidth, clientHeight } = this.#canvas;
    if (clientWidth === 0) return;
    const ratio = window.devicePixelRatio;
    this.#canvas.width = clientWidth * ratio;
    this.#canvas.height = clientHeight * ratio;
    this.#canvas.getContext('2d')?.scale(ratio, ratio);
    this.#pad.fromData(this.#strokes.map((stroke) => this.#groupOf(stroke)));
    this.#choose(this.#color);
  }

  #groupOf({ color, points }: Stroke): PointGroup {
    const scale = this.#scale;
    const { dotSize, minWidth, maxWidth, velocityFilterWeight, compositeOperation } = this.#pad;
    const group = { dotSize, minWidth, maxWidth, velocityFilterWeight, compositeOperation, penColor: this.#colorOf(color) };
    const at = (index: number): number => (points[index] ?? 0) * scale;
    return {
      ...group,
      points: points.flatMap((_, index) => (index % 2 === 0 ? [{ x: at(index), y: at(index + 1), pressure: 0.5, time: index * 8 }] : [])),
    };
  }
}
