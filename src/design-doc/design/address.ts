import { posix } from 'node:path';
import { pagePath } from '../../markdown/relative-links.ts';
import { type DesignSource } from './flatten.ts';

/** The address of the design's page. */
export function pageAddress({ file, root }: Pick<DesignSource, 'file' | 'root'>): string {
  return root + pagePath(file.replace(/^content\//, ''));
}

/** An address that leads there from anywhere, for a link as a page writes it. */
export function addressOf(url: string, source: Pick<DesignSource, 'file' | 'root'>): string {
  if (/^(?:[a-z][a-z+.-]*:|\/\/)/i.test(url)) return url;
  if (url.startsWith('/')) return source.root + url.slice(1);
  if (url.startsWith('#')) return pageAddress(source) + url;
  const [path = '', hash] = url.split('#');
  const target = posix.join(posix.dirname(source.file), path).replace(/^content\//, '');
  return `${source.root}${pagePath(target)}${hash ? `#${hash}` : ''}`;
}
