import postcss, { type AtRule, type Container, type Declaration, type Document, type Root, type Rule } from 'postcss';
import selectorParser from 'postcss-selector-parser';
import { isScope, type PageTokens } from './page-tokens.ts';

/** What a style sheet is for: its pages, and the words of all scripts, which may add any of them to a page. */
export interface StyleUse {
  pages: readonly PageTokens[];
  words: ReadonlySet<string>;
  /** The pages' HTML, in which inline styles use and set variables. */
  html: readonly string[];
}

/**
 * Removes what a style sheet does not need on its pages: rules that can match nothing there, variables that are never read
 * or always overridden, animations without a user.
 *
 * A rule stays as long as one page, or a script, has every name its selector asks for. States (`:hover`, `[open]`,
 * `[data-theme]`, `[aria-expanded]`) are never judged, so nothing that a script switches on is lost.
 */
export function purgeStyles(css: string, use: StyleUse): string {
  const root = postcss.parse(css);
  removeComments(root);
  removeReplacedRules(root);
  removeUnmatchedRules(root, use);
  removeOverriddenVariables(root);
  removeUnusedVariables(root, use);
  removeUnusedKeyframes(root);
  removeEmpty(root);
  return root.toString();
}

function removeComments(root: Root): void {
  root.walkComments((comment) => {
    comment.remove();
  });
}

/**
 * Starlight's rules for what the site leaves to the browser, icons in data URLs among them: disclosure triangles in the text,
 * and the tick at the current heading of the narrow table of contents, which is bold instead.
 */
const replacedRules: readonly RegExp[] = [
  /^\.sl-markdown-content (details|summary)[^,]*:not\(:where\(\.not-content/,
  /^\.isMobile.*\[aria-current=['"]?true['"]?\].*:after$/,
];

function removeReplacedRules(root: Root): void {
  root.walkRules((rule) => {
    if (replacedRules.some((pattern) => pattern.test(rule.selectors[0] ?? ''))) rule.remove();
  });
}

function removeUnmatchedRules(root: Root, { pages, words }: StyleUse): void {
  root.walkRules((rule) => {
    if (isInKeyframes(rule)) return;
    const selectors = rule.selectors.filter((selector) => canMatch(selector, pages, words));
    if (selectors.length === 0) rule.remove();
    else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
  });
}

/** Whether some page has every name that a selector asks for. */
export function canMatch(selector: string, pages: readonly PageTokens[], words: ReadonlySet<string>): boolean {
  if (selector.includes(codeWithOwnTheme)) return false;
  const parsed = selectorParser().astSync(selector);
  return pages.some((page) =>
    parsed.nodes.some((alternative) => nodesCanMatch(alternative, page, isOfCodeBlock(alternative) ? noWords : words)),
  );
}

const noWords: ReadonlySet<string> = new Set();

/** Expressive Code lets a block have another theme than its page; no block here has. */
const codeWithOwnTheme = '.expressive-code[data-theme';

/** Whether a selector is about code blocks, which the build makes and no script changes. */
function isOfCodeBlock(selector: selectorParser.Selector): boolean {
  let found = false;
  selector.walkClasses(({ value }) => {
    found ||= value === 'expressive-code';
  });
  return found;
}

function nodesCanMatch(selector: selectorParser.Selector, page: PageTokens, words: ReadonlySet<string>): boolean {
  return (
    selector.nodes.every((node) => nodeCanMatch(node, page, words)) &&
    compoundsOf(selector).every((nodes) => isOnScopedElement(nodes, page))
  );
}

/** The parts of a selector between its combinators: each is about one element. */
function compoundsOf(selector: selectorParser.Selector): selectorParser.Node[][] {
  const compounds: selectorParser.Node[][] = [[]];
  for (const node of selector.nodes) {
    if (node.type === 'combinator') compounds.push([]);
    else compounds.at(-1)?.push(node);
  }
  return compounds;
}

/** Of `img:where(.astro-abc12345)`: whether the page has such an image in this component. Other selectors are not judged. */
function isOnScopedElement(nodes: readonly selectorParser.Node[], { scoped }: PageTokens): boolean {
  const tag = nodes.find(({ type }) => type === 'tag')?.value?.toLowerCase();
  const scopes = nodes
    .flatMap((node) =>
      node.type === 'pseudo' && node.value === ':where' && node.nodes.length === 1 ? (node.nodes[0]?.nodes ?? []) : [node],
    )
    .filter((node) => node.type === 'class' && isScope(node.value));
  return tag === undefined || scopes.every(({ value }) => scoped.has(`${tag}.${value ?? ''}`));
}

function nodeCanMatch(node: selectorParser.Node, page: PageTokens, words: ReadonlySet<string>): boolean {
  switch (node.type) {
    case 'class':
      return page.classes.has(node.value) || words.has(node.value);
    case 'id':
      return page.ids.has(node.value) || words.has(node.value);
    case 'tag':
      return page.elements.has(node.value.toLowerCase()) || words.has(node.value);
    case 'attribute':
      // The site is written from left to right, and no script turns it.
      return !(node.attribute === 'dir' && node.value === 'rtl');
    case 'pseudo':
      if (!/^:(is|where|has|matches)$/.test(node.value) || node.nodes.length === 0) return true;
      return node.nodes.some((alternative) => nodesCanMatch(alternative, page, words));
    default:
      return true;
  }
}

/**
 * Drops a theme variable of a layered or earlier sheet that the site's own `:root` rule sets as well: unlayered rules win
 * over layers, and of two equal selectors the later one wins.
 */
function removeOverriddenVariables(root: Root): void {
  const winners = new Map<string, Declaration>();
  root.walkDecls(/^--/, (declaration) => {
    const rule = declaration.parent as Rule;
    if (rule.parent === root && rule.selectors.includes(':root')) winners.set(declaration.prop, declaration);
  });
  const order = new Map<unknown, number>();
  root.walk((node) => {
    order.set(node, order.size);
  });
  root.walkDecls(/^--/, (declaration) => {
    const winner = winners.get(declaration.prop);
    const rule = declaration.parent as Rule;
    if (!winner || winner === declaration || declaration.important || !rule.selectors.every(isRootSelector)) return;
    const earlier = (order.get(declaration) ?? 0) < (order.get(winner) ?? 0);
    if (isLayered(rule) || (earlier && rule.selectors.every((selector) => selector === ':root'))) declaration.remove();
  });
}

function isRootSelector(selector: string): boolean {
  return /^(:root|\[data-theme[^\]]*\])*(\s?::backdrop)?$/.test(selector);
}

/** A variable that only another unused variable reads goes too, so this repeats until nothing changes. */
function removeUnusedVariables(root: Root, { html, words }: StyleUse): void {
  const outside = new Set(html.flatMap((text) => [...text.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1])));
  let removed = true;
  while (removed) {
    removed = false;
    const read = new Set([...root.toString().matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]));
    root.walkDecls(/^--/, (declaration) => {
      if (read.has(declaration.prop) || outside.has(declaration.prop) || words.has(declaration.prop)) return;
      declaration.remove();
      removed = true;
    });
  }
}

function removeUnusedKeyframes(root: Root): void {
  const animations = new Set<string>();
  root.walkDecls(/^animation(-name)?$/, ({ value }) => {
    for (const word of value.split(/[\s,]+/)) animations.add(word);
  });
  root.walkAtRules('keyframes', (atRule) => {
    if (!animations.has(atRule.params)) atRule.remove();
  });
}

function removeEmpty(container: Container | Root): void {
  container.each((node) => {
    if (node.type !== 'rule' && node.type !== 'atrule') return;
    const block = node;
    if (!block.nodes) return;
    removeEmpty(block);
    if (block.nodes.length === 0) block.remove();
  });
}

function ancestors(rule: Rule): (Container | Document)[] {
  const found: (Container | Document)[] = [];
  for (let parent: Container | Document | undefined = rule.parent; parent; parent = parent.parent) found.push(parent);
  return found;
}

function isAtRule(node: Container | Document): node is AtRule {
  return node.type === 'atrule';
}

function isLayered(rule: Rule): boolean {
  return ancestors(rule).some((parent) => isAtRule(parent) && parent.name === 'layer');
}

function isInKeyframes(rule: Rule): boolean {
  return ancestors(rule).some((parent) => isAtRule(parent) && parent.name.endsWith('keyframes'));
}
