import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import mathCss from 'temml/dist/Temml-Local.css?url';
import { lastCommit } from './lib/commit-dates.ts';
import { pageKindLabels } from './schemas/page.ts';
import { accentStyle } from './site/domains.ts';
import { site } from './site/site.ts';
import sansFont from './styles/fonts/sans-variable.woff2?url';
import italicFont from './styles/fonts/serif-400-italic.woff2?url';
import serifFont from './styles/fonts/serif-400.woff2?url';

type SidebarEntry = StarlightRouteData['sidebar'][number];

/** Adapts Starlight's data of each page: dates, navigation of the reader's own part, search facets. */
export const onRequest = defineRouteMiddleware((context) => {
  const route = context.locals.starlightRoute;
  const { filePath } = route.entry;
  if (filePath) route.lastUpdated = lastCommit(filePath);
  route.sidebar = route.sidebar.map(unwrapFolders).map(foldOtherParts);
  route.head.push({
    tag: 'link',
    attrs: { rel: 'alternate', type: 'application/rss+xml', title: 'What is new', href: `${site.base}feed.xml` },
  });
  route.head.push({ tag: 'meta', attrs: { name: 'color-scheme', content: 'light dark' } });
  route.head.push({ tag: 'meta', attrs: { property: 'og:image', content: `${site.url}${site.base}card.png` } });
  // With `font-display: optional` a font is used only if it is there in time, so it is asked for at once.
  const fonts = [serifFont, sansFont, ...(/(^|\s)\*[^*\s]/.test(route.entry.body ?? '') ? [italicFont] : [])];
  for (const href of fonts) {
    route.head.push({ tag: 'link', attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href } });
  }
  if (route.entry.body?.includes('$$')) route.head.push({ tag: 'link', attrs: { rel: 'stylesheet', href: mathCss } });
  const { kind, wide } = route.entry.data;
  // In the head, so that the width is known before the first line is drawn: a rule that waits for the content moves the page.
  if (wide) route.head.push({ tag: 'style', content: '@media screen{:root{--sl-content-width:72rem}}' });
  // The same for a color: a rule that waits for the title would repaint the page. On paper the accent is the same for all.
  const accent = kind === 'design' && accentStyle(route.entry.data.domain);
  if (accent) route.head.push({ tag: 'style', content: `@media screen{html:root{${accent}}}` });
  route.head.push({ tag: 'meta', attrs: { name: 'page-kind', 'data-pagefind-filter': 'kind[content]', content: pageKindLabels[kind] } });
});

/** A page in a folder of its own (`data-management/index.mdx`) is one entry, not a group that holds one. */
function unwrapFolders(entry: SidebarEntry): SidebarEntry {
  if (entry.type === 'link') return entry;
  const entries = entry.entries.map((child) => {
    const [only, ...others] = child.type === 'group' ? child.entries : [];
    return only?.type === 'link' && others.length === 0 ? only : unwrapFolders(child);
  });
  return { ...entry, entries };
}

/**
 * Shows the pages of the reader's own part only, and each other part as one link to its first page. A full list would add
 * 300 bytes a page of the site to every page.
 */
function foldOtherParts(entry: SidebarEntry): SidebarEntry {
  if (entry.type === 'link' || hasCurrent(entry)) return entry;
  const first = firstLink(entry);
  return first ? { ...first, label: entry.label } : entry;
}

function hasCurrent(entry: SidebarEntry): boolean {
  return entry.type === 'link' ? entry.isCurrent : entry.entries.some(hasCurrent);
}

function firstLink(entry: SidebarEntry): (SidebarEntry & { type: 'link' }) | undefined {
  if (entry.type === 'link') return entry;
  for (const child of entry.entries) {
    const link = firstLink(child);
    if (link) return link;
  }
  return undefined;
}
