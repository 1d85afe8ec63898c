import type { MdastNode } from 'satteri';
import {
  citedIn,
  commentOf,
  isComponentName,
  isJsx,
  lineOf,
  literalAttributes,
  rawText,
  readableAttributes,
  textOf,
} from './design-text.ts';

/** A number with a unit that an author typed, where it stands, and whether it can be moved into an `estimate.ts` as it is. */
export interface TypedNumber {
  line: number;
  /** The number with its unit: `45 ms`. */
  text: string;
  /** The component whose attribute holds it; nothing when it stands in the text. */
  component?: string;
  /** Whether a reason stands beside it that the parser took for text. */
  hasPrintedReason?: boolean;
}

/** The shortest reason for a typed number that tells a reviewer anything, in characters. */
const shortestTypedReason = 20;

const units = [
  '%|percent|‰',
  '[nmμu]s|s|min|h|seconds?|minutes?|hours?|days?|weeks?|months?|years?',
  '[kKMGTP]i?B|[kMGT]?bit|bytes?',
  '[kMGTPE]?FLOPs?|[mkM]?W|[kM]?Wh|[kMG]?Hz|QPS|rps|fps',
  '[kMB]|thousand|million|billion|trillion',
  'USD|dollars?|cents?',
].join('|');

const digits = String.raw`\d(?:[\d,._]*\d)?`;
const numberWithUnit = new RegExp(String.raw`\$\s?${digits}|(?<![\w.-])${digits}(?:e\d+)?[\s-]?(?:${units})(?![\w°])`, 'gu');

/**
 * The numbers with a unit that stand in a page's prose, tables or printed attributes.
 *
 * A number is left out when its paragraph, row or component cites a source, or holds a comment that says why it is typed:
 * `typed: the plan of an interview is a choice`, in braces and comment signs. Code and formulas are not prose.
 */
export function typedNumbers(root: MdastNode): TypedNumber[] {
  const found: TypedNumber[] = [];
  const visit = (node: MdastNode): void => {
    if (isJsx(node) && isComponentName(node.name) && citedIn(rawText(node)).length === 0) {
      const component = node.name;
      found.push(...numbersIn(readableAttributes(literalAttributes(node))).map((text) => ({ line: lineOf(node), text, component })));
    }
    if (isBlock(node)) {
      if (!isExcused(node)) found.push(...numbersInBlock(node));
      inlineComponents(node).forEach(visit);
    } else if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return found;
}

/** What is wrong with each typed number and how to mend it: the same on every kind of page. */
export function typedNumberProblems(numbers: readonly TypedNumber[]): { line: number; message: string }[] {
  return numbers.map((number) => ({ line: number.line, message: `"${number.text}" is typed. ${mendOf(number)}` }));
}

function mendOf({ component, hasPrintedReason }: TypedNumber): string {
  if (component) return `Move the text of <${component}> between its tags and print the number with <Q>.`;
  if (hasPrintedReason) return 'Its reason stands between two dollar signs, so it would be printed: write \\$ for each $ before it.';
  return `Print it with <Q> from estimate.ts, cite its source in the same paragraph or row, or add {/* typed: why, in ${shortestTypedReason} characters or more */}.`;
}

function numbersInBlock(node: MdastNode): TypedNumber[] {
  // Between two dollar signs satteri reads braces as part of a formula, though a single $ starts none here.
  const hasPrintedReason = rawText(node).includes('{/* typed: ');
  return numbersIn(proseOf(node)).map((text) => ({ line: lineOf(node), text, hasPrintedReason }));
}

/** The numbers with a unit in a text. */
export function numbersIn(text: string): string[] {
  return [...text.matchAll(numberWithUnit)].map(([match]) => match);
}

function isBlock(node: MdastNode): boolean {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow') return true;
  return isJsx(node) && node.children.some((child) => child.type === 'text');
}

/** The text of a block without code, formulas and the components in it; cells are kept apart. */
function proseOf(node: MdastNode): string {
  if (node.type === 'inlineCode' || node.type === 'inlineMath') return ' | ';
  if (node.type === 'tableCell') return `${childrenOf(node).map(innerProse).join('')} | `;
  return childrenOf(node).length > 0 ? childrenOf(node).map(innerProse).join('') : textOf(node);
}

function innerProse(node: MdastNode): string {
  return isJsx(node) && isComponentName(node.name) ? ' | ' : proseOf(node);
}

function inlineComponents(node: MdastNode): MdastNode[] {
  return childrenOf(node).flatMap((child) => (isJsx(child) ? [child] : inlineComponents(child)));
}

function isExcused(node: MdastNode): boolean {
  return citedIn(rawText(node)).length > 0 || hasReason(node);
}

function hasReason(node: MdastNode): boolean {
  const reason = /^typed: (.*)$/s.exec(commentOf(node) ?? '')?.[1] ?? '';
  return reason.trim().length >= shortestTypedReason || childrenOf(node).some(hasReason);
}

function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? node.children : [];
}
