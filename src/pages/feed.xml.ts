import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { changeLabels, loadChanges } from '../data/changelog.ts';
import { site } from '../site/site.ts';

/** The changelog as a feed. */
export const GET: APIRoute = () =>
  rss({
    title: `${site.name}: what is new`,
    description: site.description,
    site: site.url + site.base,
    items: loadChanges().map(({ date, kind, text, pages }) => ({
      title: `${changeLabels[kind]}: ${text.trim()}`,
      description: text.trim(),
      pubDate: new Date(`${date}T00:00:00Z`),
      link: `${site.base}${(pages[0] ?? '/').slice(1)}`,
    })),
  });
