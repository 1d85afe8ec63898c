import type { List, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';

/**
 * The first thing that a section says, as plain text: its first paragraph, or the items of the list that it opens with, one each.
 * Headings, tables, code and comments before it are passed over; of a quotation, what it says.
 */
export function leadText(markdown: string): string[] {
  return leadOf(fromMarkdown(markdown).children);
}

function leadOf(blocks: readonly RootContent[]): string[] {
  for (const block of blocks) {
    const lead = block.type === 'blockquote' ? leadOf(block.children) : block.type === 'list' ? itemsOf(block) : textOf(block);
    if (lead.length > 0) return lead;
  }
  return [];
}

function itemsOf({ children }: List): string[] {
  return children.flatMap((item) => leadOf(item.children).map((text) => `• ${text.replace(/^\[[ xX]\] |^• /, '')}`));
}

function textOf(block: RootContent): string[] {
  // A table is a paragraph to a parser that does not know it.
  if (block.type !== 'paragraph') return [];
  // A formula in a line is shown as it is written, without its marks.
  const text = toString(block, { includeHtml: false })
    .replace(/\$\$(.+?)\$\$/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' || text.startsWith('|') ? [] : [text];
}
