/** A diagram's source without what is no part of the drawing, and where its lines came from. */
export interface DiagramSource {
  /** What the parser gets. */
  text: string;
  /** The line of the author's source that a line of `text` stands on; both count from 1. */
  originalLine(line: number): number;
}

/**
 * Takes front matter, directives and comments out of a source.
 *
 * Mermaid takes them out too, but then counts lines without them, so that its errors point at the wrong line.
 */
export function readSource(source: string): DiagramSource {
  const kept: { text: string; line: number }[] = [];
  let inside: 'front matter' | 'directive' | undefined;
  source.split(/\r\n?|\n/).forEach((text, index) => {
    const trimmed = text.trim();
    if (inside === 'front matter') {
      if (trimmed === '---') inside = undefined;
    } else if (inside === 'directive') {
      if (trimmed.endsWith('}%%')) inside = undefined;
    } else if (kept.length === 0 && trimmed === '---') {
      inside = 'front matter';
    } else if (trimmed.startsWith('%%{')) {
      if (!trimmed.endsWith('}%%')) inside = 'directive';
    } else if (!trimmed.startsWith('%%') && (kept.length > 0 || trimmed !== '')) {
      kept.push({ text, line: index + 1 });
    }
  });
  while (kept.at(-1)?.text.trim() === '') kept.pop();
  return {
    text: kept.map(({ text }) => text).join('\n') + '\n',
    // Errors at the end of the source are reported one line behind it.
    originalLine: (line) => kept[Math.min(Math.max(line, 1), kept.length) - 1]?.line ?? 1,
  };
}
