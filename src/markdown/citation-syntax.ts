/** One cited work inside a citation: the key and, after a comma, the place in the work. */
export interface CitedWork {
  key: string;
  /** For instance `§3` or `Table 2`; empty when the whole work is cited. */
  at: string;
}

const citation = /\[(@[a-z0-9][^\][]*)\]/g;

/** A run of plain text, or a citation of one or more works. */
export type CitationSegment = { text: string } | { works: CitedWork[] };

/** Splits text at its citations: `see [@chow1970; @elkan2001, §2].` */
export function splitCitations(text: string): CitationSegment[] {
  const segments: CitationSegment[] = [];
  let end = 0;
  for (const match of text.matchAll(citation)) {
    if (match.index > end) segments.push({ text: text.slice(end, match.index) });
    segments.push({ works: (match[1] ?? '').split(';').map(parseWork) });
    end = match.index + match[0].length;
  }
  if (end < text.length) segments.push({ text: text.slice(end) });
  return segments;
}

function parseWork(source: string): CitedWork {
  const [key = '', ...place] = source.trim().split(',');
  return { key: key.trim().replace(/^@/, ''), at: place.join(',').trim() };
}

/** The distinct keys cited in a page's source, in order of first use. Code is passed over. */
export function citedKeys(source: string): string[] {
  const prose = source.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
  const works = splitCitations(prose).flatMap((segment) => ('works' in segment ? segment.works : []));
  return [...new Set(works.map((work) => work.key))];
}
