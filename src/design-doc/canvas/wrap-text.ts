/** Width of a text in pixels at a size of one pixel. */
export type Measure = (text: string) => number;

/** A text in lines no wider than `width` (in units of the font size). A word that is wider alone is cut. */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((long) => cutWord(long, width, measure))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function cutWord(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && measure(piece + character) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** Text set into a box: the font size in pixels, the lines, and whether some were left out. */
export interface SetText {
  readonly size: number;
  readonly lines: readonly string[];
  readonly isCut: boolean;
}

const leading = 1.35;

/** The largest of some sizes at which paragraphs fit into a box; at the smallest, what does not fit ends with "…". */
export function setText(
  paragraphs: readonly string[],
  box: { width: number; height: number },
  measure: Measure,
  sizes: readonly number[],
): SetText {
  for (const size of sizes) {
    const lines = paragraphs.flatMap((paragraph) => wrapText(paragraph, box.width / size, measure));
    const room = Math.floor(box.height / (size * leading));
    if (lines.length <= room) return { size, lines, isCut: false };
    if (size === sizes.at(-1)) {
      const kept = lines.slice(0, Math.max(1, room));
      return { size, lines: [...kept.slice(0, -1), ellipsis(kept.at(-1) ?? '', box.width / size, measure)], isCut: true };
    }
  }
  return { size: 0, lines: [], isCut: false };
}

/** A line that says that more follows, within a width. */
function ellipsis(line: string, width: number, measure: Measure): string {
  let kept = line.replace(/[\s.,;:]+$/, '');
  while (kept !== '' && measure(`${kept}…`) > width) kept = kept.replace(/\s*\S$/, '');
  return `${kept}…`;
}
