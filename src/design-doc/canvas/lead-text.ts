import type { List, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from '../parse-markdown.ts';

/**
 * The first thing that a section says, as plain text: its first paragraph, or the items of the list that it opens with, one each.
 * Headings, tables, code and comments before it are passed over; of a quotation, what it says.
 */
export function leadText(markdown: string): string[] {
  return leadOf(parseMarkdown(markdown).children);
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
  if (block.type !== 'paragraph') return [];
  const text = toString(block, { includeHtml: false }).replace(/\s+/g, ' ').trim();
  return text === '' ? [] : [text];
}
