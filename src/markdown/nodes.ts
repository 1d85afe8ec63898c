import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';

/**
 * Ready-made HTML as a node. A `Fragment` with `set:html` stays one string in the compiled page; raw HTML would be parsed
 * again into hundreds of JSX calls.
 */
export function inlineHtml(html: string): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name: 'Fragment',
    attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }],
    children: [],
  };
}

/** Like {@link inlineHtml}, for a block. */
export function blockHtml(html: string): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name: 'Fragment',
    attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }],
    children: [],
  };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for HTML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
