/** Gives the reader a file. */
export function download(blob: Blob, title: string, extension: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${fileName(title)}.${extension}`;
  link.click();
  // Some browsers read the file only once somebody has said where to.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A name for a file that every system takes. */
export function fileName(title: string): string {
  const name = title
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+|[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, '-')
    .toLowerCase();
  return Array.from(name).slice(0, 60).join('') || 'design-document';
}
