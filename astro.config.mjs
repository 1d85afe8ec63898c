import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { markdownProcessor } from './src/markdown/processor.ts';
import { expressiveCode } from './src/site/expressive-code.ts';
import { redirects } from './src/site/redirects.ts';
import { sidebar } from './src/site/sidebar.ts';
import { site } from './src/site/site.ts';
import { lazyScripts } from './src/integrations/lazy-scripts.ts';
import { checkContent } from './src/integrations/check-content.ts';
import { polishHtml } from './src/integrations/polish-html.ts';
import { searchIndex } from './src/integrations/search-index.ts';

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  redirects,
  // 'jsx' joins inline elements that stand on separate lines.
  compressHTML: true,
  prefetch: false,
  devToolbar: { enabled: false },
  markdown: { processor: markdownProcessor(site.base) },
  vite: { plugins: [lazyScripts(site.base)] },
  integrations: [
    starlight({
      title: site.name,
      description: site.description,
      sidebar,
      expressiveCode,
      // The index is built by an integration of our own, over sections instead of pages.
      pagefind: false,
      disable404Route: true,
      lastUpdated: true,
      editLink: { baseUrl: `${site.repositoryUrl}/edit/main/` },
      favicon: '/favicon.svg',
      markdown: { processedDirs: ['./content'] },
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
      routeMiddleware: './src/route-data.ts',
      customCss: [
        './src/styles/fonts.css',
        './src/styles/tokens.css',
        './src/styles/layout.css',
        './src/styles/prose.css',
        './src/styles/figures.css',
        './src/diagrams/diagram.css',
        './src/styles/print.css',
      ],
      components: {
        Footer: './src/overrides/Footer.astro',
        PageTitle: './src/overrides/PageTitle.astro',
        Search: './src/overrides/Search.astro',
        TableOfContents: './src/overrides/TableOfContents.astro',
      },
    }),
    mdx(),
    checkContent(),
    polishHtml(),
    searchIndex(),
  ],
});
