import type { Heading, Nodes, RootContent } from 'mdast';
import { type Estimate } from '../../estimates/estimate.ts';
import { type Reference } from '../../schemas/reference.ts';
import { isJsx } from '../../schemas/design-text.ts';
import { addressOf } from './address.ts';
import { citationsAsText } from './citations-as-text.ts';
import { flattenComponent } from './flatten-component.ts';

/** Where a worked design stands, and what it draws on. */
export interface DesignSource {
  /** Its file, from the project's root: `content/designs/recsys/ads-ranking/index.mdx`. */
  readonly file: string;
  /** The site's address with the base path, ending in a slash. */
  readonly root: string;
  readonly estimate: Estimate | undefined;
  readonly references: ReadonlyMap<string, Reference>;
}

/** A node of a page as plain Markdown: no components, no citation keys, no comments, and links that lead there from anywhere. */
export function flatten(node: Nodes, source: DesignSource): RootContent[] {
  if (isJsx(node)) return flattenComponent(node, source, (children) => flattenAll(children, source));
  switch (node.type) {
    case 'text':
      return textNode(citationsAsText(node.value, source.references));
    case 'inlineMath':
      return [raw(`$$${node.value}$$`)];
    case 'math':
      return [raw(`$$\n${node.value}\n$$`)];
    case 'code':
      return [{ ...node, meta: null, value: node.value || (node.meta ?? '') }];
    case 'link':
      return link(node.url, flattenAll(node.children, source), source);
    case 'image':
      return [{ ...node, url: addressOf(node.url, source) }];
    case 'containerDirective':
      return [withChildren({ type: 'blockquote', children: [] }, flattenAll(node.children, source))];
    case 'textDirective':
      // Nobody means one: a colon before a letter, as in "train:test".
      return [...textNode(`:${node.name}`), ...flattenAll(node.children, source)];
    case 'delete':
      return [raw('~~'), ...flattenAll(node.children, source), raw('~~')];
    case 'leafDirective':
    case 'footnoteDefinition':
      return flattenAll(node.children, source);
    case 'footnoteReference':
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
    case 'mdxjsEsm':
    case 'yaml':
    case 'toml':
    case 'root':
      return [];
    case 'heading':
      return [withChildren<Heading>({ type: 'heading', depth: node.depth, children: [] }, flattenAll(node.children, source))];
    case 'tableCell':
      return [withChildren(node, flattenAll(node.children, source).map(inCell))];
    default:
      return ['children' in node ? withChildren(node, flattenAll(node.children, source)) : node];
  }
}

/** Nodes in their order; what a dropped comment leaves at the edges of a line is trimmed. */
function flattenAll(children: readonly Nodes[], source: DesignSource): RootContent[] {
  const joined: RootContent[] = [];
  for (const node of children.flatMap((child) => flatten(child, source))) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value = (last.value + node.value).replace(/ {2,}/g, ' ');
    else joined.push(node);
  }
  return joined;
}

/** The node with other children, trimmed at its edges if it is a block of text. The caller sees to it that they fit. */
export function withChildren<Node extends Extract<RootContent, { children: unknown }>>(node: Node, children: RootContent[]): Node {
  const isBlock = ['paragraph', 'heading', 'tableCell'].includes(node.type);
  return { ...node, children: isBlock ? trimmed(children) : children };
}

function trimmed(children: RootContent[]): RootContent[] {
  const last = children.length - 1;
  return children
    .map((child, index) => {
      if (child.type !== 'text') return child;
      const value = index === 0 ? child.value.trimStart() : child.value;
      return { ...child, value: index === last ? value.trimEnd() : value };
    })
    .filter((child) => child.type !== 'text' || child.value !== '');
}

/** A text node with spaces and lines as one types them, so that the text can be edited; none for an empty text. */
export function textNode(text: string): RootContent[] {
  const value = text.replace(/[\u00a0\u202f\u2009]/g, ' ').replace(/[ \t]*\n[ \t]*/g, ' ');
  return value === '' ? [] : [{ type: 'text', value }];
}

/** Markdown that is written as it stands. */
function raw(value: string): RootContent {
  return { type: 'html', value };
}

/** In a table a bar ends the cell, also in a formula. */
function inCell(node: RootContent): RootContent {
  return node.type === 'html' ? { ...node, value: node.value.replaceAll('|', '\\vert ').replaceAll('\n', ' ') } : node;
}

/** Terms of the glossary become plain text. */
function link(url: string, children: RootContent[], source: DesignSource): RootContent[] {
  if (url.startsWith('glossary:')) return children;
  return [withChildren({ type: 'link', url: addressOf(url, source), children: [] }, children)];
}
