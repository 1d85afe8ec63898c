import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MdastPluginDefinition } from 'satteri';
import { sourceError } from './source-error.ts';

/** The path of a page on the site, without the base: `content/lifecycle/index.mdx` → `lifecycle/`. */
export function pagePath(contentRelativeFile: string): string {
  const path = contentRelativeFile.replace(/\.mdx$/, '').replace(/(^|\/)index$/, '$1');
  return path === '' || path.endsWith('/') ? path : `${path}/`;
}

/**
 * Rewrites links between source files (`../index.mdx#loops`), which also work on GitHub, to site addresses.
 *
 * Links from the root (`/lifecycle/`) get the base path. A relative link to a file that does not exist stops the build;
 * anchors are checked on the built site.
 */
export function relativeLinks(contentFolder: string, base: string): MdastPluginDefinition {
  return {
    name: 'relative-links',
    options: { position: true },
    link(node, context) {
      const { url } = node;
      if (/^[a-z][a-z+.-]*:/i.test(url) || url.startsWith('#') || url.startsWith('//')) return;
      if (url.startsWith('/')) {
        context.setProperty(node, 'url', base + url.slice(1));
        return;
      }
      if (!context.fileURL) return;
      const [path = '', hash] = url.split('#');
      const target = resolve(fileURLToPath(new URL('.', context.fileURL)), path);
      const inContent = relative(contentFolder, target);
      if (inContent.startsWith('..') || !path.endsWith('.mdx') || !existsSync(target)) {
        throw sourceError(
          context.fileURL,
          node,
          `the link "${url}" leads to no page. Link to an .mdx file under content/, relative to this one.`,
        );
      }
      context.setProperty(node, 'url', `${base}${pagePath(inContent)}${hash ? `#${hash}` : ''}`);
    },
  };
}
