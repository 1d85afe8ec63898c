import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MdastPluginDefinition } from 'satteri';
import { sourceError } from './source-error.ts';

/**
 * Fills a code fence from a real file, so that what a page shows is what the tests run:
 *
 * ````md
 * ```ts file=src/estimates/units.ts region=parse
 * ```
 * ````
 *
 * A region stands between `// #region parse` and `// #endregion` in the file. A missing file or region stops the build.
 */
export function codeImport(root: string): MdastPluginDefinition {
  return {
    name: 'code-import',
    options: { position: true },
    code(node, context) {
      const meta = node.meta ?? '';
      const file = /(?:^|\s)file=(\S+)/.exec(meta)?.[1];
      if (!file) return;
      const path = resolve(root, file);
      if (node.value.trim() !== '')
        throw sourceError(context.fileURL, node, `a fence with file=${file} must be empty: its text comes from the file.`);
      if (!path.startsWith(root) || !existsSync(path))
        throw sourceError(context.fileURL, node, `no file "${file}" to import. Give a path from the project's root.`);
      const region = /(?:^|\s)region=(\S+)/.exec(meta)?.[1];
      const text = readFileSync(path, 'utf8');
      const value = region === undefined ? text : extractRegion(text, region);
      if (value === undefined)
        throw sourceError(
          context.fileURL,
          node,
          `"${file}" has no region "${region ?? ''}". Mark it with // #region ${region ?? ''} and // #endregion.`,
        );
      const title = /(?:^|\s)title=/.test(meta) ? '' : ` title="${file}"`;
      context.setProperty(node, 'value', dedent(value));
      context.setProperty(node, 'meta', meta.replace(/(?:^|\s)(?:file|region)=\S+/g, '').trim() + title);
    },
  };
}

/** The lines between `#region name` and the next `#endregion`, or nothing when there is no such region. */
export function extractRegion(text: string, name: string): string | undefined {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.trim().replace(/^\/\/\s*|^#\s*(?=#)/, '') === `#region ${name}`);
  if (start < 0) return undefined;
  const length = lines.slice(start + 1).findIndex((line) => line.includes('#endregion'));
  return length < 0 ? undefined : lines.slice(start + 1, start + 1 + length).join('\n');
}

function dedent(text: string): string {
  const lines = text.replace(/\s+$/, '').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(indent)).join('\n');
}
