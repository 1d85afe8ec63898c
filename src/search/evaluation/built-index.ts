import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { cutPage } from '../cut-page.ts';
import type { IndexedPage } from '../section.ts';
import type { KnownSection } from './generated-queries.ts';

/** Pages of a built site as the index sees them, sorted. */
export function readPages(folder: string): IndexedPage[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  return files
    .filter((file) => file.endsWith('.html'))
    .sort()
    .flatMap((file) => cutPage(readFileSync(join(folder, file), 'utf8'), `/${file.replace(/(^|\/)index\.html$/, '$1')}`) ?? []);
}

/** The sections of a built site. */
export function readSections(folder: string): KnownSection[] {
  return readPages(folder).flatMap(({ path, sections }) =>
    sections.map(({ id, title, blocks }) => ({
      url: id ? `${path}#${id}` : path,
      title,
      text: blocks.map(({ text }) => text).join(' '),
    })),
  );
}

/** Bytes of a file as a host sends it: text gzipped, the index as it is. */
export function transferredBytes(file: string): number {
  const data = readFileSync(file);
  return /\.(js|json|txt)$/.test(file) ? gzipSync(data, { level: 9 }).length : data.length;
}

/**
 * Lets the search run in Node as it does in a browser: files of the built site are what it fetches.
 *
 * @param onFile is told the path of each file that is loaded.
 */
export function serveFromDisk(folder: string, onFile: (path: string) => void = () => undefined): { load: (url: string) => Promise<never> } {
  if (!existsSync(join(folder, 'pagefind/pagefind.js'))) throw new Error(`${folder} has no search index: build the site first.`);
  const scope = globalThis as Record<string, unknown>;
  scope['window'] = globalThis;
  scope['location'] = new URL('http://site/');
  scope['document'] = { currentScript: null, querySelector: () => null, documentElement: { lang: 'en' } };
  scope['fetch'] = async (url: string | URL): Promise<Response> => {
    const path = decodeURIComponent(new URL(url, 'http://site/').pathname);
    onFile(path);
    return new Response(await readFile(join(folder, path)));
  };
  let instances = 0;
  return {
    // Each load is a module of its own, with nothing remembered.
    load: (url) => {
      onFile(url);
      return import(`${pathToFileURL(join(folder, url)).href}?${(instances += 1)}`) as Promise<never>;
    },
  };
}
