import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { splitCitations } from '../markdown/citation-syntax.ts';

/** A component or an HTML element in a page's source. */
export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node is a component or an HTML element. */
export function isJsx(node: MdastNode): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Whether the name of an element is that of a component. */
export function isComponentName(name: string | null): name is string {
  return name !== null && /^[A-Z]/.test(name) && name !== 'Fragment';
}

/** The line on which a node starts. */
export function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}

/** The attributes with a string, number or template without placeholders; a bare attribute is the empty string. */
export function literalAttributes(node: JsxElement): Record<string, string> {
  const entries = node.attributes.flatMap((attribute): [string, string][] => {
    if (attribute.type !== 'mdxJsxAttribute') return [];
    const { name, value } = attribute;
    if (typeof value !== 'object' || value === null) return [[name, value ?? '']];
    const literal = /^\s*(?:(["'`])((?:(?!\1|\$\{).)*)\1|(-?[\d._]+))\s*$/s.exec(value.value);
    return literal ? [[name, literal[2] ?? literal[3] ?? '']] : [];
  });
  return Object.fromEntries(entries);
}

/** Phrases in attributes are printed; an id, a level or a formula is not prose. */
export function readableAttributes(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (name !== 'when' && value.includes(' ') ? [value] : []))
    .join(' ');
}

/** The text of a node; an empty component such as `<Q id="x" />` stands as its name in angle brackets, and a comment as nothing. */
export function rawText(node: MdastNode): string {
  if (isJsx(node) && isComponentName(node.name) && node.children.length === 0) return `<${node.name}>`;
  if (commentOf(node) !== undefined) return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => rawText(child)).join('') : '';
}

/** The text of a node without citations. */
export function textOf(node: MdastNode): string {
  return withoutCitations(rawText(node));
}

/** What stands in a comment, written in braces, if the node is one. */
export function commentOf(node: MdastNode): string | undefined {
  if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') return undefined;
  return /^\s*\/\*(.*)\*\/\s*$/s.exec(node.value)?.[1]?.trim();
}

/** A text without its citations. */
export function withoutCitations(text: string): string {
  return splitCitations(text)
    .map((segment) => ('text' in segment ? segment.text : ''))
    .join('');
}

/** The keys cited in a text, as often as they are cited. */
export function citedIn(text: string): string[] {
  return splitCitations(text).flatMap((segment) => ('works' in segment ? segment.works.map(({ key }) => key) : []));
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
}

/** The ids of the quantities that a node prints, in order. */
export function quantitiesIn(node: MdastNode): string[] {
  if (isJsx(node) && node.name === 'Q') return [literalAttributes(node)['id'] ?? ''];
  return 'children' in node ? node.children.flatMap((child) => quantitiesIn(child)) : [];
}
