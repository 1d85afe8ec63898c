import type { AstroIntegration } from 'astro';

/** Builds the search index. */
export function searchIndex(): AstroIntegration {
  return { name: 'search-index', hooks: {} };
}
