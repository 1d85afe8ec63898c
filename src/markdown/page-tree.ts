import { mdxToMdast, type MdastNode } from 'satteri';
import { markdownFeatures } from './features.ts';

/** The source of a page as a tree; throws when it is not valid MDX, with a message that starts with line:column. */
export function pageTree(source: string): MdastNode {
  return mdxToMdast(source, { features: markdownFeatures });
}
