import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseHTML } from 'linkedom';

const root = resolve(import.meta.dirname, '../..');

/** Where the test command leaves its builds. */
export const builtFolders = {
  /** The site as it is served. */
  site: resolve(root, 'dist'),
  /** A second build of the same sources. */
  second: resolve(root, '.cache/second-build'),
  /** The site under {@link otherBase}. */
  underBase: resolve(root, '.cache/sites/under-base/dist'),
};

/** A base path of two parts, none of which is at the root. */
export const otherBase = '/some/base/';

/** One built HTML file. */
export interface BuiltPage {
  /** Path of the file in the built site: `lifecycle/index.html`. */
  file: string;
  /** Path of the page on its host: `/base/lifecycle/`. */
  url: string;
  html: string;
  document: Document;
}

/** A built site, read once. */
export interface BuiltSite {
  base: string;
  pages: readonly BuiltPage[];
  /** Every file, as its path from the root of the site. */
  files: ReadonlySet<string>;
  read: (file: string) => Buffer;
}

/** Reads a built site. */
export function readBuiltSite(folder: string, base = '/'): BuiltSite {
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run \`npm run test:build\`, which builds first.`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      resolve(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const read = (file: string): Buffer => readFileSync(resolve(folder, file));
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => parsePage(file, read(file).toString(), base));
  return { base, pages, files: new Set(files), read };
}

/** A site of given files, for testing what reads built sites. */
export function siteOf(contents: Record<string, string>, base = '/'): BuiltSite {
  const pages = Object.entries(contents).filter(([file]) => file.endsWith('.html'));
  return {
    base,
    pages: pages.map(([file, html]) => parsePage(file, html, base)),
    files: new Set(Object.keys(contents)),
    read: (file) => Buffer.from(contents[file] ?? ''),
  };
}

function parsePage(file: string, html: string, base: string): BuiltPage {
  return { file, url: base + file.replace(/(^|\/)index\.html$/, '$1'), html, document: parseHTML(html).document };
}

/** Whether a page only leads on to another one. */
export function isRedirect({ document }: BuiltPage): boolean {
  return document.querySelector('meta[http-equiv="refresh"]') !== null;
}
