/*
 * The marks by which a Markdown file says which of its parts is which: HTML comments on a line of their own, which a reader of the
 * rendered file does not see. A line of the author's that looks like a mark gets a backslash more when it is written, and one less when
 * it is read, so that any text survives.
 */

/** What a mark says. */
export type Marker =
  | { readonly kind: 'template'; readonly version: number }
  | { readonly kind: 'section'; readonly id: string }
  | { readonly kind: 'part' | 'other' | 'untitled' | 'end' };

const mark = /^\s*<!--\s*design-doc:\s*([a-z]+)(?:\s+([^\s>]*?))?\s*-->\s*$/;
const lookAlike = /^(\s*<!--\s*)(\\*)(?=design-doc:)/;

/** Opens a comment with the guiding questions of a blank document; ends where the comment ends. */
export const questionsOpening = '<!-- design-doc: questions';

/** The line that says it. */
export function markerLine(marker: Marker): string {
  const words =
    marker.kind === 'template' ? ['template', marker.version] : marker.kind === 'section' ? ['section', marker.id] : [marker.kind];
  return `<!-- design-doc: ${words.join(' ')} -->`;
}

/** What a line says, if it is a mark. */
export function readMarker(line: string): Marker | undefined {
  const [, kind, value = ''] = mark.exec(line) ?? [];
  if (kind === 'template') return { kind, version: Number.parseInt(value, 10) || 0 };
  if (kind === 'section' && value !== '') return { kind, id: value };
  return kind === 'part' || kind === 'other' || kind === 'untitled' || kind === 'end' ? { kind } : undefined;
}

/** A text of the author's, without a line that would be read as a mark. */
export function escapeMarkers(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(lookAlike, '$1\\$2'))
    .join('\n');
}

/** Undoes `escapeMarkers` on one line. */
export function unescapeMarker(line: string): string {
  return line.replace(lookAlike, (_, opening: string, slashes: string) => opening + slashes.slice(1));
}
