import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { pagePath } from '../markdown/relative-links.ts';
import { pageKindLabels } from '../schemas/page.ts';
import { site } from '../site/site.ts';

/** Every page with its description as plain text, in the form of https://llmstxt.org. */
export const GET: APIRoute = async () => {
  const pages = (await getCollection('docs')).filter(({ data }) => data.template !== 'splash');
  const lines = pages
    .map(({ data, filePath = '' }) => ({ ...data, path: pagePath(filePath.replace(/^content\//, '')) }))
    .sort((a, b) => a.path.localeCompare(b.path))
    .map(({ title, description, kind, path }) => `- [${title}](${site.url}${site.base}${path}): ${pageKindLabels[kind]}. ${description}`);
  return new Response(`# ${site.name}\n\n> ${site.description}\n\n${lines.join('\n')}\n`);
};
