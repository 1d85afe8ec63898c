import { type OtherText } from './document.ts';

/** A file's lines below its front matter, the title that this gives, and the rest of it as text to keep. */
export interface WithoutFrontMatter {
  readonly lines: readonly string[];
  readonly title: string | undefined;
  readonly kept: readonly OtherText[];
}

/** Sets apart the front matter with which some tools open a Markdown file. */
export function withoutFrontMatter(lines: readonly string[]): WithoutFrontMatter {
  const end = /^---[ \t]*$/.test(lines[0] ?? '') ? lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line)) : -1;
  const entries = lines.slice(1, Math.max(end, 1));
  if (end === -1 || !/^[A-Za-z][\w-]*:/.test(entries[0] ?? '')) return { lines, title: undefined, kept: [] };
  const [, , title] = /^title:\s*(["']?)(.*?)\1\s*$/.exec(entries.find((entry) => entry.startsWith('title:')) ?? '') ?? [];
  const rest = entries.filter((entry) => title === undefined || !entry.startsWith('title:'));
  const kept = rest.some((entry) => entry.trim() !== '') ? [{ heading: 'Front matter', text: ['```yaml', ...rest, '```'].join('\n') }] : [];
  return { lines: lines.slice(end + 1), title, kept };
}
