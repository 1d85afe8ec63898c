/** The colors of the board. */
export const boardColors = ['ink', 'accent'] as const;

/** A color of the board. */
export type BoardColor = (typeof boardColors)[number];

/** The size of the board in its own units, whatever the screen. */
export const boardSize = { width: 800, height: 500 } as const;

/** A line drawn in one go: x and y in turn, in units of the board. */
export interface Stroke {
  readonly color: BoardColor;
  readonly points: readonly number[];
}

/** What stands on the board: as drawn, and in words for whoever does not draw or see. */
export interface Board {
  readonly strokes: readonly Stroke[];
  readonly words: string;
}

/** Reads stored strokes; what cannot be drawn is left out. */
export function readStrokes(value: unknown): readonly Stroke[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((stroke: unknown) => {
    if (typeof stroke !== 'object' || stroke === null) return [];
    const { color, points } = stroke as Record<string, unknown>;
    const known = boardColors.find((name) => name === color);
    const isLine = Array.isArray(points) && points.length >= 2 && points.length % 2 === 0 && points.every((x) => Number.isFinite(x));
    return known && isLine ? [{ color: known, points: points as number[] }] : [];
  });
}

const drawnColors: Readonly<Record<BoardColor, string>> = { ink: '#1d1b17', accent: '#942b3d' };

/** The board as an SVG file of its own. */
export function boardSvg(strokes: readonly Stroke[]): string {
  const { width, height } = boardSize;
  const lines = strokes.map(({ color, points }) => `<polyline stroke="${drawnColors[color]}" points="${pointsText(points)}"/>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    '<g fill="none" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">',
    ...lines,
    '</g></svg>',
  ].join('\n');
}

function pointsText(points: readonly number[]): string {
  // A dot is a line that goes nowhere.
  const drawn = points.length === 2 ? [...points, ...points] : points;
  return drawn.map((value) => Math.round(value * 10) / 10).join(' ');
}
