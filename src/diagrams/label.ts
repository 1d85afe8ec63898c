import { textWidth, type FontWeight } from './measure/text-width.ts';

/** The lines of a label with the room that they need. */
export interface Label {
  lines: string[];
  width: number;
  height: number;
}

/** How a kind of label is set; the sizes are those of diagram.css. */
export interface LabelStyle {
  fontSize: number;
  lineHeight: number;
  weight: FontWeight;
  /** Extra space after each character, in em. */
  letterSpacing?: number;
  /** Whether the style sheet sets the label in capitals. */
  capitals?: boolean;
  /** Longer lines are broken between words. */
  maximumWidth: number;
}

/** The styles of all labels. */
export const labelStyles = {
  node: { fontSize: 14, lineHeight: 18, weight: 400, maximumWidth: 180 },
  edge: { fontSize: 12.5, lineHeight: 16, weight: 400, maximumWidth: 150 },
  message: { fontSize: 12.5, lineHeight: 16, weight: 400, maximumWidth: 230 },
  cluster: { fontSize: 12.5, lineHeight: 16, weight: 600, letterSpacing: 0.045, maximumWidth: 400 },
  keyword: { fontSize: 11, lineHeight: 16, weight: 600, letterSpacing: 0.07, capitals: true, maximumWidth: 400 },
} as const satisfies Record<string, LabelStyle>;

const namedEntities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', equals: '=' };

function decodeEntities(text: string): string {
  return text.replace(/&(#x?)?(\w+);/g, (entity: string, numeric: string | undefined, name: string) => {
    if (numeric === undefined) return namedEntities[name] ?? entity;
    const codePoint = Number.parseInt(name, numeric === '#x' ? 16 : 10);
    return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : entity;
  });
}

/** The lines that an author wrote: `<br/>`, `\n` and line ends break, entities become characters. */
export function authoredLines(source: string): string[] {
  return source
    .split(/<br\s*\/?>|\\n|\n/i)
    .map((line) =>
      decodeEntities(line)
        .replace(/[ \t]+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
}

/** The label as one line of running text. */
export function plainText(source: string): string {
  return authoredLines(source).join(' ');
}

function lineWidth(text: string, style: LabelStyle): number {
  const spacing = (style.letterSpacing ?? 0) * style.fontSize * Array.from(text).length;
  return textWidth(style.capitals ? text.toUpperCase() : text, style.fontSize, style.weight) + spacing;
}

/** Breaks a line between words into the fewest lines that fit, then evens their lengths out. */
function wrap(text: string, style: LabelStyle): string[] {
  const fill = (limit: number): string[] => {
    const lines: string[] = [];
    for (const word of text.split(' ')) {
      const last = lines.at(-1);
      if (last !== undefined && lineWidth(`${last} ${word}`, style) <= limit) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  };
  const fewest = fill(style.maximumWidth);
  let best = fewest;
  for (let limit = style.maximumWidth - 8; limit > 40; limit -= 8) {
    const narrower = fill(limit);
    if (narrower.length > fewest.length) break;
    best = narrower;
  }
  return best;
}

/** Breaks a label into lines and measures it; an empty label has no lines and no size. */
export function setLabel(source: string, style: LabelStyle): Label {
  const lines = authoredLines(source).flatMap((line) => wrap(line, style));
  return {
    lines,
    width: Math.max(0, ...lines.map((line) => lineWidth(line, style))),
    height: lines.length * style.lineHeight,
  };
}
