import { createHash } from 'node:crypto';
import { inlineScripts, pageTokens, scriptWords } from './page-tokens.ts';
import { purgeStyles } from './purge-styles.ts';

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
  return [...html.matchAll(stylesheetLink)].map(([link, href = '', rest = '']) => ({ html: link, href, media: /media="([^"]+)"/.exec(rest)?.[1] ?? '' }));
}

/**
 * Gives all pages that link to the same style sheets one sheet of their own instead, without the rules they cannot use.
 *
 * Returns the changed and new files; the sheets that no page and no script needs any more are mapped to `undefined`.
 */
export function bundleStyles(files: SiteFiles, base: string): Map<string, string | undefined> {
  const pages = [...files].filter(([path]) => path.endsWith('.html'));
  const scripts = [...files].filter(([path]) => path.endsWith('.js')).map(([, text]) => text);
  const words = scriptWords([...scripts, ...pages.map(([, html]) => inlineScripts(html))].join('\n'));
  const changed = new Map<string, string | undefined>();
  const bundled = new Set<string>();
  for (const group of Map.groupBy(pages, ([, html]) => JSON.stringify(styleLinks(html))).values()) {
    const links = styleLinks(group[0]?.[1] ?? '');
    if (links.length === 0) continue;
    const html = group.map(([, text]) => text);
    const css = purgeStyles(links.map((link) => readSheet(files, base, link)).join('\n'), { pages: html.map(pageTokens), words, html });
    const path = `_astro/styles.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
    changed.set(path, css);
    for (const [page, text] of group) changed.set(page, relink(text, links, base + path));
    for (const { href } of links) bundled.add(href.slice(base.length));
  }
  for (const path of bundled) {
    // A script may load a style sheet by itself.
    if (!scripts.some((text) => text.includes(path))) changed.set(path, undefined);
  }
  return changed;
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
