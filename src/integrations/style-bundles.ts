import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { inlineScripts, pageTokens, scriptWords } from './page-tokens.ts';
import { purgeStyles } from './purge-styles.ts';
import { renameInPage, renameInStyles, variableNames } from './variable-names.ts';

/** The built site as text: path from its root → content. */
export type SiteFiles = ReadonlyMap<string, string>;

const stylesheetLink = /<link rel="stylesheet" href="([^"]+\.css)"([^>]*)>/g;

/** Links to style sheets on one page, in order. */
interface StyleLink {
  html: string;
  href: string;
  media: string;
}

function styleLinks(html: string): StyleLink[] {
  return [...html.matchAll(stylesheetLink)].map(([link, href = '', rest = '']) => ({
    html: link,
    href,
    media: /media="([^"]+)"/.exec(rest)?.[1] ?? '',
  }));
}

/** Pages of one part of the site that link to the same style sheets, and what these sheets hold that the pages need. */
interface StyleGroup {
  pages: readonly (readonly [path: string, html: string])[];
  links: readonly StyleLink[];
  css: string;
}

/**
 * Gives all pages of a part of the site that link to the same style sheets one sheet of their own instead, without the rules they
 * cannot use. Pages of a part are alike and are read one after the other; what another part needs is not theirs to load.
 *
 * Returns the changed and new files; the sheets that no page and no script needs any more are mapped to `undefined`.
 */
export function bundleStyles(files: SiteFiles, base: string): Map<string, string | undefined> {
  const pages = [...files].filter(([path]) => path.endsWith('.html'));
  const scripts = [
    ...[...files].filter(([path]) => path.endsWith('.js')).map(([, text]) => text),
    ...pages.map(([, html]) => inlineScripts(html)),
  ];
  const groups = styleGroups(files, base, pages);
  // A script may load a style sheet by itself.
  const replaced = groups.flatMap(({ links }) => links.map(({ href }) => href.slice(base.length)));
  const unused = new Set(replaced.filter((path) => !scripts.some((text) => text.includes(path))));
  const fixed = [...files].filter(([path]) => path.endsWith('.css') && !unused.has(path)).map(([, css]) => css);
  const names = variableNames({ styles: groups.map(({ css }) => css), fixed: [...scripts, ...fixed] });
  const changed = new Map<string, string | undefined>([...unused].map((path) => [path, undefined]));
  for (const group of groups) {
    const css = renameInStyles(group.css, names);
    const path = `_astro/styles.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
    changed.set(path, css);
    for (const [page, html] of group.pages) changed.set(page, renameInPage(relink(html, group.links, base + path), names));
  }
  return changed;
}

/** The part of the site in which a page stands: `interview` for `interview/metrics/index.html`, nothing for the home page. */
function partOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

function styleGroups(files: SiteFiles, base: string, pages: StyleGroup['pages']): StyleGroup[] {
  const groups = [...Map.groupBy(pages, ([path, html]) => JSON.stringify([partOf(path), styleLinks(html)])).values()];
  return groups.flatMap((group) => {
    const links = styleLinks(group[0]?.[1] ?? '');
    if (links.length === 0) return [];
    const html = group.map(([, text]) => text);
    const css = links.map((link) => readSheet(files, base, link)).join('\n');
    const words = scriptWords(scriptsOf(files, html).join('\n'));
    return [{ pages: group, links, css: purgeStyles(css, { pages: html.map(pageTokens), words, html }) }];
  });
}

/** The scripts that pages run or may load later: their own, and every file that one of these names. */
function scriptsOf(files: SiteFiles, html: readonly string[]): string[] {
  const found = html.map(inlineScripts);
  const rest = new Map([...files].filter(([path]) => path.endsWith('.js')));
  const naming = [...html];
  for (let text = naming.pop(); text !== undefined; text = naming.pop()) {
    for (const [path, script] of rest) {
      if (!text.includes(posix.basename(path))) continue;
      rest.delete(path);
      found.push(script);
      naming.push(script);
    }
  }
  return found;
}

function readSheet(files: SiteFiles, base: string, { href, media }: StyleLink): string {
  const css = files.get(href.slice(base.length));
  if (css === undefined || !href.startsWith(base)) throw new Error(`A page links to the style sheet ${href}, which was not built.`);
  return media === '' ? css : `@media ${media}{${css}}`;
}

function relink(html: string, links: readonly StyleLink[], href: string): string {
  const [first, ...others] = links;
  if (!first) return html;
  const withoutOthers = others.reduce((text, link) => text.replace(link.html, ''), html);
  return withoutOthers.replace(first.html, `<link rel="stylesheet" href="${href}">`);
}
