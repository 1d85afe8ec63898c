import { addText, oneLine, type DesignDocument, type DocumentTemplate, type OtherText } from './document.ts';
import { withoutFrontMatter } from './front-matter.ts';
import { splitBlocks, type Block } from './markdown-blocks.ts';
import { unescapeMarker } from './markers.ts';
import { withoutQuestions } from './questions.ts';

/** What a Markdown file says, in the terms of the template. */
export type FromMarkdown = Pick<DesignDocument, 'title' | 'sections' | 'others'>;

/**
 * Reads a Markdown file that `toMarkdown` wrote, also one that somebody edited since, and any other Markdown file. Sections are found by their
 * marks, else by their headings; text that has no place in the template goes to `others`. No text is dropped: of a section that the file
 * has twice, both texts are kept.
 */
export function fromMarkdown(markdown: string, template: DocumentTemplate): FromMarkdown {
  const { lines, title: metaTitle, kept } = withoutFrontMatter(readLines(markdown));
  const { blocks, title, sameVersion } = splitBlocks(lines, template);
  const sections = new Map<string, string>();
  const others: OtherText[] = [...kept];

  for (const block of blocks) {
    const text = blockText(block, (texts) => withoutQuestions(texts, template, sameVersion).map((line) => unescapeMarker(line)));
    if (block.kind === 'section') addText(sections, block.id, text);
    else if (block.kind === 'other' || text !== '') others.push({ heading: block.heading, text });
  }
  return { title: oneLine(title ?? metaTitle ?? ''), sections: Object.fromEntries(sections), others };
}

/** The lines of a file. An editor that ends lines with CR LF ends all of them so, ours included; then the CR is not the author's. */
function readLines(markdown: string): string[] {
  const text = markdown.replace(/^\uFEFF/, '');
  const lines = (text.includes('\n') ? text : text.replaceAll('\r', '\n')).split('\n');
  const first = lines.find((line) => line.trim() !== '');
  const own = first?.endsWith('\r') ? lines.map((line) => line.replace(/\r$/, '')) : lines;
  return own.at(-1) === '' ? own.slice(0, -1) : own;
}

/** The text of a block. A marked block has exactly one empty line of ours before its text and one after it; of others no empty line is kept. */
function blockText({ lines, marked }: Block, clean: (lines: string[]) => string[]): string {
  if (!marked)
    return clean(lines)
      .join('\n')
      .replace(/^(?:[ \t]*\n)+/, '')
      .trimEnd();
  const start = lines[0] === '' ? 1 : 0;
  const end = lines.length > start && lines.at(-1) === '' ? -1 : undefined;
  return clean(lines.slice(start, end)).join('\n');
}
