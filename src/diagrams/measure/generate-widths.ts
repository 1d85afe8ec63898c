/**
 * Writes the advance widths of Source Sans 3, the font of diagram labels, to `source-sans-3-widths.ts`:
 *
 *   node src/diagrams/measure/generate-widths.ts
 *
 * Its result is committed, so that a build needs neither a browser nor the font. Run it again when the font changes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';

const folder = 'node_modules/@fontsource-variable/source-sans-3/files';
/** The package splits the font by script; the first file that holds a character wins. */
const subsets = ['latin', 'latin-ext', 'greek', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek-ext'];
const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, offset) => String.fromCodePoint(from + offset)).join('');
const wanted = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}${range(0x391, 0x3a9)}${range(0x3b1, 0x3c9)}\u00b5–—‘’“”…•−≤≥≈≠∞√∑←↑→↓↔⇒€™`;

/** Widths in thousandths of the font size, by character. */
async function widths(weight: number): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const subset of subsets) {
    const file = await readFile(`${folder}/source-sans-3-${subset}-wght-normal.woff2`);
    const fixed = await subsetFont(file, wanted, { targetFormat: 'sfnt', variationAxes: { wght: weight } });
    const font = create(Buffer.from(fixed));
    if (!('glyphForCodePoint' in font)) throw new Error(`${subset} is a collection, not a font.`);
    for (const character of wanted) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (found.has(character) || !font.hasGlyphForCodePoint(codePoint)) continue;
      found.set(character, Math.round((font.glyphForCodePoint(codePoint).advanceWidth * 1000) / font.unitsPerEm));
    }
  }
  return found;
}

/** One line a width: the characters that share it. */
function table(found: Map<string, number>): string {
  const groups = new Map<number, string>();
  for (const character of wanted) {
    const width = found.get(character);
    if (width === undefined || groups.get(width)?.includes(character)) continue;
    groups.set(width, (groups.get(width) ?? '') + character);
  }
  const escape = (text: string): string => text.replace(/[\\']/g, '\\$&').replaceAll('\u00a0', '\\u00a0').replaceAll('\u00ad', '\\u00ad');
  const rows = [...groups].sort(([a], [b]) => a - b).map(([width, characters]) => `    ${width}: '${escape(characters)}',`);
  return `{\n${rows.join('\n')}\n  }`;
}

const regular = await widths(400);
const semibold = await widths(600);
const missing = [...new Set(wanted)].filter((character) => !regular.has(character));
await writeFile(
  'src/diagrams/measure/source-sans-3-widths.ts',
  `/**
 * Advance widths of Source Sans 3 by weight: the width in thousandths of the font size, and the characters that have it.
 *
 * Written by generate-widths.ts; not edited by hand.
 */
export const sourceSans3Widths = {
  400: ${table(regular)},
  600: ${table(semibold)},
} as const;
`,
);
process.stdout.write(`${regular.size} characters; not in the font: ${missing.join('')}\n`);
