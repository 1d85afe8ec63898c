/** A table of a Markdown text. */
export interface ReadTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a text. */
export function readTables(text: string): ReadTable[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index): ReadTable[] => {
    if (index === 0 || !/^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(line) || !line.includes('-') || !line.includes('|')) return [];
    const end = lines.findIndex((other, at) => at > index && !other.includes('|'));
    const rows = lines.slice(index + 1, end === -1 ? undefined : end).map(cells);
    return [{ header: cells(lines[index - 1] ?? ''), rows }];
  });
}

function cells(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}
