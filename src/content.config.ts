import { defineCollection } from 'astro:content';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { file, glob } from 'astro/loaders';
import { pageSchema } from './schemas/page.ts';

export const collections = {
  docs: defineCollection({
    // Only .mdx: an error in a Markdown plugin stops the build there, while in .md it leaves an empty page.
    loader: glob({ base: './content', pattern: '**/*.mdx' }),
    schema: docsSchema({ extend: pageSchema }),
  }),
  // Starlight looks for this collection; one empty entry keeps it from warning.
  i18n: defineCollection({ loader: file('src/site/i18n.json'), schema: i18nSchema() }),
};
