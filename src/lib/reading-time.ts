/** Words a minute that an adult reads of technical prose; the usual figure for on-screen reading is 200 to 250. */
const wordsPerMinute = 220;

/** Words of prose in a page's source, without code, imports and markup. */
export function countWords(source: string): number {
  const prose = source
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .replace(/^(import|export) .*$/gm, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\]\([^)]*\)|\{#[^}]*\}/g, ' ');
  return prose.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
}

/** Minutes to read a page, rounded up. */
export function readingMinutes(source: string): number {
  return Math.ceil(countWords(source) / wordsPerMinute);
}
