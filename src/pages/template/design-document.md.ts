import type { APIRoute } from 'astro';
import { documentTemplate } from '../../design-doc/builder-template.ts';
import { blankMarkdown } from '../../design-doc/to-markdown.ts';

/** The blank document as a Markdown file, with the guiding questions in comments. */
export const GET: APIRoute = () =>
  new Response(blankMarkdown(documentTemplate()), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
