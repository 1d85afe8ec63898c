/**
 * Makes the fonts that the site ships, from the npm packages of Source Serif 4 and Source Sans 3 and, for formulas, from
 * STIX Math (Debian's `fonts-stix`). Its results in `src/styles/fonts/` are committed; run it again only to change them:
 *
 *   node scripts/make-fonts.ts
 *
 * All three families are under the SIL Open Font License 1.1 (`src/styles/fonts/OFL.txt`).
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const ascii = range(0x20, 0x7e);
/** The letters of names and the signs of sums that the pages use; other characters fall back to a system font. */
const text =
  ascii + ' §°±²³µ·¼½¾×÷ÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÚÜÝßàáâãäåæçèéêëíîïñòóôõöøùúûüýčćęěğıłńňőřşšśťůűźżžŁŠŽÖ–—‘’“”…−≤≥≈≠→←↑↓↩\u00a0\u202f\u2011';

const serif = 'node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400';
const jobs = [
  { from: `${serif}-normal.woff2`, to: 'serif-400.woff2', text },
  { from: `${serif}-italic.woff2`, to: 'serif-400-italic.woff2', text },
  { from: 'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2', to: 'sans-variable.woff2', text },
  {
    from: '/usr/share/fonts/opentype/stix-word/STIXMath-Regular.otf',
    to: 'math.woff2',
    // Letters, Greek, operators, arrows, delimiters, and the mathematical italics that MathML maps variables to.
    text:
      ascii +
      range(0x391, 0x3d6) +
      '±×÷·′″‖…∂∇∈∉∋∑∏∫√∝∞∧∨∩∪∼≈≠≡≤≥≪≫⊂⊆⊕⊗⊤⊥⋅⋯⌈⌉⌊⌋⟨⟩→←↔⇒⇔↦−ℓℝℕℤ𝔼ℙ𝟏ℎ' +
      range(0x1d434, 0x1d467) +
      range(0x1d6fc, 0x1d71b) +
      range(0x1d400, 0x1d433) +
      range(0x1d49c, 0x1d4cf) +
      '\u2061\u2062',
  },
];

await mkdir('src/styles/fonts', { recursive: true });
for (const job of jobs) {
  if (!existsSync(job.from)) throw new Error(`${job.from} is missing: install the package that holds it (Debian: fonts-stix).`);
  const font = await subsetFont(await readFile(job.from), job.text, { targetFormat: 'woff2' });
  await writeFile(`src/styles/fonts/${job.to}`, font);
  process.stdout.write(`${job.to}: ${font.length} bytes\n`);
}
