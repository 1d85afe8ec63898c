import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Root } from 'mdast';

/**
 * The tree of a section's Markdown, with tables. Sätteri, which parses the pages, is native code; this parser runs in a browser as it is.
 * Formulas, which Markdown does not know, become code, so that it leaves them alone.
 */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(formulasAsCode(markdown), { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** `$$x$$` as inline code and a formula on lines of its own as a fence; code that is there already stays as it is. */
function formulasAsCode(markdown: string): string {
  return markdown
    .split(/(^ {0,3}(?:`{3,}|~{3,})[^]*?(?:^ {0,3}(?:`{3,}|~{3,})[ \t]*$|(?![^]))|`[^`\n]+`)/m)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(/^\$\$[ \t]*\n([^`]*?)\n\$\$[ \t]*$/gm, '```math\n$1\n```').replace(/\$\$([^$`\n]+)\$\$/g, '`$1`'),
    )
    .join('');
}
