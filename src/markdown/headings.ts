import type { MdastPluginDefinition } from 'satteri';
import { sourceError } from './source-error.ts';

/**
 * Requires an explicit, permanent id on every second- and third-level heading: `## Framing {#framing}`.
 *
 * A generated id changes with the wording, and with it every link that people have pasted elsewhere.
 */
export function explicitHeadingIds(): MdastPluginDefinition {
  const seen = new Set<string>();
  return {
    name: 'explicit-heading-ids',
    options: { position: true },
    heading(node, context) {
      const text = context.textContent(node);
      if (node.depth === 1)
        throw sourceError(
          context.fileURL,
          node,
          `"${text}" is a first-level heading. The title in the front matter is the only one: use ##.`,
        );
      if (node.depth > 3) throw sourceError(context.fileURL, node, `"${text}" is a heading of level ${node.depth}. Use ## and ### only.`);
      const { hProperties } = (node.data ?? {}) as { hProperties?: { id?: unknown } };
      const id = hProperties?.id;
      if (typeof id !== 'string') {
        throw sourceError(
          context.fileURL,
          node,
          `the heading "${text}" has no id. Write it as: ${'#'.repeat(node.depth)} ${text} {#short-noun}`,
        );
      }
      if (!/^[a-z0-9][a-z0-9-]*$/.test(id))
        throw sourceError(context.fileURL, node, `the heading id "${id}" may hold lower-case letters, digits and hyphens only.`);
      if (seen.has(id)) throw sourceError(context.fileURL, node, `the heading id "${id}" is used twice on this page.`);
      seen.add(id);
    },
  };
}
