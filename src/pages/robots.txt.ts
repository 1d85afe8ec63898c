import type { APIRoute } from 'astro';
import { site } from '../site/site.ts';

/** Everything may be crawled; the sitemap lists the pages. */
export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${site.url}${site.base}sitemap-index.xml\n`);
