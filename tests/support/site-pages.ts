import { builtFolders, readBuiltSite } from './built-site.ts';

const site = readBuiltSite(builtFolders.site);

/** The address of each page that can be read, those outside of the sitemap included. */
export const pagePaths: readonly string[] = site.pages
  .filter(({ html }) => !html.includes('http-equiv="refresh"'))
  .map(({ url }) => url.replace(/\/404\.html$/, '/an-address-that-does-not-exist/'));

/** The first page that has something at a selector, the shortest first; fails when there is none. */
export function pageWith(selector: string): string {
  const pages = site.pages.filter(({ document }) => document.querySelector(selector)).sort((a, b) => a.html.length - b.html.length);
  if (!pages[0]) throw new Error(`No built page has ${selector}.`);
  return pages[0].url;
}

/** Whether a page holds a formula. */
export function hasMath(path: string): boolean {
  return site.pages.some(({ url, document }) => url === path && document.querySelector('math') !== null);
}
