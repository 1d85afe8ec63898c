import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { colorNames, polishPage } from './polish-page.ts';
import { scopeNames, shortenScopeNames } from './scope-names.ts';
import { bundleStyles, type SiteFiles } from './style-bundles.ts';

/**
 * Rewrites the built site where a dependency emits what the HTML standard does not allow, and sheds what its pages do not
 * need: long scope names, and the style rules of components that are not used.
 */
export function polishHtml(): AstroIntegration {
  let base = '/';
  return {
    name: 'polish-html',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const built = await readSite(folder);
        const polished = polishSite(built, base);
        for (const [path, text] of polished) {
          if (text === undefined) await rm(resolve(folder, path));
          else if (text !== built.get(path)) await writeFile(resolve(folder, path), text);
        }
        logger.info(`${String(polished.size)} files polished`);
      },
    },
  };
}

/** The polished site: path → text, or `undefined` for a file that is no longer needed. */
export function polishSite(built: SiteFiles, base: string): Map<string, string | undefined> {
  const names = scopeNames([...built].filter(([path]) => path.endsWith('.html')).map(([, html]) => html));
  const site = new Map<string, string>();
  for (const [path, text] of built) {
    const short = shortenScopeNames(text, names);
    if (path.endsWith('.html')) site.set(path, polishPage(short));
    else site.set(path, path.endsWith('.css') ? colorNames(short) : short);
  }
  return new Map([...site, ...bundleStyles(site, base)]);
}

/** Every page, style sheet and script of a built site, in the order of their paths. */
async function readSite(folder: string): Promise<SiteFiles> {
  const paths = await readdir(folder, { recursive: true });
  const files = new Map<string, string>();
  for (const path of paths.map((name) => name.replaceAll('\\', '/')).sort()) {
    if (/\.(html|css|js)$/.test(path)) files.set(path, await readFile(resolve(folder, path), 'utf8'));
  }
  return files;
}
